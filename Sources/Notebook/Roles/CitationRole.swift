/// `` {cite}`key` ``: a work in the list of references.
struct CitationRole: Role {
  static let keyword = "cite"

  let content: String
  var kind: ItemKind? { .work }

  init(_ content: String) { self.content = content }

  func markdown(in writer: MarkdownWriter) -> String {
    let mark = writer.contents.works[content].mark[writer.language]
    return "[\(MarkdownText.phrase(mark))](#\(content))"
  }
}
