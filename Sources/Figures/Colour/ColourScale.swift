import Bilingual

/// Numbers and the colours that stand for them.
public struct ColourScale: Hashable, Sendable {
  /// The colours.
  public var colormap: Colormap
  /// The numbers of the first and the last colour, and what lies between.
  public var scale: FittedScale
  /// What the numbers are.
  public var title: Localized<Label>?
  /// How many shades are told apart; all colours between the ends when nil.
  public var shades: Int?

  /// Makes a scale; equal ends are moved apart.
  ///
  /// - Parameters:
  ///   - ends: the numbers of the first and the last colour, positive on a logarithmic scale.
  public init(
    _ colormap: Colormap, _ ends: ClosedRange<Double>, scale: Scale = .linear,
    title: Localized<Label>? = nil
  ) {
    self.colormap = colormap
    self.title = title
    self.scale = scale.fitted(
      to: DataRange([ends.lowerBound, ends.upperBound]), domain: ends, padding: 0)
  }

  /// Gates: from closed at 0 to open at 1.
  public static let gate = ColourScale(.magnitude, 0...1)
  /// States: from −1 over 0 to 1.
  public static let state = ColourScale(.signed, -1...1)

  /// Signed values, with zero at the map's centre.
  public static func centred(
    on values: some Sequence<Double>, title: Localized<Label>? = nil
  ) -> ColourScale {
    let largest = values.lazy.filter(\.isFinite).map(abs).max() ?? 1
    let size = largest == 0 ? 1 : largest
    return ColourScale(.signed, -size...size, title: title)
  }

  /// Counts from 0: the bar beside the panel is marked at whole numbers only.
  public static func counts(upTo most: Int, title: Localized<Label>? = nil) -> ColourScale {
    var colours = ColourScale(.magnitude, 0...1, title: title)
    colours.scale = FittedScale(.timeStep, lower: 0, upper: Double(max(1, most)))
    return colours
  }

  /// The place of a number among the colours, from 0 to 1; nil when it has none.
  public func place(of value: Double) -> Double? {
    scale.fraction(of: value).map { min(max($0, 0), 1) }
  }
}
