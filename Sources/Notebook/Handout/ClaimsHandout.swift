import Bilingual

/// The claims of all lessons as the last part of a booklet: with their verdicts for the teacher, with
/// room for the student's own.
public struct ClaimsHandout: Sendable {
  /// A lesson's claims.
  public struct Lesson: Sendable {
    /// The lesson's number in the booklet.
    public var chapter: String
    /// The lesson's title, as Markdown.
    public var title: Localized<String>
    /// The claims.
    public var claims: [Claim]

    /// Lists the claims of a lesson.
    public init(chapter: String, title: Localized<String>, claims: [Claim]) {
      self.chapter = chapter
      self.title = title
      self.claims = claims
    }
  }

  private let lessons: [Lesson]

  /// Lists the claims of lessons.
  public init(_ lessons: [Lesson]) {
    self.lessons = lessons
  }

  /// The part of a booklet.
  public func handout(
    _ language: Language, _ edition: Edition, for medium: any HandoutMedium
  ) -> Handout {
    let title = ClaimsPage.title[language]
    let heading = Handout.Heading(level: 1, id: "part-claims-section-0", markdown: title)
    let body = [
      "# \(title) {#\(heading.id)}", introduction(edition)[language],
      medium.table(rows(language, edition), id: nil, caption: nil),
    ].joined(separator: "\n\n")
    return Handout(
      title: title, headings: [heading], markdown: medium.part("part-claims", body))
  }

  private func introduction(_ edition: Edition) -> Localized<String> {
    switch edition {
    case .teacher:
      Localized(
        en:
          "Each statement of the notes, the lesson that tests it, and the verdict. The rule behind "
          + "each verdict was fixed before the runs. Inconclusive means that no effect was seen within "
          + "the budget, which refutes nothing.",
        zh: "笔记中的每条论断、检验它的课程以及判定。判定规则都在运行之前定下。“尚无定论”指在此预算内没有看到效应，这并不等于不成立。")
    case .student:
      Localized(
        en:
          "Each statement of the notes and the lesson that tests it. Write down your verdict when "
          + "you have worked through the lesson: supported, qualified, refuted or inconclusive.",
        zh: "笔记中的每条论断，以及检验它的课程。学完一课，就写下你的判定：支持、有条件成立、不成立或尚无定论。")
    }
  }

  private func rows(_ language: Language, _ edition: Edition) -> String {
    let heads =
      Localized(
        en: ["Claim", "The notes say", "Lesson", edition == .teacher ? "Verdict" : "Your verdict"],
        zh: ["论断", "笔记原文", "课程", edition == .teacher ? "判定" : "你的判定"])[language]
    let rows = inOrder.map { claim, lesson in
      let words = language == .english ? claim.translation : claim.quotation
      let verdict = claim.outcome.verdict?.word ?? Wording.notJudged.text
      return [
        "[\(claim.id)](#part-\(lesson.chapter)-\(claim.id))",
        MarkdownText.phrase(words, inTable: true, .pandoc), lesson.chapter,
        edition == .teacher ? verdict[language] : "&nbsp;",
      ]
    }
    return MarkdownText.rows([heads, heads.map { _ in ":--" }] + rows)
  }

  /// Ids by their number, then by their letter: n2a, n2b, n10.
  private var inOrder: [(Claim, Lesson)] {
    func order(_ id: String) -> (Int, String) {
      let digits = id.drop { !$0.isNumber }.prefix { $0.isNumber }
      return (Int(digits) ?? Int.max, id)
    }
    return lessons.flatMap { lesson in lesson.claims.map { ($0, lesson) } }
      .sorted { order($0.0.id) < order($1.0.id) }
  }
}
