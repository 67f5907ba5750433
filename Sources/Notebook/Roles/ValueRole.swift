/// `` {value}`name` ``: a number that the lesson computed.
struct ValueRole: Role {
  static let keyword = "value"

  let content: String
  var kind: ItemKind? { .value }

  init(_ content: String) { self.content = content }

  func markdown(in writer: MarkdownWriter) -> String {
    MarkdownText.phrase(writer.contents.quantities[content].text[writer.language])
  }
}
