/// An exercise that the lesson announces; question and solution are in the prose.
public struct Exercise: Item {
  /// The name by which prose shows the exercise.
  public let name: String

  /// Announces an exercise.
  public init(_ name: String) {
    self.name = name
  }
}
