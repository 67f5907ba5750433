import Notebook

/// A lesson whose numbers and words are both there, each held against the other.
public struct BuiltLesson: Sendable {
  /// What the lesson's script computed and drew.
  public let contents: LessonContents
  /// Its prose.
  public let manuscript: Manuscript
}
