import Bilingual

/// A claim as the reader sees it: the statement's words, the rule, the verdict and what decided it.
struct ClaimBox {
  private let claim: Claim

  init(_ claim: Claim) {
    self.claim = claim
  }

  /// The blocks of the box; `sentence` is the prose for the verdict.
  func blocks(in language: Language, sentence: String?) -> [String] {
    let claimWord = Wording.claim(claim.id).text[language]
    let basis = Wording.basis(claim.basis).text[language]
    let rule = Wording.rule(claim.basis).text[language]
    let colon = language == .english ? ": " : "："
    var blocks = [
      "\(MarkdownText.anchor(claim.id))**\(claimWord)** · " + origin(in: language) + basis,
      words(in: language),
      "*\(rule)*\(colon)\(MarkdownText.phrase(claim.rule[language]))",
      verdict(in: language, sentence: sentence),
    ]
    if claim.outcome != .notJudged && !claim.decidingFigures.isEmpty {
      blocks.append(figures(in: language, colon: colon))
    }
    return blocks
  }

  private func origin(in language: Language) -> String {
    claim.source == .notes ? "" : Wording.ownClaim.text[language] + " · "
  }

  private func words(in language: Language) -> String {
    let original = MarkdownText.phrase(claim.quotation)
    if claim.source == .lesson {
      return language == .english ? MarkdownText.phrase(claim.translation) : original
    }
    return switch language {
    case .english: "“\(MarkdownText.phrase(claim.translation))” (“\(original)”)"
    case .chinese: "“\(original)”"
    }
  }

  // The full stop stands outside the bold face: `**支持。**字` is not bold by CommonMark's rules.
  private func verdict(in language: Language, sentence: String?) -> String {
    guard let verdict = claim.outcome.verdict else {
      let word = Wording.notJudged.text[language]
      let reason = Wording.noVerdicts.text[language]
      return language == .english ? "**Not judged** (\(reason))." : "**\(word)**（\(reason)）。"
    }
    let word = verdict.word[language]
    let capitalised = word.prefix(1).uppercased() + word.dropFirst()
    let stop = language == .english ? ". " : "。"
    return "\(verdict.sign) **\(capitalised)**\(stop)\(sentence ?? "")".trimmed
  }

  private func figures(in language: Language, colon: String) -> String {
    claim.decidingFigures.map { figure in
      let label = MarkdownText.phrase(figure.label[language])
      return "- \(label)\(colon)\(MarkdownText.phrase(figure.value[language]))"
    }.joined(separator: "\n")
  }
}
