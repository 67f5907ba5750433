import Bilingual

/// Upright bars from zero, one at each value of x.
public struct Bars: Mark {
  private let xValues: [Double]
  private let heights: [Double]
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let thickness: Double
  private let offset: Double

  /// Makes bars.
  ///
  /// - Parameters:
  ///   - x: where the bars stand; whole numbers on category and time step axes.
  ///   - heights: the values, as many as places.
  ///   - thickness: the width of a bar in units of x.
  ///   - offset: how far the bars stand right of x, in units of x, for groups.
  public init(
    x: [Double], heights: [Double], style: SeriesStyle, label: Localized<Label>? = nil,
    thickness: Double = 0.7, offset: Double = 0
  ) {
    xValues = x
    self.heights = heights
    self.style = style
    self.label = label
    self.thickness = thickness
    self.offset = offset
  }

  /// The bars' sides, their heights and zero.
  public var extent: Extent {
    var y = DataRange(heights)
    y.include(0)
    return Extent(
      x: DataRange(xValues.flatMap { [$0 + offset - thickness / 2, $0 + offset + thickness / 2] }),
      y: y, standsOnZero: true)
  }

  /// The series' name with a piece of its surface.
  public var keys: [SeriesKey] {
    label.map { [SeriesKey(label: $0, style: style, sample: .surface)] } ?? []
  }

  /// Draws the bars from zero, or from the bottom where zero has no place.
  public func draw(on plot: inout PlotArea) throws {
    guard xValues.count == heights.count else {
      throw FigureError.badData(
        mark: "Bars", reason: "\(xValues.count) places and \(heights.count) heights")
    }
    let bottom = plot.placeY(0) ?? plot.frame.maxY
    for (x, height) in zip(xValues, heights) {
      let centre = x + offset
      guard let left = plot.placeX(centre - thickness / 2),
        let right = plot.placeX(centre + thickness / 2), let top = plot.placeY(height)
      else {
        plot.hide(x, height)
        continue
      }
      let rect = Rect(x: left, y: min(top, bottom), width: right - left, height: abs(top - bottom))
      plot.add(.path(Path(rect), fill: Fill(.hue(style.hue))))
      plot.avoid([Point(rect.x, top), Point(rect.maxX, top)])
      plot.avoid(surface: rect.corners, isOpaque: true)
    }
  }
}
