import Bilingual

/// Words beside a point, at the side where they hide least.
public struct Annotation: Mark {
  private let x: Double
  private let y: Double
  private let label: Localized<Label>
  private let style: SeriesStyle
  private let staysBeside: Bool

  /// Makes words beside a point of the panel.
  ///
  /// - Parameters:
  ///   - staysBeside: whether the words stand right of the point at its height, whatever is there.
  public init(
    x: Double, y: Double, _ label: Localized<Label>, style: SeriesStyle = .neutral,
    staysBeside: Bool = false
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.style = style
    self.staysBeside = staysBeside
  }

  /// The point that the words stand beside.
  public var extent: Extent { Extent(x: [x], y: [y]) }

  /// Asks for the best free place around the point.
  public func draw(on plot: inout PlotArea) {
    guard let point = plot.place(x, y), plot.frame.inset(-1).contains(point) else {
      return plot.hide(x, y)
    }
    plot.label(
      label, paint: .hueText(style.hue),
      candidates: staysBeside
        ? [LabelWish.Candidate(point.moved(7, 0), shareX: 0, shareY: 0.5)]
        : LabelWish.Candidate.around(point))
  }
}
