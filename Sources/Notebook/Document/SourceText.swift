/// The text of one prose file, with the name that errors print.
public struct SourceText: Sendable, Equatable {
  /// The path that errors name, such as `lessons/05-lstm/lesson.en.md`.
  public var file: String
  /// The whole content.
  public var content: String

  /// Names a content.
  public init(file: String, content: String) {
    self.file = file
    self.content = content
  }

  /// The lines, numbered from 1, without their ends and without a byte order mark.
  var lines: [Line] {
    content.trimmingPrefix("\u{FEFF}").replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { Line(number: $0.offset + 1, text: String($0.element)) }
  }
}

/// One line of a prose file.
struct Line: Sendable, Equatable {
  var number: Int
  var text: String

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  var trimmed: String { text.trimmed }
}

extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
