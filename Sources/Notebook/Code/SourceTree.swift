import Foundation

/// The source files that code excerpts are cut from.
public struct SourceTree: Sendable {
  /// The package's folder.
  private let root: URL
  /// The lesson's folder inside it, whose Swift files are searched for regions named alone.
  private let lessonFolder: String

  /// Names the package's folder and, relative to it, the lesson's, such as `lessons/05-lstm`.
  public init(root: URL, lessonFolder: String) {
    self.root = root
    self.lessonFolder = lessonFolder
  }

  /// Cuts what a code directive asks for: `region`, or `path/to/File.swift#region`.
  func excerpt(_ target: String) throws(ProseProblem) -> CodeExcerpt {
    let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
    if parts.count == 2 { return try excerpt(region: parts[1], in: [parts[0]]) }
    return try excerpt(region: target, in: lessonFiles())
  }

  private func excerpt(region: String, in files: [String]) throws(ProseProblem) -> CodeExcerpt {
    var found: [CodeExcerpt] = []
    var regions: [String] = []
    for file in files {
      guard let content = try? String(contentsOf: root.appending(path: file), encoding: .utf8)
      else { throw .unreadableSource(file) }
      regions += CodeExcerpt.regions(in: content)
      if let excerpt = CodeExcerpt(path: file, content: content, region: region) {
        found.append(excerpt)
      }
    }
    guard let excerpt = found.first else {
      throw .missingRegion(region, files: files, nearest(to: region, among: regions))
    }
    guard regions.count(where: { $0 == region }) == 1 else {
      throw .ambiguousRegion(region, files: found.map(\.path))
    }
    return excerpt
  }

  private func lessonFiles() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: lessonFolder).path(percentEncoded: false))
    return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { "\(lessonFolder)/\($0)" }
  }
}
