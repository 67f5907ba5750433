import Bilingual
import Course
import Experiments
import Foundation
import Lessons
import Notebook
import Testing

@testable import Handouts

/// Handouts that tests look at, made from results of their own.
enum Samples {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let folders = CourseFolders(sources: root, output: temporary("results"))

  /// A lesson with everything that a handout can hold: formulas, code, tables, claims, an animation.
  static let name = "05-lstm"

  /// The lesson with results that a moment is enough for; the budget is the one that gives verdicts.
  static let workshop = Result {
    let lesson = try #require(allLessons.first { $0.name == name })
    let small = [
      ("length", "4"), ("restart-length", "4"), ("hidden", "2"), ("steps", "100"), ("batch", "2"),
      ("seeds", "1"),
    ]
    let setting = try Setting(
      .full, changes: small.map { (name: $0.0, text: $0.1) }, of: lesson.parameters)
    let workshop = Workshop(lesson, setting, in: folders)
    _ = try workshop.completeContents(runner: Runner(jobs: 2))
    return workshop
  }

  /// One lesson in all editions, languages and formats; made once for all tests.
  static let folder = Result { try make(order(in: temporary("samples"))) }

  /// An order for one lesson.
  static func order(in folder: URL, _ formats: [HandoutFormat] = HandoutFormat.allCases)
    -> HandoutOrder
  {
    HandoutOrder(formats: formats, folder: folder)
  }

  /// Makes handouts; returns their folder.
  static func make(_ order: HandoutOrder) throws -> URL {
    _ = try HandoutPress(order, jobs: 2).make([try workshop.get()])
    return order.folder
  }

  static func file(
    _ edition: Edition, _ language: Language, _ format: HandoutFormat, paper: Paper = .a4
  ) throws -> URL {
    var order = order(in: try folder.get())
    order.paper = paper
    return order.file(name, edition, language, format)
  }

  static func temporary(_ name: String) -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent(
      "unrolled-\(name)-\(ProcessInfo.processInfo.processIdentifier)")
  }

  /// Both editions in both languages.
  static let kinds = Edition.allCases.flatMap { edition in
    Language.allCases.map { (edition, $0) }
  }
}
