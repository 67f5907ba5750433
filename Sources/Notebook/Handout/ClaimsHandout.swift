import Bilingual

/// The claims of all lessons as the last part of a booklet: with their verdicts for the teacher, with
/// room for the student's own.
public struct ClaimsHandout: Sendable {
  /// A lesson's claims.
  public struct Lesson: Sendable {
    /// The lesson's number in the booklet.
    public var chapter: String
    /// The claims.
    public var claims: [Claim]

    /// Lists the claims of a lesson.
    public init(chapter: String, claims: [Claim]) {
      self.chapter = chapter
      self.claims = claims
    }
  }

  private typealias Entry = (claim: Claim, chapter: String)

  private let entries: [Entry]
  private let sections: [NotesSection]

  /// Sorts the claims of lessons into the sections of the notes.
  public init(_ lessons: [Lesson], sections: [NotesSection]) {
    entries = lessons.flatMap { lesson in lesson.claims.map { ($0, lesson.chapter) } }
    self.sections = sections
  }

  /// The part of a booklet.
  public func handout(
    _ language: Language, _ edition: Edition, for medium: any HandoutMedium
  ) -> Handout {
    let title = ClaimsPage.title[language]
    let heading = Handout.Heading(level: 1, id: "part-claims-section-0", markdown: title)
    let tables = groups.flatMap { title, entries in
      [
        "**\(title[language])**",
        medium.table(rows(entries, language, edition), id: nil, caption: nil),
      ]
    }
    let body = ["# \(title) {#\(heading.id)}", introduction(edition)[language]] + tables
    return Handout(
      title: title, headings: [heading],
      markdown: medium.part("part-claims", body.joined(separator: "\n\n")))
  }

  /// The sections that have claims, in the order of the notes, and what lessons add of their own.
  private var groups: [(title: Localized<String>, entries: [Entry])] {
    let placed = sections.map { section in
      // The lessons of the booklet have numbers, too.
      let number = Localized(en: "Notes \(section.number)", zh: "笔记 \(section.number)")
      return (
        title: Localized(
          en: "\(number.english): \(MarkdownText.phrase(section.title.english, .pandoc))",
          zh: "\(number.chinese)：\(MarkdownText.phrase(section.title.chinese, .pandoc))"),
        entries: section.claims.compactMap { id in entries.first { $0.claim.id == id } }
      )
    }
    let known = Set(sections.flatMap(\.claims))
    let additions = (
      title: Localized(en: "Beyond the notes", zh: "笔记之外"),
      entries: entries.filter { !known.contains($0.claim.id) }
    )
    return (placed + [additions]).filter { !$0.entries.isEmpty }
  }

  private func introduction(_ edition: Edition) -> Localized<String> {
    switch edition {
    case .teacher:
      Localized(
        en:
          "Each statement of the notes, the lesson that tests it, and the verdict. The rule behind "
          + "each verdict was fixed before the runs, unless its lesson says otherwise. Inconclusive means that no effect was seen "
          + "within the budget, which refutes nothing.",
        zh: "笔记中的每条论断、检验它的那一课以及判定。判定规则都在运行之前定下，例外由该课说明。"
          + "“尚无定论”指在此预算内没有看到效应，这并不等于不成立。")
    case .student:
      Localized(
        en:
          "Each statement of the notes and the lesson that tests it. Write down your verdict when "
          + "you have worked through the lesson: supported, qualified, refuted or inconclusive.",
        zh: "笔记中的每条论断，以及检验它的那一课。学完一课，就写下你的判定：支持、有条件成立、不成立或尚无定论。")
    }
  }

  private func rows(_ entries: [Entry], _ language: Language, _ edition: Edition) -> String {
    let heads =
      Localized(
        en: ["Claim", "Statement", "Lesson", edition == .teacher ? "Verdict" : "Your verdict"],
        zh: ["论断", "原文", "课", edition == .teacher ? "判定" : "你的判定"])[language]
    let rows = entries.map { claim, chapter in
      let words = language == .english ? claim.translation : claim.quotation
      let verdict = claim.outcome.verdict?.word ?? Wording.notJudged.text
      return [
        "[\(claim.id)](#part-\(chapter)-\(claim.id))",
        MarkdownText.phrase(words, inTable: true, .pandoc), chapter,
        edition == .teacher ? verdict[language] : "&nbsp;",
      ]
    }
    return MarkdownText.rows([heads, heads.map { _ in ":--" }] + rows)
  }
}
