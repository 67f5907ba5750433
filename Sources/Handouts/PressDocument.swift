import Bilingual
import Foundation
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

  /// The page of HTML, without its pictures.
  ///
  /// - Throws: `ConversionFailed`, `FileProblem`.
  func webPage(
    _ language: Language, _ edition: Edition, _ pandoc: Pandoc, scratch: URL
  ) throws -> WebPage {
    let parts = parts(language, edition) { WebMedium(lesson: $0) }
    let cover = cover?(language, edition, WebMedium(lesson: name))
    let fragment = try pandoc.html(
      TableOfContents(parts, cover: cover, language).page, scratch: scratch)
    return WebPage(
      title: cover?.title ?? parts[0].title, language: language, edition: edition,
      fragment: fragment)
  }
}

/// The front page of a booklet.
struct Cover: Sendable {
  /// The title in plain words.
  let title: String
  /// What stands below it, as Markdown.
  let markdown: String
}
