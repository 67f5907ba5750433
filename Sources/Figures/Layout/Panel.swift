import Bilingual

/// One coordinate system with marks.
public struct Panel: Sendable {
  /// The panel's name, above it; it is set with a capital.
  public var title: Localized<Label>?
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The share of the figure's height that the panel's row gets.
  public var weight: Double
  /// Whether a unit is equally long on both axes, as in the complex plane.
  public var hasEqualUnits: Bool
  /// What is drawn, from back to front.
  public var marks: [any Mark]

  /// Makes a panel.
  public init(
    _ title: Localized<Label>? = nil, x: Axis = Axis(), y: Axis = Axis(), weight: Double = 1,
    equalUnits: Bool = false, @ListBuilder<any Mark> marks: () throws -> [any Mark]
  ) rethrows {
    self.title = title
    self.x = x
    self.y = y
    self.weight = weight
    hasEqualUnits = equalUnits
    self.marks = try marks()
  }
}

/// Collects the values of a block, loops and conditions included.
@resultBuilder
public enum ListBuilder<Item> {
  /// A single value.
  public static func buildExpression(_ item: Item) -> [Item] { [item] }
  /// Several values at once.
  public static func buildExpression(_ items: [Item]) -> [Item] { items }
  /// One after the other.
  public static func buildBlock(_ items: [Item]...) -> [Item] { items.flatMap(\.self) }
  /// A condition without an alternative.
  public static func buildOptional(_ items: [Item]?) -> [Item] { items ?? [] }
  /// The first of two alternatives.
  public static func buildEither(first items: [Item]) -> [Item] { items }
  /// The second of two alternatives.
  public static func buildEither(second items: [Item]) -> [Item] { items }
  /// A loop.
  public static func buildArray(_ items: [[Item]]) -> [Item] { items.flatMap(\.self) }
}
