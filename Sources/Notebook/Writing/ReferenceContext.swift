import Bilingual

/// What roles and running text need to be written, in a report or in a handout.
protocol ReferenceContext {
  var language: Language { get }
  var dialect: Dialect { get }
  var contents: Contents { get }
  var numbering: Numbering { get }

  /// The link target of an item of the same document.
  func target(of name: String) -> String
}

extension ReferenceContext {
  func target(of name: String) -> String { name }

  /// Plain text in which `$…$` sets a formula and backticks set code.
  func phrase(_ text: String, inTable: Bool = false) -> String {
    MarkdownText.phrase(text, inTable: inTable, dialect)
  }

  /// Words that lead to an item of the same document.
  func link(_ words: String, to name: String) -> String {
    "[\(words)](#\(target(of: name)))"
  }

  /// Running text with its roles and formulas written.
  ///
  /// In a table that the author wrote, the bars of a formula would end a cell.
  func markdown(of inlines: [Inline], inTable: Bool = false) -> String {
    var spacing = FormulaSpacing(dialect)
    for inline in inlines {
      switch inline.content {
      case .text(let text):
        let text = text.replacing("\\$", with: dialect.dollar)
        spacing.add(text: ChineseLines.joined(text))
      case .code(let code): spacing.add(text: code)
      case .formula(let tex):
        spacing.add(formula: inTable ? MarkdownText.withoutBars(tex) : tex)
      case .role(let role): spacing.add(text: role.markdown(in: self))
      }
    }
    return spacing.result
  }
}
