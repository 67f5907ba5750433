import Bilingual
import Testing

@testable import Notebook

/// The pages over all lessons.
@Suite struct PagesTests {
  private func claim(_ id: String, _ outcome: Claim.Outcome) -> Claim {
    Claim(
      id, quotation: "引 |\(id)", translation: "quote \(id) $|x|$", basis: .experiment,
      rule: Localized(same: "r"), possibleVerdicts: Verdict.allCases, outcome: outcome,
      decidingFigures: [])
  }

  private func lessons() -> [CourseLesson] {
    [
      CourseLesson(
        title: Localized(en: "LSTM", zh: "长短期记忆"),
        summary: Localized(en: "What | do gates do?", zh: "门有何用？"),
        report: Localized(en: "05-lstm/README.md", zh: "05-lstm/README.zh.md"),
        thumbnail: CourseLesson.Thumbnail(
          image: Localized(en: "05-lstm/a.en.png", zh: "05-lstm/a.zh.png"),
          alternativeText: Localized(en: "A \"falling\" line", zh: "下降的线")),
        claims: [claim("n10", .judged(.refuted)), claim("n2b", .notJudged)]),
      CourseLesson(
        title: Localized(same: "GRU"), summary: Localized(same: "s"),
        report: Localized(same: "06-gru/README.md"), thumbnail: nil,
        claims: [claim("n2a", .judged(.supported))]),
    ]
  }

  private let provenance = Provenance(budget: .full, command: "unrolled build")

  @Test func contentsPageLinksLessonsPicturesAndClaims() {
    let page = ContentsPage(
      title: Localized(en: "Unrolled", zh: "按时间展开"),
      introduction: Localized(en: "Hello.", zh: "你好。"), lessons: lessons(),
      claimsPage: Localized(en: "claims.md", zh: "claims.zh.md"))
    #expect(
      page.markdown(.english, provenance: provenance) == """
        # Unrolled

        English · [中文](README.zh.md)

        Hello.

        |  | Lesson | Claims |
        | :-- | :-- | :-- |
        | <a href="05-lstm/README.md"><img src="05-lstm/a.en.png" width="240" \
        alt="A &quot;falling&quot; line"></a> | **[LSTM](05-lstm/README.md)**<br>What \\| do gates \
        do? | ❌\u{A0}1 –\u{A0}1 |
        |  | **[GRU](06-gru/README.md)**<br>s | ✅\u{A0}1 |

        [The notes, tested](claims.md): every statement of the notes, with its verdict.

        ---

        Computed with the full budget; no result on this page was typed by hand. \
        To make it again: `unrolled build`

        """)
    #expect(page.markdown(.chinese, provenance: provenance).contains("(05-lstm/README.zh.md)"))
  }

  @Test func claimsPageListsAllClaimsInTheOrderOfTheirIds() {
    let markdown = ClaimsPage(lessons: lessons()).markdown(
      .english, provenance: provenance,
      links: ReportLinks(files: Localized(en: "claims.md", zh: "claims.zh.md")))
    #expect(
      markdown.contains(
        """
        | Claim | The notes say | Basis | Verdict | Lesson |
        | :-- | :-- | :-- | :-- | :-- |
        | [n2a](06-gru/README.md#n2a) | quote n2a $`\\vert x\\vert `$ | experiment | ✅ supported \
        | [GRU](06-gru/README.md) |
        | [n2b](05-lstm/README.md#n2b) | quote n2b $`\\vert x\\vert `$ | experiment | not judged \
        | [LSTM](05-lstm/README.md) |
        | [n10](05-lstm/README.md#n10) | quote n10 $`\\vert x\\vert `$ | experiment | ❌ refuted \
        | [LSTM](05-lstm/README.md) |
        """))
  }

  @Test func chineseClaimsPageQuotesTheNotes() {
    let markdown = ClaimsPage(lessons: lessons()).markdown(
      .chinese, provenance: provenance, links: ReportLinks())
    #expect(markdown.contains("| 引 \\|n10 | 实验 | ❌ 不成立 | [长短期记忆](05-lstm/README.zh.md) |"))
    #expect(!markdown.contains("quote"))
  }
}
