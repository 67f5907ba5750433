import Bilingual
import Foundation

@testable import Notebook

/// Items that tests share, one or two of each kind.
enum Sample {
  static func contents(
    outcome: Claim.Outcome = .judged(.supported),
    possible: [Verdict] = [.supported, .qualified]
  ) throws -> Contents {
    try Contents(
      pictures: [
        Picture(
          "adding-curves",
          alternativeText: Localized(en: "Error [log] falls.", zh: "误差下降。"))
      ],
      tables: [
        Table(
          "adding-table",
          columns: [
            .words(Localized(en: "Cell", zh: "单元")),
            .numbers(Localized(en: "Error, $|e|$", zh: "误差 $|e|$")),
          ],
          rows: [
            [Localized(same: "LSTM_a | b"), Localized(same: "0.01")],
            [Localized(same: "RNN"), Localized(same: "−2")],
          ])
      ],
      quantities: [
        Quantity("best-constant", 1.0 / 6, .fixed(decimals: 3)),
        Quantity("seeds", count: 5),
        Quantity("wild", text: Localized(same: "a_b*c <d> $e")),
      ],
      claims: [
        Claim(
          "n16", quotation: "缓解梯度消失〔校〕", translation: "eases vanishing gradients",
          basis: .experiment,
          rule: Localized(
            en: "Supported if $e < 0.01$ in every run.", zh: "每次运行都有 $e < 0.01$ 则支持。"),
          possibleVerdicts: possible, outcome: outcome,
          decidingFigures: [
            Claim.DecidingFigure(
              Localized(en: "LSTM runs that solve", zh: "LSTM 解出的次数"), Localized(same: "5"))
          ])
      ],
      exercises: [Exercise("lag")],
      works: [
        Work(
          "hochreiter1997", mark: Localized(same: "Hochreiter & Schmidhuber (1997)"),
          entry: Localized(same: "S. Hochreiter, J. Schmidhuber: Long short-term memory. 1997."))
      ])
  }

  /// A folder that holds no source files.
  static let noSources = SourceTree(
    root: URL(filePath: "/nowhere/at/all"), lessonFolder: "lessons/05-lstm")

  static let english = "lesson.en.md"
  static let chinese = "lesson.zh.md"

  /// Parses and writes the blocks of one language, without the page around them.
  static func markdown(
    _ prose: String, language: Language = .english, outcome: Claim.Outcome = .judged(.supported)
  ) throws -> String {
    var errors: [ProseError] = []
    let file = language == .english ? english : chinese
    let text = SourceText(file: file, content: "# Title\n\n" + prose)
    let document = Document(text, language: language, errors: &errors)
    if !errors.isEmpty { throw ProseErrors(errors, files: [file]) }
    var writer = MarkdownWriter(
      document, contents: try contents(outcome: outcome), excerpts: [:], links: ReportLinks())
    writer.write(document.blocks)
    return writer.text
  }

  /// What is wrong with a lesson, one error a line; empty if nothing is.
  ///
  /// The inventory holds what the test names; Chinese defaults to the English text.
  static func errors(
    _ englishText: String, _ chineseText: String? = nil, inventory: Inventory = Inventory(),
    sources: SourceTree = noSources
  ) -> [String] {
    let texts = Localized(
      en: SourceText(file: english, content: englishText),
      zh: SourceText(file: chinese, content: chineseText ?? englishText))
    do {
      try Manuscript.check(texts, against: inventory, sources: sources)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }
}
