/// Something that a lesson's script supplies and its prose refers to by name.
public protocol Item: Sendable {
  /// The name by which prose refers to the item: letters, digits and hyphens.
  var name: String { get }
}

/// What an item is.
public enum ItemKind: String, Sendable, CaseIterable {
  case figure, table, value, claim, exercise
  /// A piece of source code.
  case code
  /// A cited work.
  case work

  /// True for what stands on lines of its own; false for what stands inside a sentence.
  var isBlock: Bool { self != .value && self != .work }
}
