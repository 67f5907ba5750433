/// `` {numref}`name` ``: the number of a figure, table or exercise of the same document, as a link.
struct ReferenceRole: Role {
  static let keyword = "numref"

  let content: String

  init(_ content: String) { self.content = content }

  func markdown(in writer: MarkdownWriter) -> String {
    "[\(writer.numbering.plainLabel(content, in: writer.language))](#\(content))"
  }
}
