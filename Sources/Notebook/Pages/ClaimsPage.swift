import Bilingual

/// “The notes, tested”: the claims of all lessons with their verdicts.
public struct ClaimsPage: Sendable {
  /// The heading, which is also what links to the page say.
  public static let title = Localized(en: "The notes, tested", zh: "笔记，逐条检验")

  /// The lessons whose claims are listed.
  public var lessons: [CourseLesson]

  /// Lists the claims of lessons, in the order of their identifiers.
  public init(lessons: [CourseLesson]) {
    self.lessons = lessons
  }

  /// The page in one language, as GitHub-flavoured Markdown that ends in a newline.
  public func markdown(_ language: Language, provenance: Provenance, links: ReportLinks) -> String {
    let page = PageFrame(title: Self.title, links: links)
    return page.markdown(
      language, body: [introduction(language), claimTable(language)], provenance: provenance)
  }

  private func introduction(_ language: Language) -> String {
    let key = Verdict.allCases.map { "\($0.sign) \($0.word[language])" }
      .joined(separator: language == .english ? ", " : "、")
    return Localized(
      en: "Each statement of the notes, the verdict on it, and the lesson that tests it. "
        + "The rule behind each verdict was fixed before the runs. "
        + "Inconclusive means that no effect was seen within the budget, which refutes nothing. "
        + "Signs: \(key).",
      zh: "笔记中的每条论断、对它的判定，以及检验它的课程。判定规则都在运行之前定下。"
        + "“尚无定论”指在此预算内没有看到效应，这并不等于不成立。符号：\(key)。")[language]
  }

  private func claimTable(_ language: Language) -> String {
    let heads =
      Localized(
        en: ["Claim", "The notes say", "Basis", "Verdict", "Lesson"],
        zh: ["论断", "笔记原文", "依据", "判定", "课程"])[language]
    let rows = inOrder.map { claim, lesson in
      let target = MarkdownText.path(lesson.report[language]) + "#" + claim.id
      return [
        "[\(claim.id)](\(target))",
        MarkdownText.phrase(
          language == .english ? claim.translation : claim.quotation, inTable: true),
        basis(claim.basis)[language], verdict(claim)[language], lesson.link(language),
      ]
    }
    return MarkdownText.rows([heads, heads.map { _ in ":--" }] + rows)
  }

  /// Ids by their number, then by their letter: n2a, n2b, n10.
  private var inOrder: [(Claim, CourseLesson)] {
    func order(_ id: String) -> (Int, String) {
      let digits = id.drop { !$0.isNumber }.prefix { $0.isNumber }
      return (Int(digits) ?? Int.max, id)
    }
    return lessons.flatMap { lesson in lesson.claims.map { ($0, lesson) } }
      .sorted { order($0.0.id) < order($1.0.id) }
  }

  private func basis(_ basis: Claim.Basis) -> Localized<String> {
    switch basis {
    case .experiment: Localized(en: "experiment", zh: "实验")
    case .construction: Localized(en: "construction", zh: "构造")
    }
  }

  private func verdict(_ claim: Claim) -> Localized<String> {
    claim.outcome.verdict.map { verdict in verdict.word.map { "\(verdict.sign) \($0)" } }
      ?? Wording.notJudged.text
  }
}
