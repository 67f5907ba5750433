import Bilingual

/// The inside of a panel while its marks are drawn.
public struct PlotArea {
  /// Where the data stand on the page.
  public let frame: Rect
  /// The horizontal scale.
  public let x: FittedScale
  /// The vertical scale.
  public let y: FittedScale
  /// Whether large values stand on the left.
  public let isXReversed: Bool
  /// Whether large values stand below.
  public let isYReversed: Bool
  /// Whether a mark covers the frame, so that lines over it need an outline.
  public let isFilled: Bool
  /// The language of words.
  public let language: Language
  /// What has been drawn; it is clipped to the frame.
  public private(set) var elements: [Element] = []
  /// What stands beside the frame.
  private(set) var besides: [Element] = []
  /// Where the outlines of lines end; nil before the first.
  private var outlineEnd: Int?

  /// The names at the right ends of series.
  private(set) var endLabels: [EndLabel] = []
  /// The words that look for a free place.
  private(set) var wishes: [LabelWish] = []
  /// Points on lines that words should keep clear of.
  private(set) var obstacles: [Point] = []
  /// Surfaces that words had better stand beside.
  private(set) var surfaces: [WordGround] = []
  /// How many values have no place on the scales.
  private(set) var hiddenValues = HiddenValues()
  /// How many series have been drawn, so that their markers do not coincide.
  private(set) var seriesCount = 0

  init(
    frame: Rect, x: FittedScale, y: FittedScale, isXReversed: Bool, isYReversed: Bool,
    isFilled: Bool,
    language: Language
  ) {
    self.frame = frame
    self.x = x
    self.y = y
    self.isXReversed = isXReversed
    self.isYReversed = isYReversed
    self.isFilled = isFilled
    self.language = language
  }

  /// The page's x of a value; nil if it has no place on the scale.
  public func placeX(_ value: Double) -> Double? {
    x.fraction(of: value).map { fraction in
      let share = PlotArea.limited(fraction)
      return frame.x + (isXReversed ? 1 - share : share) * frame.width
    }
  }

  /// The page's y of a value; nil if it has no place on the scale.
  public func placeY(_ value: Double) -> Double? {
    y.fraction(of: value).map { fraction in
      let share = PlotArea.limited(fraction)
      return frame.y + (isYReversed ? share : 1 - share) * frame.height
    }
  }

  /// The page's point of a pair of values; nil if one has no place.
  public func place(_ x: Double, _ y: Double) -> Point? {
    guard let px = placeX(x), let py = placeY(y) else { return nil }
    return Point(px, py)
  }

  /// Cairo's coordinates hold 24 bits before the point: far places stop well outside the page.
  private static func limited(_ fraction: Double) -> Double { min(max(fraction, -20), 21) }

  /// Adds what sets a line off from a surface: below the lines, also those drawn before, which
  /// show through each other's gaps.
  public mutating func addOutline(_ element: Element) {
    let place = outlineEnd ?? elements.count
    elements.insert(element, at: place)
    outlineEnd = place + 1
  }

  /// Adds something that may stand beside the frame.
  public mutating func addBeside(_ element: Element) { besides.append(element) }

  /// Adds something to the picture.
  public mutating func add(_ element: Element) { elements.append(element) }

  /// Tells words to keep clear of a line.
  public mutating func avoid(_ points: [Point]) {
    var last: Point?
    for point in points {
      if let last {
        let count = Int(min(last.distance(to: point) / 5, 400))
        for step in 0..<max(count, 1) {
          let share = Double(step) / Double(max(count, 1))
          let between = last.moved((point.x - last.x) * share, (point.y - last.y) * share)
          if frame.contains(between) { obstacles.append(between) }
        }
      }
      last = point
    }
    if let last, frame.contains(last) { obstacles.append(last) }
  }

  /// Tells words to keep clear of single points.
  public mutating func avoid(points: [Point], radius: Double) {
    for point in points {
      // Words beside the middle of a marker would still touch it.
      for (dx, dy) in [(0, 0), (-radius, 0), (radius, 0), (0, -radius), (0, radius)] {
        obstacles.append(point.moved(dx, dy))
      }
    }
  }

  /// Tells words to stand beside a surface where they can, and off it if they could not be read.
  public mutating func avoid(surface outline: [Point], isOpaque: Bool = false) {
    surfaces.append(WordGround(outline: outline, isOpaque: isOpaque))
  }

  /// Notes one thing that cannot be shown, by the numbers that place it.
  public mutating func hide(_ values: Double...) { hiddenValues.count(values) }

  /// Notes values that cannot be shown.
  mutating func hide(_ values: HiddenValues) { hiddenValues.add(values) }

  /// Gives the next series its number, from 0.
  public mutating func nextSeries() -> Int {
    seriesCount += 1
    return seriesCount - 1
  }

  /// Asks for a name at a series' right end.
  public mutating func labelEnd(_ label: Localized<Label>, at point: Point, style: SeriesStyle) {
    // A leader across the panel would look like the line's last stretch.
    let isInside = frame.maxX - point.x > 0.08 * frame.width
    let place = Point(
      max(point.x, frame.x), isInside ? min(max(point.y, frame.y), frame.maxY) : point.y)
    endLabels.append(
      EndLabel(label: label[language], point: place, style: style, isInside: isInside))
  }

  /// Asks for words at the first of some places where they are free.
  public mutating func label(
    _ label: Localized<Label>, paint: Paint, candidates: [LabelWish.Candidate]
  ) {
    wishes.append(LabelWish(label: label[language], paint: paint, candidates: candidates))
  }

  /// Writes words whose middle stands at a point, on the surface that is there.
  public mutating func write(_ label: Label, paint: Paint, centredAt point: Point) {
    wishes.append(
      LabelWish(
        label: label, paint: paint,
        candidates: [LabelWish.Candidate(point, shareX: 0.5, shareY: 0.5)], hasHalo: false))
  }
}

/// A name that stands beside the end of a series.
struct EndLabel {
  var label: Label
  var point: Point
  var style: SeriesStyle
  /// Whether the series ends well before the panel's edge, so that the name stands in the panel.
  var isInside: Bool

  /// The wish for a place in the panel.
  var wish: LabelWish {
    LabelWish(
      label: label, paint: .hueText(style.hue), candidates: LabelWish.Candidate.around(point))
  }
}

/// Words that look for a free place inside a panel.
public struct LabelWish {
  /// A place for words: a point and the part of the words' box that stands on it.
  public struct Candidate: Hashable, Sendable {
    /// The point on the page.
    public var point: Point
    /// The share of the box's width left of the point.
    public var shareX: Double
    /// The share of the box's height above the point.
    public var shareY: Double

    /// Makes a candidate; shares of 0 and 1 put the words right of and above the point.
    public init(_ point: Point, shareX: Double, shareY: Double) {
      self.point = point
      self.shareX = shareX
      self.shareY = shareY
    }

    /// The eight places around a point, the most readable first, then those farther away.
    public static func around(_ point: Point) -> [Candidate] {
      ring(around: point, 7) + ring(around: point, 15) + ring(around: point, 26)
        + ring(around: point, 42)
    }

    private static func ring(around point: Point, _ d: Double) -> [Candidate] {
      [
        Candidate(point.moved(d, -d / 2), shareX: 0, shareY: 1),
        Candidate(point.moved(d, 0), shareX: 0, shareY: 0.5),
        Candidate(point.moved(0, -d), shareX: 0.5, shareY: 1),
        Candidate(point.moved(0, d), shareX: 0.5, shareY: 0),
        Candidate(point.moved(-d, -d / 2), shareX: 1, shareY: 1),
        Candidate(point.moved(-d, 0), shareX: 1, shareY: 0.5),
        Candidate(point.moved(d, d / 2), shareX: 0, shareY: 0),
        Candidate(point.moved(-d, d / 2), shareX: 1, shareY: 0),
      ]
    }
  }

  var label: Label
  var paint: Paint
  var candidates: [Candidate]
  /// Whether the words are set off from a surface that fills the panel.
  var hasHalo = true
}
