import Bilingual

/// “The notes, tested”: the statements of the notes in their order, with verdicts.
public struct ClaimsPage: Sendable {
  /// The heading, which is also what links to the page say.
  public static let title = Localized(en: "The notes, tested", zh: "笔记，逐条检验")

  /// What became of each section.
  public var notes: TestedNotes
  /// Remarks on the notes as a whole: plain text in which `$…$` sets a formula.
  public var remarks: [Localized<String>]

  /// Lists what became of the notes.
  public init(_ notes: TestedNotes, remarks: [Localized<String>] = []) {
    self.notes = notes
    self.remarks = remarks
  }

  /// The page in one language, as GitHub-flavoured Markdown that ends in a newline.
  public func markdown(_ language: Language, provenance: Provenance, links: ReportLinks) -> String {
    let page = PageFrame(title: Self.title, links: links)
    return page.markdown(
      language,
      body: [introduction(language)] + notes.parts.flatMap { blocks($0, language) }
        + unplaced(language) + additions(language) + closing(language),
      provenance: provenance)
  }

  private func introduction(_ language: Language) -> String {
    let count = VerdictCount(notes.claims).text
    return Localized(
      en:
        "The statements of the notes in the order in which they stand there, with the verdict on each, "
        + "a figure, a table or numbers that show what decided it, and the lesson that tests it. "
        + "Where a statement is decided by construction, the rule checks an identity; every other rule "
        + "was fixed before the runs that it judges, unless its lesson says otherwise. "
        + "Signs: \(Verdict.key.english). Statements of the notes in all: \(count).",
      zh: "按笔记中的先后次序列出其中的论断：对每一条的判定、显示判定依据的图、表或数字，以及检验它的那一课。"
        + "由构造判定的论断，规则核对的是恒等式；其他规则都在它们所判定的运行之前定下，例外由该课说明。"
        + "符号：\(Verdict.key.chinese)。笔记中的论断合计：\(count)。")[language]
  }

  private func blocks(_ part: TestedNotes.Part, _ language: Language) -> [String] {
    let section = part.section
    var blocks = ["## \(section.number) \(MarkdownText.phrase(section.title[language]))"]
    if !part.entries.isEmpty { blocks.append(table(part.entries, language)) }
    if !part.open.isEmpty {
      let ids = part.open.joined(separator: language == .english ? ", " : "、")
      blocks.append(
        Localized(
          en: "No report yet: \(ids).", zh: "尚无报告：\(ids)。")[language])
    }
    return blocks + list(section.remarks, language)
  }

  private func unplaced(_ language: Language) -> [String] {
    guard !notes.unplaced.isEmpty else { return [] }
    return [
      "## \(Localized(en: "Without a section", zh: "未归入任何一节")[language])",
      table(notes.unplaced, language),
    ]
  }

  private func additions(_ language: Language) -> [String] {
    guard !notes.additions.isEmpty else { return [] }
    return [
      "## \(Localized(en: "Beyond the notes", zh: "笔记之外")[language])",
      Localized(
        en: "Statements that lessons add of their own; the rules are of the same kind.",
        zh: "各课自己补充的论断，判定规则与前面相同。")[language],
      table(notes.additions, language),
    ]
  }

  private func closing(_ language: Language) -> [String] {
    guard !remarks.isEmpty else { return [] }
    let heading = Localized(en: "What cannot be tested", zh: "无从检验的内容")[language]
    return ["## \(heading)"] + list(remarks, language)
  }

  private func list(_ remarks: [Localized<String>], _ language: Language) -> [String] {
    guard !remarks.isEmpty else { return [] }
    return [remarks.map { "- \(MarkdownText.phrase($0[language]))" }.joined(separator: "\n")]
  }

  private func table(_ entries: [TestedNotes.Entry], _ language: Language) -> String {
    let heads =
      Localized(
        en: ["Claim", "Statement", "Verdict", "Decided by", "Lesson"],
        zh: ["论断", "原文", "判定", "依据", "课"])[language]
    let rows = entries.map { entry in
      let claim = entry.claim
      let target = MarkdownText.path(entry.lesson.report[language]) + "#" + claim.id
      return [
        "[\(claim.id)](\(target))",
        MarkdownText.phrase(
          language == .english ? claim.translation : claim.quotation, inTable: true),
        verdict(claim)[language], decidedBy(entry, language), entry.lesson.link(language),
      ]
    }
    return MarkdownText.rows([heads, heads.map { _ in ":--" }] + rows)
  }

  /// The basis, and the figures and tables as links; the first picture is shown small.
  private func decidedBy(_ entry: TestedNotes.Entry, _ language: Language) -> String {
    let basis = basis(entry.claim.basis)[language]
    if entry.evidence.isEmpty { return numbers(entry.claim, after: basis, language) }
    func target(_ evidence: ClaimEvidence) -> String {
      MarkdownText.path(entry.lesson.report[language]) + "#" + evidence.name
    }
    let links = entry.evidence.map { "[\($0.label[language])](\(target($0)))" }
      .joined(separator: language == .english ? ", " : "、")
    let picture = entry.evidence.lazy.compactMap { evidence in
      evidence.thumbnail.map { (evidence, $0) }
    }.first.map { evidence, thumbnail in
      let image = MarkdownText.path(thumbnail.image[language])
      let words = MarkdownText.attribute(thumbnail.alternativeText[language])
      return
        "<a href=\"\(target(evidence))\"><img src=\"\(image)\" width=\"160\" alt=\"\(words)\"></a>"
    }
    return [basis, links, picture].compactMap(\.self).joined(separator: "<br>")
  }

  /// Where no figure shows what decided, the first of the deciding numbers do.
  private func numbers(_ claim: Claim, after basis: String, _ language: Language) -> String {
    guard claim.outcome != .notJudged else { return basis }
    let colon = language == .english ? ": " : "："
    let lines = claim.decidingFigures.prefix(4).map { figure in
      MarkdownText.phrase(figure.label[language], inTable: true) + colon
        + MarkdownText.phrase(figure.text(in: language), inTable: true)
    }
    return ([basis] + lines).joined(separator: "<br>")
  }

  private func basis(_ basis: Claim.Basis) -> Localized<String> {
    switch basis {
    case .experiment: Localized(en: "experiment", zh: "实验")
    case .construction: Localized(en: "construction", zh: "构造")
    }
  }

  private func verdict(_ claim: Claim) -> Localized<String> {
    claim.outcome.verdict.map { verdict in verdict.word.map { "\(verdict.sign)\u{A0}\($0)" } }
      ?? Wording.notJudged.text
  }
}
