/// Finds roles, formulas and code spans in running text; everything else stays text.
struct InlineParser {
  private let characters: [Character]
  private let file: String
  private var line: Int
  private var position = 0
  private var text = ""
  private var textLine: Int
  private var result: [Inline] = []
  private(set) var errors: [ProseError] = []

  init(text: String, file: String, firstLine: Int) {
    characters = Array(text)
    self.file = file
    line = firstLine
    textLine = firstLine
  }

  mutating func inlines() -> [Inline] {
    while position < characters.count {
      switch characters[position] {
      case "\\": take(2)
      case "{": readRole()
      case "`": readCode()
      case "$": readFormula()
      default: take(1)
      }
    }
    flushText()
    return result
  }

  // MARK: Constructs

  /// A role: `` {keyword}`content` ``.
  private mutating func readRole() {
    var end = position + 1
    while end < characters.count, characters[end].isLetter || characters[end] == "-" { end += 1 }
    guard end > position + 1, character(end) == "}", character(end + 1) == "`" else {
      return take(1)
    }
    let keyword = String(characters[(position + 1)..<end])
    guard let span = codeSpan(at: end + 1) else {
      report(.unclosedRole(keyword))
      return take(1)
    }
    guard let kind = Roles.kind(of: keyword) else {
      report(
        .unknown(
          "role", "{\(keyword)}", nearest(to: keyword, among: Roles.keywords).map { "{\($0)}" }))
      return skip(to: span.upperBound)
    }
    emit(.role(kind.init(content(of: span).trimmed)), upTo: span.upperBound)
  }

  /// A code span: as many backticks at its end as at its beginning.
  private mutating func readCode() {
    guard let span = codeSpan(at: position) else {
      var run = 1
      while character(position + run) == "`" { run += 1 }
      return take(run)
    }
    emit(.code(String(characters[span])), upTo: span.upperBound)
  }

  /// `$…$`, by pandoc's rule: no space inside the dollars and no digit after the second.
  private mutating func readFormula() {
    if character(position + 1) == "`", let span = codeSpan(at: position + 1),
      character(span.upperBound) == "$"
    {
      return emit(.formula(content(of: span)), upTo: span.upperBound + 1)
    }
    guard let end = closingDollar() else {
      report(.unclosedFormula)
      return take(1)
    }
    emit(.formula(String(characters[(position + 1)..<end])), upTo: end + 1)
  }

  // MARK: Scanning

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func codeSpan(at start: Int) -> Range<Int>? {
    var run = 0
    while character(start + run) == "`" { run += 1 }
    var index = start + run
    while index < characters.count {
      var closing = 0
      while character(index + closing) == "`" { closing += 1 }
      if closing == run { return start..<(index + run) }
      index += max(closing, 1)
    }
    return nil
  }

  /// What stands between the backticks of a code span.
  private func content(of span: Range<Int>) -> String {
    let ticks = span.prefix { characters[$0] == "`" }.count
    return String(characters[(span.lowerBound + ticks)..<(span.upperBound - ticks)])
  }

  private func closingDollar() -> Int? {
    guard let first = character(position + 1), !first.isWhitespace, first != "$" else { return nil }
    var index = position + 1
    while index < characters.count {
      if characters[index] == "\\" {
        index += 2
        continue
      }
      if characters[index] == "$" {
        let followed = character(index + 1)?.isWholeNumber == true
        return characters[index - 1].isWhitespace || followed ? nil : index
      }
      index += 1
    }
    return nil
  }

  // MARK: Output

  private mutating func take(_ count: Int) {
    for character in characters[position..<min(position + count, characters.count)] {
      text.append(character)
      if character == "\n" { line += 1 }
    }
    position += count
  }

  private mutating func skip(to end: Int) {
    line += characters[position..<end].count { $0 == "\n" }
    position = end
  }

  private mutating func flushText() {
    if !text.isEmpty {
      let location = SourceLocation(file: file, line: textLine)
      result.append(Inline(content: .text(text), location: location))
    }
    text = ""
    textLine = line
  }

  private mutating func emit(_ content: Inline.Content, upTo end: Int) {
    flushText()
    result.append(
      Inline(content: content, location: SourceLocation(file: file, line: line)))
    skip(to: end)
    textLine = line
  }

  private mutating func report(_ problem: ProseProblem) {
    errors.append(
      ProseError(location: SourceLocation(file: file, line: line), problem: problem))
  }
}
