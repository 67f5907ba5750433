/// A piece of running text.
struct Inline: Sendable {
  enum Content: Sendable {
    /// Ordinary Markdown, passed on as it is.
    case text(String)
    /// A code span with its backticks.
    case code(String)
    /// A formula in TeX, without delimiters.
    case formula(String)
    /// A role such as `` {value}`name` ``.
    case role(any Role)
  }

  let content: Content
  let location: SourceLocation

  /// About how many letters the piece takes up in print.
  var length: Int {
    switch content {
    case .text(let text), .code(let text), .formula(let text):
      text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    case .role: 8
    }
  }

  /// The item that the piece refers to.
  var mention: Mention? {
    guard case .role(let role) = content, let kind = role.kind else { return nil }
    return Mention(kind: kind, name: role.content, location: location)
  }
}
