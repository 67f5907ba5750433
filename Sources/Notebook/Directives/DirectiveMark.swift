/// A line that begins with three or more colons: it opens a directive or closes one.
struct DirectiveMark {
  let colons: Int
  /// The word between the braces; nil on a line that closes.
  let keyword: String?
  let argument: String

  init?(_ line: Line) {
    let marks = line.text.prefix { $0 == ":" }
    let rest = line.text.dropFirst(marks.count)
    guard marks.count >= 3 else { return nil }
    colons = marks.count
    if rest.allSatisfy(\.isWhitespace) {
      keyword = nil
      argument = ""
    } else {
      guard rest.first == "{", let brace = rest.firstIndex(of: "}") else { return nil }
      keyword = String(rest[..<brace].dropFirst())
      argument = rest[rest.index(after: brace)...].trimmed
    }
  }

  /// Takes the lines up to the one that closes this mark.
  ///
  /// As in MyST, a directive that holds others has more colons than they, and ends at the first
  /// line of as many colons or more. One of as many colons inside it therefore tells that the
  /// closing line was forgotten.
  func body(from parser: inout BlockParser, opening: Line) -> [Line]? {
    var body: [Line] = []
    var fence: FenceMark?
    for (index, line) in zip(parser.lines.indices, parser.lines) {
      if let open = fence {
        if open.isClosed(by: line) { fence = nil }
      } else if let open = FenceMark(line) {
        fence = open
      } else if let mark = DirectiveMark(line), mark.colons >= colons {
        if mark.keyword == nil {
          parser.lines = parser.lines[(index + 1)...]
          return body
        }
        parser.report(.unclosedDirective(keyword ?? "", colons: colons), at: opening)
        parser.lines = parser.lines[index...]
        return nil
      }
      body.append(line)
    }
    parser.report(.unclosedDirective(keyword ?? "", colons: colons), at: opening)
    parser.lines = []
    return nil
  }
}
