import Foundation

/// Markdown in which no line ends inside of a number such as 2 × 10⁻¹¹ or of a name such as Figure 5.
enum BoundNumbers {
  /// Binds the numbers of running text; fenced code stays as it is.
  static func adapted(_ markdown: String) -> String {
    let product = /([0-9]) × (?=[0-9])/
    let name = /(Figures?|Tables?|图|表) (?=[0-9])/
    var isCode = false
    return markdown.components(separatedBy: "\n").map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { return line }
      return line.replacing(product) { "\($0.1)\u{A0}×\u{A0}" }
        .replacing(name) { "\($0.1)\u{A0}" }
    }.joined(separator: "\n")
  }
}
