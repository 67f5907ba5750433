import Bilingual

extension Localized where Content == Label {
  /// A name that is spelt alike in both languages, such as `LSTM, $b_f = 1$`, and punctuated as each
  /// of them does: Chinese has full-width commas and colons outside formulas.
  public init(name: String) {
    let parts = name.split(separator: "$", omittingEmptySubsequences: false)
    let chinese = parts.enumerated().map { index, part in
      index.isMultiple(of: 2)
        ? String(part).replacing(", ", with: "，").replacing(": ", with: "：") : String(part)
    }
    self.init(en: Label(name), zh: Label(chinese.joined(separator: "$")))
  }
}
