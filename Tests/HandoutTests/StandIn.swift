import Bilingual
import Course
import Foundation

@testable import Handouts
@testable import Notebook

/// A lesson's prose with items that stand in for those that its script would compute: each is a word that
/// occurs nowhere else, so that it can be looked for.
struct StandIn {
  let documents: Localized<Document>
  let manuscript: Manuscript

  /// Each claim gets the first verdict for which the prose has a sentence.
  init(_ lesson: String) throws {
    let texts = Localized(
      en: try Samples.folders.prose("lessons/\(lesson)/lesson.en.md"),
      zh: try Samples.folders.prose("lessons/\(lesson)/lesson.zh.md"))
    var errors: [ProseError] = []
    documents = Localized(
      en: Document(texts.english, language: .english, errors: &errors),
      zh: Document(texts.chinese, language: .chinese, errors: &errors))
    manuscript = try Manuscript(
      texts, contents: try Self.contents(of: documents.english),
      sources: SourceTree(root: Samples.root, lessonFolder: "lessons/\(lesson)"))
  }

  /// The word that stands for a value.
  static func word(for value: String) -> String { "value" + value.filter(\.isLetter) + "end" }

  /// The word that stands for what a rule makes of a claim's value.
  static func judgement(of claim: String) -> String { "judgement of the claim \(claim)" }

  private static func contents(of document: Document) throws -> Contents {
    var contents = try Contents()
    var seen: Set<String> = []
    for mention in document.mentions where seen.insert("\(mention.kind) \(mention.name)").inserted {
      let name = mention.name
      switch mention.kind {
      case .figure:
        try contents.add(Picture(name, alternativeText: Localized(same: "Picture of \(name)")))
      case .table:
        let cells = (1...4).map { Localized(same: "cell \($0)") }
        try contents.add(Table(name, columns: cells.map { .words($0) }, rows: [cells]))
      case .value: try contents.add(Quantity(name, text: Localized(same: word(for: name))))
      case .exercise: try contents.add(Exercise(name))
      case .work:
        try contents.add(Work(name, mark: Localized(same: name), entry: Localized(same: name)))
      case .claim: try contents.add(claim(name, in: document))
      case .code: break
      }
    }
    return contents
  }

  private static func claim(_ id: String, in document: Document) -> Claim {
    let directives = document.allBlocks.compactMap { $0 as? ClaimDirective }
    let verdicts = directives.first { $0.id == id }?.sentences.map(\.verdict) ?? []
    return Claim(
      id, quotation: "原文", translation: "Words", basis: .experiment, rule: Localized(same: "Rule"),
      possibleVerdicts: verdicts, outcome: .judged(verdicts.first ?? .supported),
      decidingFigures: [
        Claim.DecidingFigure(
          Localized(same: "Measured"), Localized(same: "1"),
          judgement: Localized(same: judgement(of: id)))
      ])
  }
}
