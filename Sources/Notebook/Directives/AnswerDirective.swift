/// `:::{answer}` inside a prediction: what to think of once the reader has predicted.
struct AnswerDirective: Directive {
  static let keyword = "answer"
  static let parent: String? = PredictDirective.keyword

  let location: SourceLocation
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    children = parser.blocks(of: source)
  }

  func write(to writer: inout MarkdownWriter) {
    writer.fold(under: writer[.answer]) { $0.write(children) }
  }

  func write(to writer: inout HandoutWriter) {
    guard writer.edition == .teacher else { return }
    writer.write(children, in: .answer, ledBy: writer.label(.answer))
  }
}
