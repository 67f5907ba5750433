/// `` {value}`name` ``: a number that the lesson computed.
struct ValueRole: Role {
  static let keyword = "value"

  let content: String
  var kind: ItemKind? { .value }

  init(_ content: String) { self.content = content }

  func markdown(in context: some ReferenceContext) -> String {
    context.phrase(context.contents.quantities[content].text[context.language])
  }
}
