import Bilingual

/// A straight line across the panel at one value, with a name: a baseline or a marked step.
public struct Rule: Mark {
  private enum Place: Hashable {
    case x(Double)
    case y(Double)
  }

  private let place: Place
  private let label: Localized<Label>?
  private let style: SeriesStyle
  private let width: Double
  private let nameShare: Double?

  /// Makes a horizontal line at a value of y.
  ///
  /// - Parameter nameShare: where along the line its name had best stand, from 0 at the left to 1.
  public init(
    y: Double, label: Localized<Label>? = nil, nameShare: Double? = nil,
    style: SeriesStyle = SeriesStyle(hue: .neutral, dash: .dashed), width: Double = 1.2
  ) {
    place = .y(y)
    self.label = label
    self.style = style
    self.width = width
    self.nameShare = nameShare
  }

  /// Makes a vertical line at a value of x.
  ///
  /// - Parameter nameShare: where along the line its name had best stand, from 0 at the top to 1.
  public init(
    x: Double, label: Localized<Label>? = nil, nameShare: Double? = nil,
    style: SeriesStyle = SeriesStyle(hue: .neutral, dash: .dashed), width: Double = 1.2
  ) {
    place = .x(x)
    self.label = label
    self.style = style
    self.width = width
    self.nameShare = nameShare
  }

  /// The value that the line stands at, on one axis only.
  public var extent: Extent {
    switch place {
    case .x(let value): Extent(x: DataRange([value]))
    case .y(let value): Extent(y: DataRange([value]))
    }
  }

  /// Draws the line across the whole frame and asks for a place for its name.
  public func draw(on plot: inout PlotArea) {
    let frame = plot.frame
    let ends: (Point, Point)
    switch place {
    case .x(let value):
      guard let x = plot.placeX(value), (frame.x - 1...frame.maxX + 1).contains(x) else {
        return plot.hide(value)
      }
      ends = (Point(x, frame.y), Point(x, frame.maxY))
    case .y(let value):
      guard let y = plot.placeY(value), (frame.y - 1...frame.maxY + 1).contains(y) else {
        return plot.hide(value)
      }
      ends = (Point(frame.x, y), Point(frame.maxX, y))
    }
    if plot.isFilled {
      plot.add(
        .path(
          Path(through: [ends.0, ends.1]),
          stroke: Stroke(.background, width: width + 2, opacity: 0.75)))
    }
    plot.add(
      .path(
        Path(through: [ends.0, ends.1]),
        stroke: Stroke(.hue(style.hue), width: width, dash: style.dash)))
    plot.avoid([ends.0, ends.1])
    if let label {
      plot.label(label, paint: .hueText(style.hue), candidates: candidates(ends.0, frame))
    }
  }

  /// Places along the line, on both sides of it.
  private func candidates(_ start: Point, _ frame: Rect) -> [LabelWish.Candidate] {
    let gap = 3.0
    let shares = (nameShare.map { [$0] } ?? []) + [0, 1, 0.5, 0.25, 0.75]
    switch place {
    case .y:
      return shares.flatMap { share in
        let x = frame.x + 5 + (frame.width - 10) * share
        return [
          LabelWish.Candidate(Point(x, start.y - gap), shareX: share, shareY: 1),
          LabelWish.Candidate(Point(x, start.y + gap), shareX: share, shareY: 0),
        ]
      }
    case .x:
      return shares.flatMap { share in
        let y = frame.y + 3 + (frame.height - 6) * share
        return [
          LabelWish.Candidate(Point(start.x + 5, y), shareX: 0, shareY: share),
          LabelWish.Candidate(Point(start.x - 5, y), shareX: 1, shareY: share),
        ]
      }
    }
  }
}
