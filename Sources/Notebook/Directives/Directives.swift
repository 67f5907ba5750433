/// The directives that prose may use.
enum Directives {
  static let all: [any Directive.Type] = [
    FigureDirective.self, TableDirective.self, ClaimDirective.self, CodeDirective.self,
    ExerciseDirective.self, SolutionDirective.self, PredictDirective.self, AnswerDirective.self,
    NoteDirective.self, TeacherDirective.self, ReferencesDirective.self,
  ]

  static let keywords = all.map { $0.keyword }

  /// Reads a directive, or a line of colons that closes none.
  @Sendable static func read(from parser: inout BlockParser) -> (any Block)? {
    guard let first = parser.next, let mark = DirectiveMark(first) else { return nil }
    parser.advance()
    guard let keyword = mark.keyword else {
      parser.report(.strayClosing, at: first)
      return nil
    }
    let body = mark.body(from: &parser, opening: first)
    guard let body else { return nil }
    guard let kind = all.first(where: { $0.keyword == keyword }) else {
      let suggestion = nearest(to: keyword, among: keywords).map { "{\($0)}" }
      parser.report(.unknown("directive", "{\(keyword)}", suggestion), at: first)
      return nil
    }
    if let parent = kind.parent, parent != parser.parent {
      parser.report(.misplaced(keyword, parent: parent), at: first)
    }
    let source = DirectiveSource(
      keyword: keyword, argument: mark.argument, location: parser.location(first), lines: body)
    for option in source.options.keys.sorted() where !kind.options.contains(option) {
      parser.report(
        .unknown("option", ":\(option):", nearest(to: option, among: kind.options)), at: first)
    }
    return kind.init(source, parser: &parser)
  }
}
