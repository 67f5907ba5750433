import Bilingual
import Experiments

/// A lesson's script: from the outcomes of experiments to figures, tables, values and claims.
///
/// The prose stands beside it, in `lesson.en.md` and `lesson.zh.md`, and refers to them by name.
public protocol Lesson: Sendable {
  /// The folder in `lessons/` and in the output, such as "05-lstm".
  var name: String { get }
  /// What the lesson asks, in one sentence.
  var summary: Localized<String> { get }
  /// The name of the figure that stands for the lesson on the page of contents.
  var thumbnail: String { get }
  /// What a reader may change with `--set`.
  var parameters: [any AnyParameter] { get }

  /// Everything that the prose refers to.
  ///
  /// Called again and again until all outcomes that it asks for are there; it has to be a pure
  /// function of them.
  ///
  /// - Parameters:
  ///   - setting: the budget and the changed parameters.
  ///   - laboratory: where outcomes are asked for.
  /// - Throws: `OutcomesNeeded` from the laboratory, passed on.
  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents
}
