/// A heading, `## Like this`; the first one of level 1 is the document's title.
struct Heading: Block {
  let location: SourceLocation
  let level: Int
  let inlines: [Inline]

  /// True for a line that a heading stands on.
  static func stands(on line: Line) -> Bool {
    line.text.hasPrefix("#") && line.text.prefixMatch(of: /#{1,6}\s/) != nil
  }

  static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let line = parser.next, stands(on: line),
      let match = line.text.wholeMatch(of: /(#{1,6})\s+(.*?)(\s+#+)?\s*/)
    else { return nil }
    parser.advance()
    let inlines = parser.inlines(String(match.2), line: line.number)
    return Heading(
      location: parser.location(line), level: match.1.count, inlines: inlines)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.add(String(repeating: "#", count: level) + " " + writer.markdown(of: inlines))
  }

  func write(to writer: inout HandoutWriter) {
    writer.write(heading: inlines, level: level)
  }
}
