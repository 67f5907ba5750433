import Bilingual

/// A straight arrow between two points of the panel, with words beside its start.
public struct Arrow: Mark {
  private let start: (x: Double, y: Double)
  private let end: (x: Double, y: Double)
  private let label: Localized<Label>?
  private let style: SeriesStyle
  private let width: Double

  /// Makes an arrow; its tip is at the second point.
  public init(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double),
    label: Localized<Label>? = nil, style: SeriesStyle = .neutral, width: Double = 1.6
  ) {
    self.start = start
    self.end = end
    self.label = label
    self.style = style
    self.width = width
  }

  /// Both ends of the arrow.
  public var extent: Extent { Extent(x: [start.x, end.x], y: [start.y, end.y]) }

  /// Draws the line with its tip and asks for a place for the words near its start.
  public func draw(on plot: inout PlotArea) {
    guard let from = plot.place(start.x, start.y), let to = plot.place(end.x, end.y) else {
      return plot.hide(start.x, start.y, end.x, end.y)
    }
    for element in ArrowShape.elements([from, to], paint: .hue(style.hue), width: width) {
      plot.add(element)
    }
    plot.avoid([from, to])
    if let label {
      plot.label(
        label, paint: .hueText(style.hue), candidates: LabelWish.Candidate.around(from))
    }
  }
}
