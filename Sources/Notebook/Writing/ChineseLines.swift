/// Joins the lines of Chinese text.
///
/// Markdown turns the end of a line into a space, which Chinese text must not have between its
/// characters; authors may break lines there all the same.
enum ChineseLines {
  /// The text without the line ends, and the indentation after them, between two Chinese characters.
  static func joined(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = String(lines[0])
    for line in lines.dropFirst() {
      let rest = line.drop { $0 == " " }
      if let last = result.last, let first = rest.first, last.isChinese, first.isChinese {
        result += rest
      } else {
        result += "\n" + line
      }
    }
    return result
  }
}

extension Character {
  /// A Han character, or punctuation of full width.
  fileprivate var isChinese: Bool {
    unicodeScalars.allSatisfy { scalar in
      (0x3001...0x303F).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
        || (0xFF01...0xFF60).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
    }
  }
}
