import Bilingual
import Foundation

@testable import Handouts
@testable import Notebook

/// The words for verdicts in a student's handout, where they are no rule, no choice and no code.
enum VerdictWords {
  /// The paragraphs of a lesson's handout that hold one.
  static func found(in manuscript: Manuscript, _ lesson: String, _ language: Language) -> [String] {
    let handout = manuscript.handout(
      language, .student, for: WebMedium(lesson: lesson), provenance: nil)
    return found(in: handout.markdown, language)
  }

  /// The lines of a text that hold one.
  static func found(in markdown: String, _ language: Language) -> [String] {
    let text = markdown.replacing(/(?ms)^(```+)[^{`\n][^\n]*\n.*?^\1$/, with: "")
    let words = Verdict.allCases.map { $0.word[language] }
    let allowed =
      [Wording.rule, .ruleFixedBefore, .ruleAmended].map { "*\($0.text[language])*" }
      + [Wording.yourVerdict.text[language]]
    return text.split(separator: "\n").map(String.init).filter { line in
      !allowed.contains { line.hasPrefix($0) }
        && words.contains { line.lowercased().contains($0) }
    }
  }
}
