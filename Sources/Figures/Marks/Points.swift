import Bilingual

/// Single points with the series' marker.
public struct Points: Mark {
  private let xValues: [Double]
  private let yValues: [Double]
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let radius: Double
  private let opacity: Double

  /// Makes points.
  ///
  /// - Parameters:
  ///   - x: the horizontal values.
  ///   - y: the vertical values, as many as horizontal ones.
  ///   - label: the series' name in a legend.
  ///   - radius: the markers' radius in points.
  ///   - opacity: how much a marker covers what lies behind; less than 1 for many points.
  public init(
    x: [Double], y: [Double], style: SeriesStyle, label: Localized<Label>? = nil,
    radius: Double = 4, opacity: Double = 1
  ) {
    xValues = x
    yValues = y
    self.style = style
    self.label = label
    self.radius = radius
    self.opacity = opacity
  }

  /// The values of all points.
  public var extent: Extent { Extent(x: xValues, y: yValues) }

  /// The series' name with its marker.
  public var keys: [SeriesKey] {
    label.map { [SeriesKey(label: $0, style: style, sample: .point)] } ?? []
  }

  /// Draws the markers, leaving out those that nobody could tell from others.
  public func draw(on plot: inout PlotArea) throws {
    guard xValues.count == yValues.count else {
      throw FigureError.badData(
        mark: "Points", reason: "\(xValues.count) x values and \(yValues.count) y values")
    }
    var placed: [Point] = []
    for (x, y) in zip(xValues, yValues) {
      if let point = plot.place(x, y) { placed.append(point) } else { plot.hide(x, y) }
    }
    let points = Points.distinct(placed.filter(plot.frame.inset(-radius).contains))
    plot.add(
      .symbols(
        style.marker, at: points, radius: radius,
        fill: style.isFilled ? Fill(.hue(style.hue), opacity: opacity) : Fill(.background),
        stroke: style.isFilled
          ? (opacity < 1 ? nil : Stroke(.background, width: 0.8))
          : Stroke(.hue(style.hue), width: 1.6)))
    if points.count < 2000 { plot.avoid(points: points, radius: radius) }
  }

  /// At most four points in each quarter of a point's square: more of them cannot be seen.
  private static func distinct(_ points: [Point]) -> [Point] {
    guard points.count > 4000 else { return points }
    var counts: [Point: Int] = [:]
    return points.filter { point in
      let cell = Point((point.x * 4).rounded(), (point.y * 4).rounded())
      counts[cell, default: 0] += 1
      return counts[cell, default: 0] <= 4
    }
  }
}
