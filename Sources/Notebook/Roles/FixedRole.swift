/// `` {fixed}`32` ``: a number that no run decides, such as a size in a definition.
///
/// It is printed as it stands; the scan for typed numbers passes over it.
struct FixedRole: Role {
  static let keyword = "fixed"

  let content: String

  init(_ content: String) { self.content = content }

  func markdown(in context: some ReferenceContext) -> String {
    context.phrase(content)
  }
}
