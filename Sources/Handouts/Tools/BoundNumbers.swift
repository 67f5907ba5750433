import Foundation

/// Markdown in which no line ends inside of a number such as 2 × 10⁻¹¹ or of a name such as Figure 5.
enum BoundNumbers {
  /// Binds the names of running text and, unless told otherwise, its products; fenced code stays as it is.
  static func adapted(_ markdown: String, products: Bool = true) -> String {
    let product = /([0-9]) × (?=[0-9])/
    let name = /(Figures?|Tables?|图|表) (?=[0-9])/
    var isCode = false
    return markdown.components(separatedBy: "\n").map { line in
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { return line }
      let named = line.replacing(name) { "\($0.1)\u{A0}" }
      return products ? named.replacing(product) { "\($0.1)\u{A0}×\u{A0}" } : named
    }.joined(separator: "\n")
  }
}
