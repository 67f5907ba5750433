/// Joins text and formulas so that GitHub recognises each formula.
///
/// GitHub does not see a formula whose first dollar follows a letter, a digit or a hyphen; Chinese
/// characters are letters. A space between them and a formula is also what Chinese typography asks
/// for. No space is put beside punctuation.
struct FormulaSpacing {
  let dialect: Dialect
  private(set) var result = ""
  private var endsInFormula = false

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  mutating func add(text: String) {
    if endsInFormula, let next = text.first, next.isLetter, !next.isASCII { result += " " }
    result += text
    if !text.isEmpty { endsInFormula = false }
  }

  mutating func add(formula tex: String) {
    if let last = result.last, last.isLetter || last.isNumber || "-$`%".contains(last) {
      result += " "
    }
    result += dialect.formula(tex)
    endsInFormula = true
  }
}
