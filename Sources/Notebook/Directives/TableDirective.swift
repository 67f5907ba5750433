/// `:::{table} name` with its caption: a table of the lesson.
struct TableDirective: Directive {
  static let keyword = "table"

  let location: SourceLocation
  let mention: Mention?
  let name: String
  /// The caption.
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.table, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    name = mention.name
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.missingCaption(Self.keyword, name), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {
    let label = MarkdownText.anchor(name) + writer.numbering.label(name, in: writer.language)
    writer.write(children, ledBy: label)
    writer.add(MarkdownText.table(writer.contents.tables[name], writer.language))
  }

  func write(to writer: inout HandoutWriter) {
    let label = writer.numbering.label(name, in: writer.language)
    let table = writer.contents.tables[name]
    writer.add(
      writer.medium.table(
        MarkdownText.table(table, writer.language, writer.dialect), id: writer.target(of: name),
        caption: writer.text(of: children, ledBy: label)))
  }
}
