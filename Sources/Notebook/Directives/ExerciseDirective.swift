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

  func write(to writer: inout HandoutWriter) {
    let label = writer.numbering.label(name, in: writer.language)
    let room = writer.edition == .student ? writer.medium.room(lines: answerLines) : nil
    writer.write(
      children, in: .exercise, id: writer.target(of: name), ledBy: label, then: room)
  }

  /// The longer the solution, the more room for the student's own.
  private var answerLines: Int {
    let solutions = children.filter { $0 is SolutionDirective }
    let length = solutions.flatMap(\.descendants).flatMap(\.inlines).map(\.length).reduce(0, +)
    return min(12, max(4, 2 + length / 70))
  }
}
