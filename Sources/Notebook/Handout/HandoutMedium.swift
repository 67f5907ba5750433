/// How a medium sets what Markdown has no words for.
///
/// Each method returns Markdown as pandoc reads it (CommonMark with divs, attributes and raw blocks);
/// *what* a handout holds is the business of `HandoutWriter`.
public protocol HandoutMedium: Sendable {
  /// Blocks that stand apart from the main text.
  func box(_ kind: HandoutBox, id: String?, _ markdown: String) -> String
  /// A figure with its caption; `id` is what links lead to.
  func figure(_ name: String, id: String, alternativeText: String, caption: String) -> String
  /// A table, under its caption if it has one.
  func table(_ rows: String, id: String?, caption: String?) -> String
  /// A formula on lines of its own.
  func displayed(_ tex: String) -> String
  /// Ruled lines to write on.
  func ruledLines(_ count: Int) -> String
  /// Free room for a computation or a sketch, as high as that many lines.
  func room(lines: Int) -> String
  /// A box to tick before a word.
  func choice(_ word: String) -> String
  /// Lines to fill in, each after its label, side by side.
  func blanks(_ labels: [String]) -> String
  /// A part of a booklet, which begins on a page of its own.
  func part(_ id: String, _ markdown: String) -> String
}

/// A block that stands apart from the main text.
public enum HandoutBox: String, CaseIterable, Sendable {
  case predict, answer, exercise, solution, claim, note, teacher
}
