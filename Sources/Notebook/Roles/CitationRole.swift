/// `` {cite}`key` ``: a work in the list of references.
struct CitationRole: Role {
  static let keyword = "cite"

  let content: String
  var kind: ItemKind? { .work }

  init(_ content: String) { self.content = content }

  func markdown(in context: some ReferenceContext) -> String {
    let mark = context.contents.works[content].mark[context.language]
    return context.link(context.phrase(mark), to: content)
  }
}
