import Bilingual

/// What an axis shows and how.
public struct Axis: Sendable {
  /// Where an axis's ticks stand.
  public enum Ticks: Sendable {
    /// At simple numbers, as many as there is room for.
    case automatic
    /// At these values, with these words.
    case at([Tick])
    /// Nowhere.
    case none

    /// At these values, each with its number: for data at a few known places.
    public static func numbers(_ values: [Double]) -> Ticks {
      .at(values.map { Tick($0, Label(TickNumbers.significant($0))) })
    }
  }

  /// Where a vertical axis's title stands; horizontal ones are always below.
  public enum TitlePlacement: Sendable {
    /// Above the panel's left corner.
    case top
    /// Left of the ticks, at half height: for single symbols.
    case side
  }

  /// The quantity and its unit.
  public var title: Localized<Label>?
  /// How values become places.
  public var scale: Scale
  /// The ends of the axis; automatic ones surround the data.
  public var domain: ClosedRange<Double>?
  /// Values that are inside whatever the data.
  public var including: [Double]
  /// The marked values.
  public var ticks: Ticks
  /// Whether values grow downwards or to the left.
  public var isReversed: Bool
  /// Where a vertical axis's title stands.
  public var titlePlacement: TitlePlacement
  /// Whether lines run through the panel at the ticks.
  public var hasGrid: Bool

  /// Makes an axis.
  public init(
    _ title: Localized<Label>? = nil, scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    including: [Double] = [], ticks: Ticks = .automatic, isReversed: Bool = false,
    titlePlacement: TitlePlacement = .top, grid: Bool = true
  ) {
    self.title = title
    self.scale = scale
    self.domain = domain
    self.including = including
    self.ticks = ticks
    self.isReversed = isReversed
    self.titlePlacement = titlePlacement
    hasGrid = grid
  }
}
