/// `` {numref}`name` ``: the number of a figure, table or exercise of the same document, as a link.
struct ReferenceRole: Role {
  static let keyword = "numref"

  let content: String

  init(_ content: String) { self.content = content }

  func markdown(in context: some ReferenceContext) -> String {
    context.link(context.numbering.plainLabel(content, in: context.language), to: content)
  }
}
