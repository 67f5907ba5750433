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
    for (inline, next) in zip(inlines, inlines.dropFirst().map(Optional.some) + [nil]) {
      switch inline.content {
      case .text(let text):
        let joined = ChineseLines.joined(text.replacing("\\$", with: dialect.dollar))
        spacing.add(text: language == .chinese ? self.text(joined, before: next) : joined)
      case .code(let code): spacing.add(text: code)
      case .formula(let tex):
        spacing.add(formula: inTable ? MarkdownText.withoutBars(tex) : tex)
      case .role(let role): spacing.add(text: role.markdown(in: self))
      }
    }
    return spacing.result
  }

  /// Chinese text without a space where none belongs before what follows.
  private func text(_ text: String, before next: Inline?) -> String {
    switch next?.content {
    case nil, .text: text
    case .role(_ as ReferenceRole): ChineseLines.beforeLabel(text)
    case .role, .formula, .code: ChineseLines.beforeInline(text)
    }
  }
}
