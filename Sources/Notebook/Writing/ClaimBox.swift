import Bilingual

/// A claim as the reader sees it: the statement's words, the rule, the verdict and what decided it.
struct ClaimBox {
  private let claim: Claim
  private let dialect: Dialect

  init(_ claim: Claim, _ dialect: Dialect = .gitHub) {
    self.claim = claim
    self.dialect = dialect
  }

  /// The blocks of the box in a report; `sentence` is the prose for the verdict.
  func blocks(in language: Language, sentence: String?) -> [String] {
    var statement = statement(in: language)
    statement[0] = MarkdownText.anchor(claim.id) + statement[0]
    return statement + [verdict(in: language, sentence: sentence)] + figures(in: language)
  }

  /// What is claimed and how it is decided, without the outcome: three blocks.
  func statement(in language: Language) -> [String] {
    let claimWord = Wording.claim(claim.id).text[language]
    let basis = Wording.basis(claim.basis).text[language]
    let rule = ruleWord.text[language]
    return [
      "**\(claimWord)** · " + origin(in: language) + basis, words(in: language),
      "*\(rule)*\(colon(language))\(phrase(claim.rule[language]))",
    ]
  }

  private var ruleWord: Wording {
    switch claim.basis {
    case .construction: .rule
    case .experiment: claim.isRuleAmended ? .ruleAmended : .ruleFixedBefore
    }
  }

  private func origin(in language: Language) -> String {
    claim.source == .notes ? "" : Wording.ownClaim.text[language] + " · "
  }

  private func words(in language: Language) -> String {
    let original = phrase(claim.quotation)
    if claim.source == .lesson {
      return language == .english ? phrase(claim.translation) : original
    }
    return switch language {
    case .english: "“\(phrase(claim.translation))” (“\(original)”)"
    case .chinese: "“\(original)”"
    }
  }

  /// The verdict and the prose for it.
  ///
  /// The full stop stands outside the bold face: `**支持。**字` is not bold by CommonMark's rules.
  func verdict(in language: Language, sentence: String?) -> String {
    guard let verdict = claim.outcome.verdict else {
      let word = Wording.notJudged.text[language]
      let reason = Wording.noVerdicts.text[language]
      return language == .english ? "**Not judged** (\(reason))." : "**\(word)**（\(reason)）。"
    }
    let word = verdict.word[language]
    let capitalised = word.prefix(1).uppercased() + word.dropFirst()
    let stop = language == .english ? ". " : "。"
    // Paper has no font for the signs that GitHub shows.
    let sign = dialect == .gitHub ? "\(verdict.sign) " : ""
    return "\(sign)**\(capitalised)**\(stop)\(sentence ?? "")".trimmed
  }

  /// The figures that decide, as a list; none where nothing was judged.
  ///
  /// What the rule makes of them is for the teacher: the student is to find it.
  func figures(in language: Language, for edition: Edition = .teacher) -> [String] {
    let figures = claim.decidingFigures.filter { edition == .teacher || $0.value != nil }
    guard claim.outcome != .notJudged, !figures.isEmpty else { return [] }
    let lines = figures.map { figure in
      let text = figure.text(in: language, withJudgement: edition == .teacher)
      return "- \(phrase(figure.label[language]))\(colon(language))\(phrase(text))"
    }
    return [lines.joined(separator: "\n")]
  }

  private func colon(_ language: Language) -> String {
    language == .english ? ": " : "："
  }

  private func phrase(_ text: String) -> String { MarkdownText.phrase(text, dialect) }
}
