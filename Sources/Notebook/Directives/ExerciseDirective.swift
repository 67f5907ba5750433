/// `::::{exercise} name` with a question and, inside, its `:::{solution}`.
struct ExerciseDirective: Directive {
  static let keyword = "exercise"

  let location: SourceLocation
  let mention: Mention?
  let name: String
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    guard let mention = source.mention(.exercise, parser: &parser) else { return nil }
    location = source.location
    self.mention = mention
    name = mention.name
    children = parser.blocks(of: source)
    if !children.contains(where: { $0 is SolutionDirective }) {
      parser.report(.missingSolution(name), at: location)
    }
  }

  func write(to writer: inout MarkdownWriter) {
    let label = MarkdownText.anchor(name) + writer.numbering.label(name, in: writer.language)
    writer.write(children, ledBy: label)
  }
}
