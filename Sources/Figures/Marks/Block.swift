import Bilingual

/// A rectangle between values of both axes: a part of a matrix at its true extent, or of a bar.
public struct Block: Mark {
  private let columns: ClosedRange<Double>
  private let rows: ClosedRange<Double>
  private let style: SeriesStyle
  private let label: Localized<Label>?
  private let isPale: Bool

  /// Makes a rectangle.
  ///
  /// - Parameters:
  ///   - x: the values of its left and right edges.
  ///   - y: the values of its lower and upper edges.
  ///   - label: the name in a legend; one block of several alike carries it.
  ///   - isPale: whether its surface is pale, with a border: a shade more for blocks side by side.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, style: SeriesStyle,
    label: Localized<Label>? = nil, isPale: Bool = false
  ) {
    columns = x
    rows = y
    self.style = style
    self.label = label
    self.isPale = isPale
  }

  /// The values of all four edges.
  public var extent: Extent {
    Extent(
      x: [columns.lowerBound, columns.upperBound], y: [rows.lowerBound, rows.upperBound])
  }

  /// The name with its surface.
  public var keys: [SeriesKey] {
    let sample = isPale ? SeriesKey.Sample.paleSurface : .surface
    return label.map { [SeriesKey(label: $0, style: style, sample: sample)] } ?? []
  }

  /// Draws the surface; a block with an edge off the scales is left out and counted.
  public func draw(on plot: inout PlotArea) {
    guard let start = plot.place(columns.lowerBound, rows.lowerBound),
      let end = plot.place(columns.upperBound, rows.upperBound)
    else {
      return plot.hide(
        columns.lowerBound, columns.upperBound, rows.lowerBound, rows.upperBound)
    }
    let rect = Rect(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
      height: abs(end.y - start.y))
    plot.avoid(surface: rect.corners, isOpaque: true)
    // A seam in the colour of the page tells neighbours apart; a narrow block keeps its surface.
    let seam = min(1.2, rect.width / 4, rect.height / 4)
    plot.add(
      .path(
        Path(rect), fill: Fill(isPale ? .tint(style.hue) : .hue(style.hue)),
        stroke: Stroke(.background, width: seam)))
    if isPale {
      plot.add(
        .path(
          Path(rect.inset(seam)), stroke: Stroke(.hue(style.hue), width: min(1, seam))))
    }
  }
}
