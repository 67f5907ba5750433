/// Joins the lines of Chinese text.
///
/// Markdown turns the end of a line into a space, which Chinese text must not have between its
/// characters; authors may break lines there all the same.
enum ChineseLines {
  /// The text without the line ends, and the indentation after them, where no space belongs.
  static func joined(_ text: String) -> String {
    guard text.contains("\n") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = String(lines[0])
    for line in lines.dropFirst() {
      let rest = line.drop { $0 == " " }
      if let last = result.last, areJoined(last, rest) {
        result += rest
      } else {
        result += "\n" + line
      }
    }
    return result
  }

  /// Text before an item's label, such as 图 1, without the space that sets the role apart in the source.
  static func beforeLabel(_ text: String) -> String {
    let words = text.trimmedAtEnd
    return words.last.map { $0.isChinese || $0.isQuotationMark } == true ? words : text
  }

  /// Text before a formula, code or another role: full-width punctuation brings a space of its own.
  static func beforeInline(_ text: String) -> String {
    let words = text.trimmedAtEnd
    return words.last?.isFullWidthPunctuation == true ? words : text
  }

  private static func areJoined(_ last: Character, _ rest: Substring) -> Bool {
    guard let first = rest.first else { return false }
    if last.isChinese, first.isChinese { return true }
    if last.isQuotationMark { return first.isChinese }
    if first.isQuotationMark { return last.isChinese }
    // Emphasis may begin behind punctuation; an asterisk before a space would begin an item of a list.
    let word = first == "*" ? rest.drop { $0 == "*" }.first : first
    return last.isFullWidthPunctuation && word?.isLetter == true
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Character {
  /// A Han character, or punctuation of full width.
  fileprivate var isChinese: Bool {
    isFullWidthPunctuation
      || unicodeScalars.allSatisfy { scalar in
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
      }
  }

  fileprivate var isFullWidthPunctuation: Bool {
    unicodeScalars.allSatisfy { scalar in
      (0x3001...0x303F).contains(scalar.value) || (0xFF01...0xFF60).contains(scalar.value)
    }
  }

  /// A quotation mark that both languages have.
  fileprivate var isQuotationMark: Bool { "“”‘’".contains(self) }
}
