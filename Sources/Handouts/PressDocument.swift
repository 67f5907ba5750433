import Bilingual
import Notebook

/// What one handout is made of: a lesson, or all parts of a booklet.
struct PressDocument: Sendable {
  /// Makes the medium for the parts of a lesson.
  typealias MediumMaker = (_ lesson: String) -> any HandoutMedium

  /// The name that its files begin with.
  let name: String
  /// What stands before the contents of a booklet; nil for a lesson, which needs no list of contents on paper.
  var cover: (@Sendable (Language, Edition, any HandoutMedium) -> Cover)?
  /// The parts in one language and edition.
  let parts: @Sendable (Language, Edition, MediumMaker) -> [Handout]
}

/// The front page of a booklet.
struct Cover: Sendable {
  /// The title in plain words.
  let title: String
  /// What stands below it, as Markdown.
  let markdown: String
}
