/// `:::{note} Title`: a box beside the main line of thought.
struct NoteDirective: Directive {
  static let keyword = "note"

  let location: SourceLocation
  /// The title; may be empty.
  let inlines: [Inline]
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    inlines = parser.inlines(source.argument, line: source.location.line ?? 1)
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.emptyDirective(Self.keyword), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {
    let title = inlines.isEmpty ? writer[.note] : "**\(writer.markdown(of: inlines))**"
    writer.add(MarkdownText.quoted(title + "\n\n" + writer.text(of: children)))
  }

  func write(to writer: inout HandoutWriter) {
    let title = inlines.isEmpty ? writer[.note] : "**\(writer.markdown(of: inlines))**"
    writer.add(writer.medium.box(.note, id: nil, "\(title)\n\n\(writer.text(of: children))"))
  }
}
