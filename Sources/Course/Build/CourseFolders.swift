import Foundation

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

  /// The folder of a lesson's report.
  func report(of lesson: any Lesson) -> URL {
    output.appendingPathComponent(lesson.name)
  }

  /// What leads from a lesson's report to the package's folder, such as `../../`, or nil where the
  /// report lies outside of it.
  func path(fromReportOf lesson: any Lesson) -> String? {
    let root = sources.pathComponents
    let report = report(of: lesson).pathComponents
    guard report.starts(with: root) else { return nil }
    return String(repeating: "../", count: report.count - root.count)
  }
}
