import Bilingual

/// Ranges with a value inside, such as quartiles with the median, one at each position.
public struct RangeBars: Mark {
  /// The axis that the ranges lie along.
  public enum Direction: Sendable {
    case x
    case y
  }

  private let positions: [Double]
  private let low: [Double]
  private let high: [Double]
  private let middle: [Double]
  private let direction: Direction
  private let style: SeriesStyle
  private let label: Localized<Label>?

  /// Makes ranges.
  ///
  /// - Parameters:
  ///   - positions: where the ranges stand on the other axis, such as category numbers.
  ///   - low: the lower ends.
  ///   - high: the upper ends.
  ///   - middle: the values that carry the marker.
  public init(
    at positions: [Double], low: [Double], high: [Double], middle: [Double],
    along direction: Direction, style: SeriesStyle, label: Localized<Label>? = nil
  ) {
    self.positions = positions
    self.low = low
    self.high = high
    self.middle = middle
    self.direction = direction
    self.style = style
    self.label = label
  }

  /// The ends of the ranges and, on the other axis, the positions.
  public var extent: Extent {
    let values = DataRange(low + high + middle)
    return direction == .x
      ? Extent(x: values, y: DataRange(positions)) : Extent(x: DataRange(positions), y: values)
  }

  /// The series' name with its marker.
  public var keys: [SeriesKey] {
    label.map { [SeriesKey(label: $0, style: style, sample: .point)] } ?? []
  }

  /// Draws each range as a thick line with the marker at the value inside.
  public func draw(on plot: inout PlotArea) throws {
    let count = positions.count
    guard low.count == count, high.count == count, middle.count == count else {
      throw FigureError.badData(
        mark: "RangeBars",
        reason: "\(count) positions, \(low.count) low, \(high.count) high, \(middle.count) middle")
    }
    var centres: [Point] = []
    for index in 0..<count {
      if let start = place(low[index], index, plot), let end = place(high[index], index, plot) {
        plot.add(
          .path(
            Path(through: [start, end]), stroke: Stroke(.hue(style.hue), width: 5, opacity: 0.45)))
        plot.avoid([start, end])
      } else {
        plot.hide(low[index], high[index])
      }
      if let centre = place(middle[index], index, plot) { centres.append(centre) }
    }
    plot.add(
      .symbols(
        style.marker, at: centres, radius: 5,
        fill: Fill(style.isFilled ? .hue(style.hue) : .background),
        stroke: Stroke(style.isFilled ? .background : .hue(style.hue), width: 1.4)))
  }

  private func place(_ value: Double, _ index: Int, _ plot: PlotArea) -> Point? {
    direction == .x ? plot.place(value, positions[index]) : plot.place(positions[index], value)
  }
}
