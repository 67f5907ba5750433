import Bilingual

/// A line through points in the order given, with gaps where a value cannot be shown.
public struct Line: Mark {
  private let xValues: [Double]
  private let yValues: [Double]
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let width: Double
  private let hasMarkers: Bool

  /// Makes a line.
  ///
  /// - Parameters:
  ///   - x: the horizontal values.
  ///   - y: the vertical values, as many as horizontal ones.
  ///   - label: the series' name, shown at the line's end or in a legend.
  ///   - width: the line's width in points.
  ///   - markers: whether some points carry the series' marker.
  public init(
    x: [Double], y: [Double], style: SeriesStyle, label: Localized<Label>? = nil,
    width: Double = 2, markers: Bool = true
  ) {
    xValues = x
    yValues = y
    self.style = style
    self.label = label
    self.width = width
    hasMarkers = markers
  }

  /// The values of all points.
  public var extent: Extent { Extent(x: xValues, y: yValues) }

  /// The series' name, which can stand at the line's end.
  public var keys: [SeriesKey] {
    let sample = SeriesKey.Sample.line(width: width, hasMarkers: hasMarkers)
    return label.map { [SeriesKey(label: $0, style: style, sample: sample, hasEnd: true)] } ?? []
  }

  /// Draws each unbroken run of values, some markers, and asks for the name's place at the end.
  public func draw(on plot: inout PlotArea) throws {
    guard xValues.count == yValues.count else {
      throw FigureError.badData(
        mark: "Line", reason: "\(xValues.count) x values and \(yValues.count) y values")
    }
    let polyline = Polyline(x: xValues, y: yValues, on: plot)
    plot.hide(polyline.hidden)
    let series = plot.nextSeries()
    let stroke = Stroke(.hue(style.hue), width: width, dash: style.dash)
    let solid = Stroke(.hue(style.hue), width: width)
    for run in polyline.runs {
      let drawn = Polyline.decimated(run)
      if drawn.count > 1 {
        if plot.isFilled {
          // An outline keeps lines apart from a surface of any colour.
          plot.addOutline(
            .path(
              Path(through: drawn), stroke: Stroke(.background, width: width + 1.4, opacity: 0.7)))
        }
        plot.add(.path(Path(through: drawn), stroke: stroke))
      } else if let point = drawn.first {
        // A value between two gaps would vanish without a mark.
        plot.add(.path(Path(circle: point, radius: width), fill: Fill(.hue(style.hue))))
      }
      plot.avoid(drawn)
    }
    let points = polyline.points
    if hasMarkers {
      plot.add(
        .symbols(
          style.marker, at: Line.markerPlaces(points, series: series, in: plot.frame),
          radius: Metrics.lineMarker, fill: Fill(style.isFilled ? .hue(style.hue) : .background),
          stroke: style.isFilled ? Stroke(.background, width: 0.8) : solid))
    }
    if let label, let end = Polyline.end(of: points, in: plot.frame) {
      plot.labelEnd(label, at: end, style: style)
    }
  }

  /// Some points of a series for markers: all of a few, otherwise about eight, shifted by series.
  private static func markerPlaces(_ points: [Point], series: Int, in frame: Rect) -> [Point] {
    guard points.count > 12 else { return points }
    let spacing = frame.width / 8
    let start = frame.x + spacing * (0.3 + 0.19 * Double(series % 4))
    var places: [Point] = []
    var next = start
    for point in points where point.x >= next && frame.contains(point) {
      places.append(point)
      next += spacing * (((point.x - next) / spacing).rounded(.down) + 1)
    }
    return places
  }
}
