import Course
import Foundation
import Lessons
import Notebook
import Testing

@Suite("The order of the notes")
struct NotesOutlineTests {
  private let placed = NotesOutline.sections.flatMap(\.claims)

  @Test("Each claim has one place, and n1 to n32 are all there but the one that does not exist")
  func completeness() {
    #expect(Set(placed).count == placed.count)
    let numbers = Set(placed.compactMap { Int($0.drop { !$0.isNumber }.prefix { $0.isNumber }) })
    #expect(numbers == Set(1...32).subtracting([29]))
  }

  @Test("Sections come in the order of their numbers, each once")
  func order() {
    let numbers = NotesOutline.sections.map(\.number)
    #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
  }

  @Test(
    "Every claim on the notes in a lesson's prose has a place", arguments: allLessons.map(\.name))
  func placement(lesson: String) throws {
    let file = Command.root.appendingPathComponent("lessons/\(lesson)/lesson.en.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /:::\{claim\} (n[0-9]+[a-z]?)/) {
      #expect(placed.contains(String(match.output.1)))
    }
  }

  @Test("What is named as evidence of a claim stands in the prose of its lesson")
  func evidence() throws {
    let proses = try allLessons.map { lesson in
      try String(
        contentsOf: Command.root.appendingPathComponent("lessons/\(lesson.name)/lesson.en.md"),
        encoding: .utf8)
    }
    for (claim, names) in NotesOutline.evidence {
      let prose = try #require(proses.first { $0.contains(":::{claim} \(claim)\n") }, "\(claim)")
      for name in names {
        #expect(
          prose.contains("::{figure} \(name)\n") || prose.contains("::{table} \(name)\n"),
          "\(claim): \(name)")
      }
    }
  }
}
