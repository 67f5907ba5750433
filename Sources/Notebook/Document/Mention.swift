/// A reference from prose to an item of the lesson.
struct Mention: Sendable, Equatable {
  let kind: ItemKind
  let name: String
  let location: SourceLocation

  /// True if both name the same item, wherever they stand.
  func namesSame(as other: Mention) -> Bool {
    kind == other.kind && name == other.name
  }
}
