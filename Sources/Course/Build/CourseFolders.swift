import Foundation
import Notebook

/// Where a course's sources stand and where its output goes.
public struct CourseFolders: Sendable {
  /// The package's folder, which holds `lessons/` and `Sources/`.
  public var sources: URL
  /// The folder of the reports.
  public var output: URL

  /// Names the folders.
  public init(sources: URL, output: URL) {
    self.sources = sources.standardizedFileURL
    self.output = output.standardizedFileURL
  }

  /// Reads a file of prose by its path in the package.
  ///
  /// - Throws: `MissingSource`.
  public func prose(_ name: String) throws -> SourceText {
    let file = sources.appendingPathComponent(name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw MissingSource(file: file.path)
    }
    return SourceText(file: name, content: text)
  }

  /// The folder of a lesson's report.
  func report(of lesson: any Lesson) -> URL {
    output.appendingPathComponent(lesson.name)
  }

  /// What leads from a report's folder to the package's, such as `../../`, or nil where the report
  /// lies outside of it.
  func path(from report: URL) -> String? {
    let root = sources.pathComponents
    let parts = report.standardizedFileURL.pathComponents
    guard parts.starts(with: root) else { return nil }
    return String(repeating: "../", count: parts.count - root.count)
  }
}
