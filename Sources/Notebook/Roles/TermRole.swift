/// `` {term}`forget gate` ``: a technical term where it is introduced.
struct TermRole: Role {
  static let keyword = "term"

  let content: String

  init(_ content: String) { self.content = content }

  func markdown(in context: some ReferenceContext) -> String {
    "*\(context.phrase(content))*"
  }
}
