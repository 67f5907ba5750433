import Bilingual
import Course
import Notebook

/// A lesson with everything that its handouts are made from.
struct PressedLesson: Sendable {
  let name: String
  let contents: LessonContents
  let manuscript: Manuscript
  let provenance: Provenance

  /// Reads stored results and prose.
  ///
  /// - Throws: `ResultsMissing`, `ProseErrors`.
  init(_ workshop: Workshop) throws {
    name = workshop.lesson.name
    let stored = try workshop.stored()
    (contents, manuscript) = (stored.contents, stored.manuscript)
    provenance = workshop.provenance(of: "unrolled handout")
  }

  /// The lesson's number, such as "5" of "05-lstm".
  var chapter: String {
    String(name.prefix { $0.isNumber }.drop { $0 == "0" })
  }

  /// The lesson on its own.
  var document: PressDocument {
    PressDocument(name: name) { language, edition, medium in
      [manuscript.handout(language, edition, for: medium(name), provenance: provenance)]
    }
  }
}
