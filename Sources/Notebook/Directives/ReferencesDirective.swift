/// `:::{references}`: the list of the works that this document cites, in the order of their first citation.
struct ReferencesDirective: Directive {
  static let keyword = "references"

  let location: SourceLocation
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    children = parser.blocks(of: source)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.write(children)
    let entries = writer.citedWorks.map { key in
      let text = MarkdownText.phrase(writer.contents.works[key].entry[writer.language])
      return "- \(MarkdownText.anchor(key))\(text)"
    }
    if !entries.isEmpty { writer.add(entries.joined(separator: "\n")) }
  }

  func write(to writer: inout HandoutWriter) {
    writer.write(children)
    let entries = writer.citedWorks.map { key in
      "- []{#\(writer.target(of: key))}"
        + writer.phrase(writer.contents.works[key].entry[writer.language])
    }
    if !entries.isEmpty { writer.add(entries.joined(separator: "\n")) }
  }
}
