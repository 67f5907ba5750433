/// Consecutive lines of ordinary Markdown: a paragraph, a list, a quotation, a hand-written table.
///
/// Only its roles, formulas and code spans are understood; the rest is passed on as it is.
struct Paragraph: Block {
  let location: SourceLocation
  let inlines: [Inline]

  static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let first = parser.next, !first.isBlank else { return nil }
    var texts: [String] = []
    while let line = parser.next, !line.isBlank {
      // A fence or a directive ends a paragraph even without a blank line before it.
      let interrupts =
        FenceMark(line) != nil || DirectiveMark(line) != nil || Heading.stands(on: line)
      if interrupts && !texts.isEmpty { break }
      if line.trimmed.hasPrefix(":::") {
        parser.report(.malformedDirective(line.trimmed), at: line)
      }
      texts.append(line.text)
      parser.advance()
    }
    let inlines = parser.inlines(texts.joined(separator: "\n"), line: first.number)
    return Paragraph(location: parser.location(first), inlines: inlines)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.add(writer.markdown(of: inlines, inTable: isTable))
  }

  func write(to writer: inout HandoutWriter) {
    let markdown = writer.markdown(of: inlines, inTable: isTable)
    writer.add(isTable ? writer.medium.table(markdown, id: nil, caption: nil) : markdown)
  }

  private var isTable: Bool {
    guard case .text(let text)? = inlines.first?.content else { return false }
    return text.trimmed.hasPrefix("|")
  }
}
