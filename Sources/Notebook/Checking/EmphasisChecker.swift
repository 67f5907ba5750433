/// Finds `*` and `**` that GitHub would print instead of setting italics or bold face.
///
/// CommonMark lets a mark open only if what follows is a letter, or what stands before it is a
/// space or punctuation, and the mirror of this for closing. Chinese has no spaces, so
/// `**遗忘门（forget gate）**的` stays as it is typed: its second mark follows punctuation and
/// precedes a letter. A formula or a code span counts as punctuation too.
struct EmphasisChecker {
  private var characters: [Character] = []
  private var lines: [Int] = []
  private(set) var errors: [ProseError] = []

  init(_ inlines: [Inline]) {
    guard let file = inlines.first?.location.file else { return }
    for inline in inlines { append(inline) }
    // Where an open mark of one or two asterisks stands.
    var open: [Int: Int] = [:]
    var position = 0
    while position < characters.count {
      let end = endOfRun(at: position)
      let length = end - position
      if length == 1 || length == 2 {
        if !toggle(length, from: position, to: end, open: &open) { report(position, file) }
      }
      position = max(end, position + 1)
    }
    for position in open.values.sorted() { report(position, file) }
  }

  /// Text as it is; what is not text becomes one character of the class that GitHub sees there.
  private mutating func append(_ inline: Inline) {
    let stand: String
    switch inline.content {
    case .text(let text): stand = text
    case .code: stand = "`"
    case .formula: stand = "$"
    // A value may end in a per cent sign, and a citation is a link with brackets.
    case .role: stand = "_"
    }
    var line = inline.location.line ?? 1
    var isEscaped = false
    for character in stand {
      // An escaped mark is a plain character.
      characters.append(isEscaped && character == "*" ? "x" : character)
      lines.append(line)
      isEscaped = character == "\\" && !isEscaped
      if character == "\n" { line += 1 }
    }
  }

  private func endOfRun(at start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end] == "*" { end += 1 }
    return end
  }

  /// Opens or closes at a run of marks; false if it should do either and can do neither.
  private func toggle(
    _ length: Int, from start: Int, to end: Int, open: inout [Int: Int]
  ) -> Bool {
    let before = start > 0 ? characters[start - 1] : " "
    let after = end < characters.count ? characters[end] : " "
    if open[length] != nil {
      let closes = !before.isWhitespace && (!before.isMark || after.isWhitespace || after.isMark)
      // A mark that follows a space closes nothing; what is open is reported at the end.
      if before.isWhitespace { return true }
      open[length] = nil
      return closes
    }
    let opens = !after.isWhitespace && (!after.isMark || before.isWhitespace || before.isMark)
    if opens { open[length] = start }
    // A mark before a space is the bullet of a list, or a product sign.
    return opens || after.isWhitespace
  }

  private mutating func report(_ position: Int, _ file: String) {
    let range = max(0, position - 6)..<min(characters.count, position + 8)
    let text = String(characters[range]).replacing("\n", with: " ")
    errors.append(
      ProseError(
        location: SourceLocation(file: file, line: lines[position]),
        problem: .brokenEmphasis(text)))
  }
}

extension Character {
  /// Punctuation by the rule for emphasis: that of Unicode, and every ASCII sign.
  fileprivate var isMark: Bool {
    isPunctuation || (isASCII && !isLetter && !isNumber && !isWhitespace)
  }
}
