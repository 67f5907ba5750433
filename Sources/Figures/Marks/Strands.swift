import Bilingual

/// Several lines of one series, such as a line a seed.
///
/// A stretch that some of them share is drawn once: dashes of one line in the gaps of another
/// would look like a solid line.
public struct Strands: Mark {
  private let lines: [(x: [Double], y: [Double])]
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let width: Double
  private let opacity: Double

  /// Makes lines of one look.
  ///
  /// - Parameters:
  ///   - lines: the horizontal and as many vertical values of each line.
  ///   - label: the series' name in a legend.
  ///   - width: the lines' width in points.
  ///   - opacity: how much the lines cover what lies behind; less than 1 for wide ones behind others.
  public init(
    _ lines: [(x: [Double], y: [Double])], style: SeriesStyle, label: Localized<Label>? = nil,
    width: Double = 1.4, opacity: Double = 1
  ) {
    self.opacity = opacity
    self.lines = lines
    self.style = style
    self.label = label
    self.width = width
  }

  /// The values of all points.
  public var extent: Extent { Extent(x: lines.flatMap(\.x), y: lines.flatMap(\.y)) }

  /// The series' name with a piece of line.
  public var keys: [SeriesKey] {
    let sample =
      opacity < 1 ? SeriesKey.Sample.paleSurface : .line(width: width, hasMarkers: false)
    return label.map { [SeriesKey(label: $0, style: style, sample: sample)] } ?? []
  }

  /// A piece of a line, to half a point.
  private struct Piece: Hashable {
    let ends: [Point]

    init(_ start: Point, _ end: Point) {
      ends = [start, end].map { Point(($0.x * 2).rounded(), ($0.y * 2).rounded()) }
    }
  }

  /// Draws what no line before has drawn.
  public func draw(on plot: inout PlotArea) throws {
    var drawn: Set<Piece> = []
    for line in lines {
      guard line.x.count == line.y.count else {
        throw FigureError.badData(
          mark: "Strands", reason: "\(line.x.count) x values and \(line.y.count) y values")
      }
      let polyline = Polyline(x: line.x, y: line.y, on: plot)
      plot.hide(polyline.hidden)
      for run in polyline.runs {
        plot.avoid(run)
        var stretch: [Point] = []
        for (start, end) in zip(run, run.dropFirst()) {
          if drawn.insert(Piece(start, end)).inserted {
            stretch += stretch.isEmpty ? [start, end] : [end]
          } else {
            add(stretch, to: &plot)
            stretch = []
          }
        }
        add(stretch, to: &plot)
      }
    }
  }

  private func add(_ points: [Point], to plot: inout PlotArea) {
    guard points.count > 1 else { return }
    plot.add(
      .path(
        Path(through: points),
        stroke: Stroke(.hue(style.hue), width: width, dash: style.dash, opacity: opacity)))
  }
}
