import Bilingual
import Foundation

/// How values are distributed: bars over equal bins with simple edges.
public struct Histogram: Mark {
  private let edges: [Double]
  private let shares: [Double]
  private let hidden: HiddenValues
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let opacity: Double

  /// Counts values in bins.
  ///
  /// - Parameters:
  ///   - values: the values; those that are not finite are left out.
  ///   - range: the ends of the bins; automatic ones surround the values.
  ///   - bins: about how many bins; the Freedman-Diaconis rule decides when nil (Freedman and
  ///     Diaconis 1981: a width of 2 IQR n^(-1/3)).
  /// The heights are shares of the finite values in percent.
  public init(
    _ values: [Double], range: ClosedRange<Double>? = nil, bins: Int? = nil, style: SeriesStyle,
    label: Localized<Label>? = nil, opacity: Double = 0.75
  ) {
    let finite = values.filter(\.isFinite).sorted()
    let ends = DataRange(finite)
    let lower = range?.lowerBound ?? (ends.isEmpty ? 0 : ends.minimum)
    let upper = range?.upperBound ?? (ends.isEmpty ? 1 : ends.maximum)
    let edges = Histogram.edges(
      lower: lower, upper: upper, count: bins ?? Histogram.count(finite, lower, upper))
    var counts = [Int](repeating: 0, count: edges.count - 1)
    for value in finite {
      let place = (value - edges[0]) / (edges[1] - edges[0])
      guard place >= -1e-9, place <= Double(counts.count) + 1e-9 else { continue }
      counts[min(max(Int(place + 1e-9), 0), counts.count - 1)] += 1
    }
    self.edges = edges
    shares = counts.map { finite.isEmpty ? 0 : 100 * Double($0) / Double(finite.count) }
    hidden = HiddenValues(
      missing: values.count - finite.count, offAxes: finite.count - counts.reduce(0, +))
    self.style = style
    self.label = label
    self.opacity = opacity
  }

  /// The bins' edges and the shares, from zero.
  public var extent: Extent {
    Extent(x: DataRange(edges), y: DataRange(shares + [0]), standsOnZero: true)
  }

  /// The series' name with a piece of its surface.
  public var keys: [SeriesKey] {
    label.map { [SeriesKey(label: $0, style: style, sample: .paleSurface)] } ?? []
  }

  /// Draws the bins as one surface with a stepped outline.
  public func draw(on plot: inout PlotArea) {
    plot.hide(hidden)
    var outline: [Point] = []
    for (index, share) in shares.enumerated() {
      guard let start = plot.place(edges[index], share),
        let end = plot.place(edges[index + 1], share)
      else { continue }
      outline += [start, end]
    }
    guard let first = outline.first, let last = outline.last, let bottom = plot.placeY(0) else {
      return
    }
    let closed = [Point(first.x, bottom)] + outline + [Point(last.x, bottom)]
    plot.add(
      .path(
        Path(through: closed, closed: true), fill: Fill(.hue(style.hue), opacity: opacity * 0.5)))
    plot.add(
      .path(Path(through: closed), stroke: Stroke(.hue(style.hue), width: 1.5, dash: style.dash)))
    plot.avoid(closed)
    plot.avoid(surface: closed)
  }

  private static func count(_ sorted: [Double], _ lower: Double, _ upper: Double) -> Int {
    guard sorted.count > 3 else { return 10 }
    let range = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    let width = 2 * range / pow(Double(sorted.count), 1.0 / 3)
    guard width > 0, upper > lower else { return 20 }
    return Int(min(max((upper - lower) / width, 5), 80))
  }

  /// Edges at multiples of 1, 2 or 5 times a power of ten.
  private static func edges(lower: Double, upper: Double, count: Int) -> [Double] {
    guard upper > lower else { return [lower - 0.5, lower + 0.5] }
    let raw = (upper - lower) / Double(max(count, 1))
    let power = pow(10, floor(log10(raw)))
    let step = ([1, 2, 5, 10].first { $0 * power >= raw * 0.999 } ?? 10) * power
    let first = floor(lower / step + 1e-9)
    let last = max(ceil(upper / step - 1e-9), first + 1)
    guard last - first < 2000 else { return [lower, upper] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}
