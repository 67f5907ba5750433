/// `:::{code} region`: source cut from the lesson's script, or `path/to/File.swift#region` from anywhere.
///
/// A body, if there is one, stands below the code. With a line `:fold: Summary` after the first,
/// all of it is folded under that summary.
struct CodeDirective: Directive {
  static let keyword = "code"
  static let options = ["fold"]

  let location: SourceLocation
  let mention: Mention?
  let target: String
  let summary: String?
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.code, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    target = mention.name
    summary = source.options["fold"]
    children = parser.blocks(of: source)
  }

  func write(to writer: inout MarkdownWriter) {
    let excerpt = writer.excerpt(target)
    let file = MarkdownText.code(excerpt.path)
    let root = writer.links.sourceRoot
    let link = root.map { "[\(file)](\(MarkdownText.path($0 + excerpt.path)))" } ?? file
    writer.fold(under: summary.map(MarkdownText.attribute)) { writer in
      writer.add(MarkdownText.fence(excerpt.text, language: excerpt.language))
      writer.add(writer[.cutFrom(link)])
      writer.write(children)
    }
  }

  func write(to writer: inout HandoutWriter) {
    let excerpt = writer.excerpt(target)
    if let summary { writer.add("**\(MarkdownText.escaped(summary, writer.dialect))**") }
    writer.add(MarkdownText.fence(excerpt.text, language: excerpt.language))
    writer.add(writer[.cutFrom(MarkdownText.code(excerpt.path))])
    writer.write(children)
  }
}
