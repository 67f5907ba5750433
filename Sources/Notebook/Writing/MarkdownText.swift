import Bilingual

/// Small pieces of GitHub-flavoured Markdown.
enum MarkdownText {
  /// Plain text in which nothing is taken for Markdown.
  ///
  /// Web addresses stay as they are: a backslash in one would become a part of the link.
  static func escaped(_ text: String, _ dialect: Dialect = .gitHub) -> String {
    // Most texts hold no address, and looking for one costs more than everything else here.
    guard text.contains("://") else { return escapedWords(text[...], dialect) }
    var result = ""
    var rest = text[...]
    while let address = rest.firstMatch(of: #/https?://[A-Za-z0-9_/.?=~%+-]+/#) {
      result += escapedWords(rest[..<address.range.lowerBound], dialect) + address.output
      rest = rest[address.range.upperBound...]
    }
    return result + escapedWords(rest, dialect)
  }

  private static func escapedWords(_ text: Substring, _ dialect: Dialect) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>&|~#".contains(character) { result.append("\\") }
      switch character {
      case "$": result += dialect.dollar
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// Plain text in which `$…$` sets a formula and backticks set code.
  static func phrase(
    _ text: String, inTable: Bool = false, _ dialect: Dialect = .gitHub
  ) -> String {
    var parser = InlineParser(text: text, file: "", firstLine: 1)
    var spacing = FormulaSpacing(dialect)
    for inline in parser.inlines() {
      switch inline.content {
      case .text(let text): spacing.add(text: escaped(unescapedDollars(text), dialect))
      case .code(let code): spacing.add(text: inTable ? code.replacing("|", with: "\\|") : code)
      case .formula(let tex): spacing.add(formula: inTable ? withoutBars(tex) : tex)
      case .role(let role): spacing.add(text: escaped(role.content, dialect))
      }
    }
    return spacing.result
  }

  /// A place that links of the same page can point to.
  static func anchor(_ name: String) -> String {
    "<a id=\"\(name)\"></a>"
  }

  /// Text for the brackets of an image.
  static func alternative(_ text: String) -> String {
    escaped(text, .pandoc)
  }

  /// A path for the parentheses of a link.
  static func path(_ path: String) -> String {
    let allowed = "-._~/!&',;=:@#"
    return path.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      let isPlain =
        byte < 128 && (character.isLetter || character.isNumber || allowed.contains(character))
      return isPlain ? String(character) : "%" + hexadecimal(byte)
    }.joined()
  }

  /// A code span; its text holds no backtick.
  static func code(_ text: String) -> String {
    "`\(text)`"
  }

  /// A fenced block, with more backticks than any line inside it begins with.
  static func fence(_ text: String, language: String) -> String {
    let longest = text.matches(of: /`+/).map(\.output.count).max() ?? 0
    let marks = String(repeating: "`", count: max(3, longest + 1))
    return "\(marks)\(language)\n\(text)\n\(marks)"
  }

  /// A block quotation around blocks.
  static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// A table with its columns aligned.
  static func table(
    _ table: Table, _ language: Language, _ dialect: Dialect = .gitHub
  ) -> String {
    let marks = table.columns.map { column in
      switch column.alignment {
      case .leading: ":--"
      case .centre: ":-:"
      case .trailing: "--:"
      }
    }
    let heads = table.columns.map { phrase($0.head[language], inTable: true, dialect) }
    let rows = table.rows.map { cells in
      cells.map { cell in
        let text = phrase(cell[language], inTable: true, dialect)
        return dialect == .pandoc ? unbroken(text, cell[language]) : text
      }
    }
    return Self.rows([heads, marks] + rows)
  }

  /// A cell whose column is not narrowed until its numbers break: a short one stays on its line, and so
  /// does a product such as 3 × 10⁻⁴.
  private static func unbroken(_ markdown: String, _ cell: String) -> String {
    guard cell.count <= 14, !cell.contains("$"), !cell.allSatisfy(\.isWhitespace) else {
      return markdown.replacing(" × ", with: "\u{A0}×\u{A0}")
    }
    return "[\(markdown.replacing(" ", with: "\u{A0}"))]{.whole}"
  }

  /// Cells that are already Markdown, one row a line.
  static func rows(_ rows: [[String]]) -> String {
    rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// Text for a tag's attribute, or for the inside of a tag that is not Markdown.
  static func attribute(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;").replacing("|", with: "&#124;").replacing("\n", with: " ")
  }

  /// Undoes `\$`, by which plain text writes a dollar sign.
  private static func unescapedDollars(_ text: String) -> String {
    text.replacing("\\$", with: "$")
  }

  /// A bar in a formula would end a table's cell.
  static func withoutBars(_ tex: String) -> String {
    tex.replacing("\\|", with: "\\Vert ").replacing("|", with: "\\vert ")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
