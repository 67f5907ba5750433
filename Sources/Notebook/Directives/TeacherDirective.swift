/// `:::{teacher} Title`: what only the teacher's edition of a handout holds, such as timing or what
/// students usually get wrong.
///
/// Reports leave it out: students read them.
struct TeacherDirective: Directive {
  static let keyword = "teacher"

  let location: SourceLocation
  /// The title; may be empty.
  let inlines: [Inline]
  let children: [any Block]

  init?(_ source: DirectiveSource, parser: inout BlockParser) {
    location = source.location
    inlines = parser.inlines(source.argument, line: source.location.line ?? 1)
    children = parser.blocks(of: source)
    if children.isEmpty { parser.report(.emptyDirective(Self.keyword), at: location) }
  }

  func write(to writer: inout MarkdownWriter) {}

  func write(to writer: inout HandoutWriter) {
    guard writer.edition == .teacher else { return }
    let title = inlines.isEmpty ? writer[.teacher] : writer.markdown(of: inlines)
    writer.add(
      writer.medium.box(.teacher, id: nil, "**\(title)**\n\n\(writer.text(of: children))"))
  }
}
