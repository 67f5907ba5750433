/// A formula of its own between two `$$`; written as a ` ```math ` block, which GitHub never misreads.
struct DisplayedFormula: Block {
  let location: SourceLocation
  let tex: String

  static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let first = parser.next, first.trimmed.hasPrefix("$$") else { return nil }
    var text = ""
    for (index, line) in zip(parser.lines.indices, parser.lines) {
      if line.isBlank { break }
      text += (text.isEmpty ? "" : "\n") + line.trimmed
      if text.count > 3 && text.hasSuffix("$$") {
        parser.lines = parser.lines[(index + 1)...]
        let tex = text.dropFirst(2).dropLast(2).trimmed
        return DisplayedFormula(location: parser.location(first), tex: tex)
      }
    }
    return nil
  }

  func write(to writer: inout MarkdownWriter) {
    writer.add("```math\n\(tex)\n```")
  }

  func write(to writer: inout HandoutWriter) {
    writer.add(writer.medium.displayed(tex))
  }
}
