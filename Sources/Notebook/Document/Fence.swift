/// A fenced block, passed on as it is: code, or a displayed formula between ` ```math ` and ` ``` `.
struct Fence: Block {
  let location: SourceLocation
  /// The lines with both fences.
  let text: String

  static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let first = parser.next, let opening = FenceMark(first) else { return nil }
    let rest = parser.lines.dropFirst()
    guard let end = rest.firstIndex(where: { opening.isClosed(by: $0) }) else {
      parser.report(.unclosedFence(opening.marker), at: first)
      parser.lines = []
      return nil
    }
    let text = parser.lines[...end].map(\.text).joined(separator: "\n")
    parser.lines = parser.lines[(end + 1)...]
    return Fence(location: parser.location(first), text: text)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.add(text)
  }

  func write(to writer: inout HandoutWriter) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isFormula = lines[0].trimmed.drop { $0 == "`" || $0 == "~" } == "math"
    writer.add(
      isFormula
        ? writer.medium.displayed(lines.dropFirst().dropLast().joined(separator: "\n")) : text)
  }
}

/// The line that opens a fenced block.
struct FenceMark {
  /// Three or more backticks or tildes.
  let marker: String

  init?(_ line: Line) {
    let text = line.text.drop(while: \.isWhitespace)
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    marker = String(text.prefix { $0 == mark })
    // A code span may have three backticks too, but its line goes on to close them.
    guard marker.count >= 3, !text.dropFirst(marker.count).contains("`") else { return nil }
  }

  /// True for a line of as many of the same marks, or more, and nothing else.
  func isClosed(by line: Line) -> Bool {
    let text = line.trimmed
    return text.count >= marker.count && text.allSatisfy { $0 == marker.first }
  }
}
