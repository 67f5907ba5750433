import Bilingual
import Notebook

/// What one handout is made of: a lesson, or all parts of a booklet.
struct PressDocument: Sendable {
  /// The name that its files begin with.
  let name: String
  /// The parts in one language and edition; a medium is made for each lesson.
  let parts:
    @Sendable (Language, Edition, _ makeMedium: (_ lesson: String) -> any HandoutMedium) -> [Handout]
}
