import Bilingual
import Foundation
import Lessons
import Notebook
import Testing

@Suite("The prose of every lesson")
struct ProseTests {
  static let files = allLessons.flatMap { lesson in
    Language.allCases.map { (lesson.name, $0) }
  }

  @Test("No number in running text is typed by hand", arguments: files)
  func noTypedNumbers(lesson: String, language: Language) throws {
    let name = "lessons/\(lesson)/lesson.\(language.rawValue).md"
    let content = try String(
      contentsOf: Command.root.appendingPathComponent(name), encoding: .utf8)
    let found = typedNumbers(in: SourceText(file: name, content: content), language: language)
    #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
  }
}
