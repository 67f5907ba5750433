import Bilingual
import Course
import Foundation
import Lessons
import Notebook
import Testing

@testable import Handouts

/// Looks at the handouts of every lesson that has a report, which takes minutes: set
/// `UNROLLED_EVERY_HANDOUT=1`.
@Suite(
  "Handouts of every lesson with a report",
  .enabled(if: ProcessInfo.processInfo.environment["UNROLLED_EVERY_HANDOUT"] != nil),
  .needs("pandoc", "chromium", "pdftoppm"))
struct EveryLessonTests {
  static let folders = CourseFolders(
    sources: Samples.root, output: Samples.root.appendingPathComponent("output"))

  static let lessons = allLessons.map(\.name).filter { name in
    FileManager.default.fileExists(
      atPath: folders.output.appendingPathComponent("\(name)/report.json").path)
  }

  @Test("No verdict is named to students, neither by values nor by captions", arguments: lessons)
  func verdictWords(lesson: String) throws {
    let workshop = Workshop(
      try #require(allLessons.first { $0.name == lesson }), Setting(.full), in: Self.folders)
    let pressed = try PressedLesson(workshop)
    for language in Language.allCases {
      #expect(VerdictWords.found(in: pressed.manuscript, lesson, language).isEmpty)
    }
  }

  @Test(
    "No page but the last is over half empty, on both papers", arguments: lessons, Paper.allCases)
  func fullness(lesson: String, paper: Paper) throws {
    let folder = Samples.temporary("every-\(lesson)-\(paper)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let order = HandoutOrder(formats: [.pdf], paper: paper, folder: folder)
    let workshop = Workshop(
      try #require(allLessons.first { $0.name == lesson }), Setting(.full), in: Self.folders)
    for file in try HandoutPress(order, jobs: 2).make([workshop]) {
      for (index, share) in try PaperTests.shares(of: file).dropLast().enumerated() {
        #expect(share > 0.5, "\(file.lastPathComponent), page \(index + 1): \(share)")
      }
      // The browser shrinks a document whose widest line does not fit on the paper.
      let title = try Self.titleHeight(file)
      let usual = file.lastPathComponent.contains(".zh.") ? 52.0 : 27.3
      #expect(abs(title / usual - 1) < 0.01, "\(file.lastPathComponent): a title \(title) pt high")
    }
  }

  @Test("The contents of a booklet name the pages of all headings", arguments: Language.allCases)
  func contents(language: Language) throws {
    let folder = Samples.temporary("booklet-\(language)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let order = HandoutOrder(
      languages: [language], formats: [.pdf], isBooklet: true, folder: folder)
    let workshops = allLessons.map { Workshop($0, Setting(.full), in: Self.folders) }
    for file in try HandoutPress(order, jobs: 2).make(workshops) {
      let pages = try Shell.output("pdftotext", "-layout", file.path, "-").split(separator: "\u{c}")
        .map { $0.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } }
      let entries = pages[1...3].flatMap { lines in
        lines.dropFirst().compactMap { $0.wholeMatch(of: /(\S.*?) {3,}([0-9]+)/) }
      }
      #expect(entries.count > 100)
      for entry in entries {
        // A long title takes two lines; the first line of a page is its running title.
        let page = try #require(Int(entry.2).map { $0 - 1 })
        try #require(pages.indices.contains(page))
        let lines = pages[page].dropFirst()
        let text = lines.joined().filter { !$0.isWhitespace }
        #expect(
          text.contains(entry.1.filter { !$0.isWhitespace }),
          "\(file.lastPathComponent): \(entry.0)")
      }
    }
  }

  /// The height in points of the tallest word of the first page, which is the title's.
  private static func titleHeight(_ file: URL) throws -> Double {
    let words = try Shell.output("pdftotext", "-f", "1", "-l", "1", "-bbox", file.path, "-")
    return words.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)"/)
      .compactMap { match in Double(match.1).flatMap { low in Double(match.2).map { $0 - low } } }
      .max() ?? 0
  }
}
