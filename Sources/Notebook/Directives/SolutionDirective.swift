/// `:::{solution}` inside an exercise: folded on the screen.
struct SolutionDirective: Directive {
  static let keyword = "solution"
  static let parent: String? = ExerciseDirective.keyword

  let location: SourceLocation
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    children = parser.blocks(of: source)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.fold(under: writer[.solution]) { $0.write(children) }
  }

  func write(to writer: inout HandoutWriter) {
    guard writer.edition == .teacher else { return }
    writer.write(children, in: .solution, ledBy: writer.label(.solution))
  }
}
