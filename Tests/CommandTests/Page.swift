import Foundation
import Testing

/// A committed page of Markdown, as far as GitHub's rules matter to the tests.
struct Page: CustomTestStringConvertible, Sendable {
  /// Where it stands below the output folder, such as "05-lstm/README.md".
  let path: String
  /// The lines outside of fenced code, without the marks of a quotation around them.
  private(set) var lines: [String] = []
  /// The formulas of `math` blocks.
  private(set) var displayedFormulas: [String] = []
  /// Whether each fence is closed.
  private(set) var closesFences = true

  var testDescription: String { path }

  private static let folder = Command.root.appendingPathComponent("output")

  /// Every page of the committed output.
  static let all: [Page] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
        .map { Page(path, text: $0) }
    }
  }()

  init(_ path: String, text: String) {
    self.path = path
    var fence: (marks: Substring, isFormula: Bool)?
    var formula: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == ">" || $0 == " " }
      let marks = content.prefix { $0 == "`" }
      if let open = fence {
        if content == open.marks {
          if open.isFormula { displayedFormulas.append(formula.joined(separator: "\n")) }
          (fence, formula) = (nil, [])
        } else {
          formula.append(String(content))
        }
      } else if marks.count >= 3 {
        fence = (marks, content.dropFirst(marks.count) == "math")
      } else {
        lines.append(String(content))
      }
    }
    closesFences = fence == nil
  }

  /// The folder in which relative links begin.
  private var base: URL { Self.folder.appendingPathComponent(path).deletingLastPathComponent() }

  /// The page's file, or that of a relative link on it.
  func file(_ link: String = "") -> URL {
    link.isEmpty
      ? Self.folder.appendingPathComponent(path)
      : base.appendingPathComponent(link.removingPercentEncoding ?? link)
  }

  /// The targets of links and pictures.
  var links: [String] {
    lines.flatMap { line in
      line.matches(of: /\]\(([^)\s]+)\)|(?:src|href|srcset)="([^"]+)"/).compactMap {
        ($0.output.1 ?? $0.output.2).map(String.init)
      }
    }
  }

  /// Whether a link to a place on this page leads somewhere.
  func hasAnchor(_ name: String) -> Bool { lines.contains { $0.contains("<a id=\"\(name)\">") } }

  /// What is between the marks of inline formulas, and the dollar signs that GitHub could take for one.
  var inlineFormulas: (formulas: [String], strayDollars: [String]) {
    var (formulas, stray): ([String], [String]) = ([], [])
    for line in lines {
      var rest = Substring(line)
      while let place = rest.firstIndex(where: { "$`\\".contains($0) }) {
        let before = rest[..<place]
        rest = rest[place...]
        if rest.hasPrefix("\\") {
          rest = rest.dropFirst(2)
        } else if rest.hasPrefix("$`"), let end = rest.range(of: "`$") {
          formulas.append(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound]))
          rest = rest[end.upperBound...]
        } else if rest.hasPrefix("`") {
          let marks = rest.prefix { $0 == "`" }
          rest = rest.dropFirst(marks.count)
          if let end = rest.range(of: marks) { rest = rest[end.upperBound...] }
        } else {
          rest = rest.dropFirst()
          if !(before.hasSuffix("<span>") && rest.hasPrefix("</span>")) { stray.append(line) }
        }
      }
    }
    return (formulas, stray)
  }

  /// The numbers of cells in the rows of each table.
  var tables: [[Int]] {
    lines.split { !$0.hasPrefix("|") }.map { rows in
      rows.map { row in
        row.replacing("\\|", with: "").count { $0 == "|" } - 1
      }
    }
  }
}
