import Bilingual
import Notebook

/// The whole course as one handout.
struct Booklet: Sendable {
  private let lessons: [PressedLesson]

  init(_ lessons: [PressedLesson]) {
    self.lessons = lessons
  }

  var document: PressDocument {
    PressDocument(name: "unrolled") { [lessons] language, edition, makeMedium in
      lessons.map { lesson in
        lesson.manuscript.handout(
          language, edition, for: makeMedium(lesson.name), provenance: nil,
          chapter: String(lesson.name.prefix { $0.isNumber }.drop { $0 == "0" }))
      }
    }
  }
}
