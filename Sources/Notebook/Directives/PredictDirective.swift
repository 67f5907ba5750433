/// `::::{predict}` with a question to answer before reading on and, if wanted, an `:::{answer}`.
struct PredictDirective: Directive {
  static let keyword = "predict"

  let location: SourceLocation
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.emptyDirective(Self.keyword), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {
    writer.write(children, ledBy: writer[.predict])
  }

  func write(to writer: inout HandoutWriter) {
    let lines = writer.edition == .student ? writer.medium.ruledLines(5) : nil
    writer.write(children, in: .predict, ledBy: writer[.predict], then: lines)
  }
}
