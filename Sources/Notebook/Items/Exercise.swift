/// An exercise that the lesson announces; question and solution are in the prose.
public struct Exercise: Item {
  public static var kind: ItemKind { .exercise }

  public let name: String

  /// Announces an exercise.
  public init(_ name: String) {
    self.name = name
  }
}
