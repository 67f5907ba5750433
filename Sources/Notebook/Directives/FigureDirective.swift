/// `:::{figure} name` with its caption: a picture of the lesson.
struct FigureDirective: Directive {
  static let keyword = "figure"

  let location: SourceLocation
  let mention: Mention?
  let name: String
  /// The caption.
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.figure, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    name = mention.name
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.missingCaption(Self.keyword, name), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {
    let picture = writer.contents.pictures[name]
    let alternative = MarkdownText.alternative(picture.alternativeText[writer.language])
    let anchor = MarkdownText.anchor(name)
    writer.add("\(anchor)![\(alternative)](\(MarkdownText.path(picture.image[writer.language])))")
    let caption = writer.caption(writer.numbering.label(name, in: writer.language), children)
    guard let data = picture.data else { return writer.add(caption) }
    // A list or a formula at the caption's end must keep its last line to itself.
    let separator =
      children.last is Paragraph ? (writer.language == .english ? " " : "") : "\n\n"
    writer.add(caption + separator + writer[.data(MarkdownText.path(data))])
  }

  func write(to writer: inout HandoutWriter) {
    let label = writer.numbering.label(name, in: writer.language)
    writer.add(
      writer.medium.figure(
        name, id: writer.target(of: name),
        alternativeText: writer.contents.pictures[name].alternativeText[writer.language],
        caption: writer.text(of: children, ledBy: label)))
  }
}
