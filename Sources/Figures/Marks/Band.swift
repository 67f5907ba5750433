/// The area between two curves, such as the quartiles around a median.
public struct Band: Mark {
  private let xValues: [Double]
  private let low: [Double]
  private let high: [Double]
  private let style: SeriesStyle
  private let opacity: Double
  private let isOutline: Bool

  /// Makes a band.
  ///
  /// - Parameters:
  ///   - x: the horizontal values.
  ///   - low: the lower edge, as many values as horizontal ones.
  ///   - high: the upper edge, as many values as horizontal ones.
  ///   - isOutline: whether the edges are drawn as thin lines instead of filling what lies between:
  ///     for wide bands that lie on top of each other.
  public init(
    x: [Double], low: [Double], high: [Double], style: SeriesStyle, opacity: Double = 0.2,
    isOutline: Bool = false
  ) {
    xValues = x
    self.low = low
    self.high = high
    self.style = style
    self.opacity = opacity
    self.isOutline = isOutline
  }

  /// The values of both edges.
  public var extent: Extent {
    var y = DataRange(low)
    y.include(DataRange(high))
    return Extent(x: DataRange(xValues), y: y)
  }

  /// A filled band lies below all lines, those of other series included.
  public var isSurface: Bool { !isOutline }

  /// Draws one outline for each unbroken run of values.
  public func draw(on plot: inout PlotArea) throws {
    guard xValues.count == low.count, xValues.count == high.count else {
      throw FigureError.badData(
        mark: "Band",
        reason: "\(xValues.count) x values, \(low.count) low and \(high.count) high ones")
    }
    var upper: [Point] = []
    var lower: [Point] = []
    func finish(_ plot: inout PlotArea) {
      let edges = [Polyline.decimated(upper), Polyline.decimated(lower).reversed()]
      if upper.count > 1, isOutline {
        let stroke = Stroke(.hue(style.hue), width: 0.8, dash: style.dash)
        for edge in edges { plot.add(.path(Path(through: edge), stroke: stroke)) }
      } else if upper.count > 1 {
        plot.add(
          .path(
            Path(through: edges.flatMap(\.self), closed: true),
            fill: Fill(.hue(style.hue), opacity: opacity)))
        plot.avoid(surface: edges.flatMap(\.self))
      }
      upper = []
      lower = []
    }
    for index in xValues.indices {
      // On a log axis an edge at zero lies at the bottom; the band is still there above it.
      let bottom = plot.place(xValues[index], low[index]) ?? floor(at: index, on: plot)
      if let top = plot.place(xValues[index], high[index]), let bottom {
        upper.append(top)
        lower.append(bottom)
      } else {
        finish(&plot)
        plot.hide(xValues[index], low[index], high[index])
      }
    }
    finish(&plot)
  }

  private func floor(at index: Int, on plot: PlotArea) -> Point? {
    guard plot.y.scale == .log, low[index] <= 0, let x = plot.placeX(xValues[index]) else {
      return nil
    }
    return Point(x, plot.isYReversed ? plot.frame.y : plot.frame.maxY)
  }
}
