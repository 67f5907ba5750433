import Bilingual

/// A thing in a diagram that wires lead to.
public struct Node: Sendable {
  /// What the thing is; it decides the outline.
  public enum Kind: Hashable, Sendable {
    /// A vector that enters or leaves, in a circle.
    case value
    /// A layer with parameters, in a rounded box.
    case layer
    /// An operation on each element, in a small circle.
    case operation
    /// The place where vectors are put into one, in a bar.
    case join
    /// A whole cell or network, in a large box of its own extents.
    case cell(Size)
    /// The place where a wire divides: a dot.
    case copy
    /// Words without an outline.
    case words
  }

  /// The name that wires and animations refer to.
  public var name: String
  /// What the thing is.
  public var kind: Kind
  /// The words inside.
  public var label: Localized<Label>
  /// The middle, in points.
  public var centre: Point
  /// The hue of the surface.
  public var hue: Hue
  /// How many borders a layer has, one in the other: a key to sets of weights besides the hue.
  public var borders: Int

  /// Makes a node.
  public init(
    _ name: String, _ kind: Kind, _ label: Localized<Label> = Localized(same: ""),
    at centre: Point, hue: Hue = .neutral, borders: Int = 1
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.centre = centre
    self.hue = hue
    self.borders = borders
  }

  /// Half of the node's extents.
  func half(block: TextBlock?) -> Size {
    let text = block?.size ?? Size(width: 0, height: 0)
    return switch kind {
    case .value: Size(width: Swift.max(21, text.width / 2 + 6), height: 21)
    case .layer: Size(width: Swift.max(25, text.width / 2 + 9), height: 17)
    case .operation: Size(width: Swift.max(15, text.width / 2 + 5), height: 15)
    case .join: Size(width: Swift.max(40, text.width / 2 + 7), height: 13)
    case .cell(let size): Size(width: size.width / 2, height: size.height / 2)
    case .copy: Size(width: 3, height: 3)
    case .words: Size(width: text.width / 2 + 3, height: text.height / 2)
    }
  }
}
