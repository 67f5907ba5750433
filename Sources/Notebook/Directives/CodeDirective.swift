/// `:::{code} region`: source cut from the lesson's script, or `path/to/File.swift#region` from anywhere.
///
/// A body, if there is one, stands below the code.
struct CodeDirective: Directive {
  static let keyword = "code"

  let location: SourceLocation
  let mention: Mention?
  let target: String
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.code, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    target = mention.name
    children = parser.blocks(of: source)
  }

  func write(to writer: inout MarkdownWriter) {
    let excerpt = writer.excerpt(target)
    let file = MarkdownText.code(excerpt.path)
    let root = writer.links.sourceRoot
    let link = root.map { "[\(file)](\(MarkdownText.path($0 + excerpt.path)))" } ?? file
    writer.add(MarkdownText.fence(excerpt.text, language: excerpt.language))
    writer.add(writer[.cutFrom(link)])
    writer.write(children)
  }
}
