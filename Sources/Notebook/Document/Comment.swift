/// An author's comment, `<!-- … -->` on lines of its own; it stays out of the report.
struct Comment: Block {
  let location: SourceLocation

  static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let first = parser.next, first.trimmed.hasPrefix("<!--") else { return nil }
    guard let end = parser.lines.firstIndex(where: { $0.text.contains("-->") }) else {
      parser.report(.unclosedFence("<!--"), at: first)
      parser.lines = []
      return nil
    }
    // What a reader is to see may follow; then the lines are a paragraph.
    guard parser.lines[end].trimmed.hasSuffix("-->") else { return nil }
    parser.lines = parser.lines[(end + 1)...]
    return Comment(location: parser.location(first))
  }

  func write(to writer: inout MarkdownWriter) {}

  func write(to writer: inout HandoutWriter) {}
}
