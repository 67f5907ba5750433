import Bilingual
import Course
import Foundation
import Notebook

/// The whole course as one handout: a cover, the contents, the lessons, notation and terms, the claims.
struct Booklet: Sendable {
  private static let notationFolder = "lessons/Shared"

  private let lessons: [PressedLesson]
  private let notation: Manuscript

  /// Reads the prose on notation and terms.
  ///
  /// - Throws: `ProseErrors`, `MissingSource`.
  init(_ lessons: [PressedLesson], in folders: CourseFolders) throws {
    self.lessons = lessons
    notation = try Manuscript(
      Localized(
        en: try folders.prose("\(Self.notationFolder)/notation.en.md"),
        zh: try folders.prose("\(Self.notationFolder)/notation.zh.md")),
      contents: try Contents(),
      sources: SourceTree(root: folders.sources, lessonFolder: Self.notationFolder))
  }

  var document: PressDocument {
    PressDocument(
      name: "unrolled",
      cover: { language, edition, medium in
        Cover(
          title: CoursePages.title[language],
          markdown: [CoursePages.introduction[language], edition.headLine(language, medium)]
            .joined(separator: "\n\n"))
      },
      parts: { language, edition, medium in
        lessons.map {
          $0.manuscript.handout(
            language, edition, for: medium($0.name), provenance: $0.provenance,
            chapter: $0.chapter)
        } + [
          notation.handout(
            language, edition, for: medium("notation"), provenance: nil, chapter: "notation"),
          claims.handout(language, edition, for: medium("claims")),
        ]
      })
  }

  private var claims: ClaimsHandout {
    ClaimsHandout(
      lessons.map {
        ClaimsHandout.Lesson(chapter: $0.chapter, claims: $0.contents.items.claims.all)
      }, sections: NotesOutline.sections)
  }
}
