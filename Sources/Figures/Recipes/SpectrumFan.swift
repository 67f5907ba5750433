import Bilingual

extension Panel {
  /// How a whole spectrum grows or decays: nested bands of its values with the median.
  ///
  /// - Parameters:
  ///   - x: where the spectra were taken, such as lags.
  ///   - spectra: the values at each place, in any order.
  public static func spectrumFan(
    _ title: Localized<Label>? = nil, at x: [Double], spectra: [[Double]], style: SeriesStyle,
    xAxis: Axis, yAxis: Axis, label: Localized<Label>? = nil
  ) -> Panel {
    let sorted = spectra.map { $0.filter(\.isFinite).sorted() }
    func quantile(_ share: Double) -> [Double] { sorted.map { Quantile.of($0, share) } }
    return Panel(title, x: xAxis, y: yAxis) {
      Band(x: x, low: quantile(0), high: quantile(1), style: style, opacity: 0.14)
      Band(x: x, low: quantile(0.1), high: quantile(0.9), style: style, opacity: 0.18)
      Band(x: x, low: quantile(0.25), high: quantile(0.75), style: style, opacity: 0.24)
      Line(x: x, y: quantile(1), style: style, width: 1, markers: false)
      Line(x: x, y: quantile(0.5), style: style, label: label)
    }
  }
}

/// Quantiles of sorted values, by linear interpolation between neighbours (R's type 7).
enum Quantile {
  /// The value below which a share of the values lies; NaN for none.
  static func of(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let low = min(Int(place), last)
    let high = min(low + 1, last)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}
