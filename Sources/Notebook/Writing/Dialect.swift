/// The Markdown that is written: both read the prose as CommonMark, and differ in formulas.
enum Dialect {
  /// What GitHub renders: the reports.
  case gitHub
  /// What pandoc reads, with `tex_math_dollars`, divs and attributes: the handouts.
  case pandoc

  /// A dollar sign that is not taken for the end of a formula.
  var dollar: String {
    switch self {
    // GitHub would take `\$` for one.
    case .gitHub: "<span>$</span>"
    case .pandoc: "\\$"
    }
  }

  /// An inline formula.
  func formula(_ tex: String) -> String {
    let line = tex.replacing("\n", with: " ")
    return switch self {
    // The form that GitHub renders next to any punctuation.
    case .gitHub: "$`\(line)`$"
    case .pandoc: "$\(line.trimmed)$"
    }
  }
}
