/// The words of running text without markup, for titles outside the page.
struct PlainText {
  let text: String

  init(_ inlines: [Inline]) {
    text =
      inlines.map { inline in
        switch inline.content {
        case .text(let text): text.replacing("*", with: "").replacing("\\", with: "")
        case .code(let code): code.replacing("`", with: "")
        case .formula(let tex): tex
        case .role(let role): role.content
        }
      }.joined().replacing("\n", with: " ").trimmed
  }
}
