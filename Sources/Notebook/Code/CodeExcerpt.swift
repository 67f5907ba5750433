/// A piece of a real source file, cut out between the markers of a named region.
///
/// A region begins at a line `// region: NAME` and ends at the next `// endregion` that does not
/// belong to a region inside it. Markers are not shown, and common indentation is removed.
public struct CodeExcerpt: Sendable, Equatable {
  /// The file, relative to the package.
  public let path: String
  /// The region's name.
  public let region: String
  /// The lines without markers and common indentation.
  public let text: String

  /// The name that Markdown knows the file's language by.
  var language: String {
    switch path.split(separator: ".").last {
    case "py": "python"
    case "c", "h": "c"
    default: "swift"
    }
  }

  /// Cuts a region out of a file's content; nil if there is none of that name.
  init?(path: String, content: String, region: String) {
    var depth = 0
    var lines: [Substring]?
    scan: for line in Self.lines(of: content) {
      switch RegionMarker(line) {
      case .begin(let name):
        if lines != nil { depth += 1 }
        if lines == nil && name == region { lines = [] }
      case .end:
        if lines != nil && depth == 0 { break scan }
        if lines != nil { depth -= 1 }
      case nil: lines?.append(line)
      }
    }
    guard let lines else { return nil }
    self.path = path
    self.region = region
    text = Self.unindented(lines)
  }

  /// The names of all regions of a file, in their order.
  static func regions(in content: String) -> [String] {
    lines(of: content).compactMap { line in
      if case .begin(let name) = RegionMarker(line) { name } else { nil }
    }
  }

  /// Lines are found by bytes: every code directive reads all files of its lesson.
  private static func lines(of content: String) -> [Substring] {
    content.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  private static func unindented(_ lines: [Substring]) -> String {
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
    var lines = lines
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    let indentation =
      lines.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { isBlank($0) ? "" : String($0.dropFirst(indentation)) }
      .joined(separator: "\n")
  }
}

/// A comment line that begins or ends a region, in Swift, C or Python.
private enum RegionMarker {
  case begin(String)
  case end

  init?(_ line: Substring) {
    let comment = line.drop { $0 == " " }
    guard comment.hasPrefix("//") || comment.hasPrefix("#") else { return nil }
    let words = comment.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, words[0] == "//" || words[0] == "#" else { return nil }
    switch words[1] {
    case "region:" where words.count == 3: self = .begin(String(words[2]))
    case "endregion": self = .end
    default: return nil
    }
  }
}
