import Bilingual
import Course
import Foundation
import Lessons
import Notebook

@testable import Handouts

/// Handouts that tests look at, made from the repository's own stored results.
enum Samples {
  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let folders = CourseFolders(sources: root, output: root.appendingPathComponent("output"))

  /// A lesson with everything that a handout can hold: formulas, code, tables, claims, an animation.
  static let name = "05-lstm"

  /// One lesson in all editions, languages and formats; made once for all tests.
  static let folder = Result { try make(order(in: temporary("samples"))) }

  /// An order for one lesson.
  static func order(in folder: URL, _ formats: [HandoutFormat] = HandoutFormat.allCases)
    -> HandoutOrder
  {
    HandoutOrder(formats: formats, folder: folder)
  }

  /// Makes handouts; returns their folder.
  static func make(_ order: HandoutOrder, of names: [String] = [name]) throws -> URL {
    let lessons = allLessons.filter { names.contains($0.name) }
    _ = try HandoutPress(order, jobs: 2).make(
      lessons.map { Workshop($0, Setting(.full), in: folders) })
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
