import Bilingual

/// A drawing of nodes and wires: a cell, an unrolled network, a wiring.
public struct Diagram: Picture {
  /// The extents in points.
  public var size: Size
  /// The diagram's name, above it.
  public var title: Localized<Label>?
  /// What the diagram shows, for readers who cannot see it.
  public var alternativeText: Localized<String>
  /// The surfaces behind everything.
  public var cells: [Node]
  /// The nodes in front of the wires.
  public var nodes: [Node]
  /// The wires, the later ones in front.
  public var wires: [Wire]

  /// Makes a diagram from nodes and wires.
  public init(
    size: Size, title: Localized<Label>? = nil, alternativeText: Localized<String>,
    @DiagramBuilder content: () -> [DiagramItem]
  ) {
    self.size = size
    self.title = title
    self.alternativeText = alternativeText
    cells = []
    nodes = []
    wires = []
    for item in content() {
      switch item {
      case .node(let node):
        if case .cell = node.kind { cells.append(node) } else { nodes.append(node) }
      case .wire(let wire): wires.append(wire)
      }
    }
  }

  /// Lays the diagram out in one language.
  public func scene(language: Language, fonts: Fonts) throws -> Scene {
    try scene(language: language, fonts: fonts, state: DiagramState())
  }

  /// Lays the diagram out with the numbers of one moment.
  func scene(language: Language, fonts: Fonts, state: DiagramState) throws -> Scene {
    let elements = try fonts.withTypesetter { typesetter in
      try DiagramLayout(
        diagram: self, state: state, language: language, typesetter: typesetter
      ).elements()
    }
    return Scene(
      size: size, language: language, title: title?[language].plainText ?? "",
      alternativeText: alternativeText[language], elements: elements)
  }
}

/// What an animated diagram shows at one moment.
public struct DiagramState: Sendable {
  /// The numbers below the nodes' words, by the nodes' names.
  public var values: [String: Double]
  /// The nodes and wires that are at work, by their names.
  public var active: Set<String>
  /// The line of words below the diagram.
  public var caption: Localized<Label>?

  /// Makes a state; the empty one is the diagram at rest.
  public init(
    values: [String: Double] = [:], active: Set<String> = [], caption: Localized<Label>? = nil
  ) {
    self.values = values
    self.active = active
    self.caption = caption
  }
}

/// Collects a diagram's nodes and wires.
@resultBuilder
public enum DiagramBuilder {
  /// A node.
  public static func buildExpression(_ node: Node) -> [DiagramItem] { [.node(node)] }
  /// A wire.
  public static func buildExpression(_ wire: Wire) -> [DiagramItem] { [.wire(wire)] }
  /// Several items at once.
  public static func buildExpression(_ items: [DiagramItem]) -> [DiagramItem] { items }
  /// One after the other.
  public static func buildBlock(_ items: [DiagramItem]...) -> [DiagramItem] {
    items.flatMap(\.self)
  }
  /// A condition without an alternative.
  public static func buildOptional(_ items: [DiagramItem]?) -> [DiagramItem] { items ?? [] }
  /// The first of two alternatives.
  public static func buildEither(first items: [DiagramItem]) -> [DiagramItem] { items }
  /// The second of two alternatives.
  public static func buildEither(second items: [DiagramItem]) -> [DiagramItem] { items }
  /// A loop.
  public static func buildArray(_ items: [[DiagramItem]]) -> [DiagramItem] {
    items.flatMap(\.self)
  }
}
