/// Searches one stretch of text for digits and number words.
struct NumberScan {
  struct Found: Equatable {
    let text: String
    /// Lines after the first line of the text.
    let lineOffset: Int
  }

  private(set) var found: [Found] = []

  init(_ text: String, patterns: NumberPatterns, isHeading: Bool = false) {
    let readable = Self.blanking(
      text, (isHeading ? [patterns.headingNumber] : []) + patterns.passedOver)
    let matches = patterns.numbers.flatMap { readable.matches(of: $0) }
      .map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var end = readable.startIndex
    for range in matches where range.lowerBound >= end {
      end = range.upperBound
      let before = readable[..<range.lowerBound]
      found.append(
        Found(text: String(readable[range]), lineOffset: before.count { $0 == "\n" }))
    }
  }

  /// Puts signs without meaning in the place of what patterns match, so that lines stay where they are.
  private static func blanking(_ text: String, _ patterns: [Regex<Substring>]) -> String {
    patterns.reduce(text) { text, pattern in
      text.replacing(pattern) { match in
        String(match.output.map { $0 == "\n" ? $0 : "·" })
      }
    }
  }
}
