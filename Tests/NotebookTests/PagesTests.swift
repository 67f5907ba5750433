import Bilingual
import Testing

@testable import Notebook

/// The pages over all lessons.
@Suite struct PagesTests {
  private func claim(_ id: String, _ outcome: Claim.Outcome) -> Claim {
    Claim(
      id, quotation: "引 |\(id) $|x|$", translation: "quote \(id) $|x|$", basis: .experiment,
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

  private let sections = [
    NotesSection(
      "1.3", Localized(en: "Drawbacks of $T$", zh: "缺点"), claims: ["n10", "n2a", "n7"],
      remarks: [Localized(en: "Not $|x|$.", zh: "不是。")]),
    NotesSection("1.4", Localized(en: "Empty", zh: "空"), remarks: []),
  ]

  private func page(_ language: Language, _ lessons: [CourseLesson]) -> String {
    ClaimsPage(
      TestedNotes(sections, lessons: lessons),
      remarks: [Localized(en: "Ease has no measure.", zh: "难易没有尺度。")]
    ).markdown(
      language, provenance: provenance,
      links: ReportLinks(files: Localized(en: "claims.md", zh: "claims.zh.md")))
  }

  @Test func claimsPageKeepsTheOrderOfTheNotes() throws {
    var lessons = lessons()
    lessons[0].evidence = [
      "n10": [
        ClaimEvidence(name: "counts", label: Localized(en: "Table 3", zh: "表 3")),
        ClaimEvidence(
          name: "curves", label: Localized(en: "Figure 2", zh: "图 2"),
          thumbnail: .init(
            image: Localized(same: "05-lstm/figures/c.png"),
            alternativeText: Localized(en: "a | \"b\"", zh: "甲"))),
        ClaimEvidence(
          name: "more", label: Localized(en: "Figure 4", zh: "图 4"),
          thumbnail: .init(
            image: Localized(same: "05-lstm/figures/d.png"),
            alternativeText: Localized(same: "d"))),
      ]
    ]
    lessons[1].evidence = [
      "n2a": [ClaimEvidence(name: "sizes", label: Localized(en: "Table 1", zh: "表 1"))]
    ]
    let markdown = page(.english, lessons)
    #expect(
      markdown.contains(
        """
        ## 1.3 Drawbacks of $`T`$

        | Claim | Statement | Verdict | Decided by | Lesson |
        | :-- | :-- | :-- | :-- | :-- |
        | [n10](05-lstm/README.md#n10) | quote n10 $`\\vert x\\vert `$ | ❌\u{A0}refuted \
        | experiment<br>[Table 3](05-lstm/README.md#counts), [Figure 2](05-lstm/README.md#curves), \
        [Figure 4](05-lstm/README.md#more)<br>\
        <a href="05-lstm/README.md#curves"><img src="05-lstm/figures/c.png" width="160" \
        alt="a &#124; &quot;b&quot;"></a> | [LSTM](05-lstm/README.md) |
        | [n2a](06-gru/README.md#n2a) | quote n2a $`\\vert x\\vert `$ | ✅\u{A0}supported \
        | experiment<br>[Table 1](06-gru/README.md#sizes) | [GRU](06-gru/README.md) |

        No report yet: n7.

        - Not $`|x|`$.

        ## 1.4 Empty

        ## Without a section
        """))
    #expect(markdown.contains("| [n2b](05-lstm/README.md#n2b) |"))
    #expect(markdown.contains("## What cannot be tested\n\n- Ease has no measure."))
    #expect(markdown.contains("Statements of the notes in all: ✅\u{A0}1 ❌\u{A0}1 –\u{A0}1."))
  }

  @Test func claimsOfALessonsOwnStandBehindTheNotes() throws {
    var lessons = lessons()
    lessons[1].claims.append(
      Claim(
        "m1", statement: Localized(en: "We say so.", zh: "我们这样说。"), basis: .construction,
        rule: Localized(same: "r"), possibleVerdicts: [.supported], outcome: .judged(.supported),
        decidingFigures: [
          .init(Localized(en: "largest | $|d|$", zh: "最大"), Localized(same: "0.5"))
        ]))
    let markdown = page(.english, lessons)
    let own = try #require(markdown.range(of: "## Beyond the notes"))
    let row = try #require(markdown.range(of: "| [m1](06-gru/README.md#m1) | We say so. |"))
    #expect(own.lowerBound < row.lowerBound)
    #expect(markdown.contains("| construction<br>largest \\| $`\\vert d\\vert `$: 0.5 |"))
    // It is no claim on the notes, so it is not counted among them.
    #expect(markdown.contains("Statements of the notes in all: ✅\u{A0}1 ❌\u{A0}1 –\u{A0}1."))
  }

  @Test func chineseClaimsPageQuotesTheNotes() {
    let markdown = page(.chinese, lessons())
    #expect(markdown.contains("| 引 \\|n10 $"))
    #expect(markdown.contains("| ❌\u{A0}不成立 | 实验 | [长短期记忆](05-lstm/README.zh.md) |"))
    #expect(markdown.contains("## 1.3 缺点") && markdown.contains("尚无报告：n7。"))
    #expect(!markdown.contains("quote"))
  }

  @Test func evidenceIsTheLastFigureOfTheSectionInFrontOfTheClaimOrWhatIsNamed() throws {
    func evidence(
      _ prose: String, named: [String: [String]] = [:]
    ) throws -> [String: [ClaimEvidence]] {
      let text = SourceText(file: Sample.english, content: "# T\n\n" + prose)
      let contents = try Sample.contents()
      var inventory = ""
      for name in contents.quantities.names { inventory += " {value}`\(name)`" }
      let rest = """

        {cite}`hochreiter1997`\(inventory)

        ::::{exercise} lag
        Q

        :::{solution}
        A
        :::
        ::::

        :::{references}
        :::
        """
      let full = SourceText(file: text.file, content: text.content + rest)
      return try Manuscript(
        Localized(en: full, zh: SourceText(file: Sample.chinese, content: full.content)),
        contents: contents, sources: Sample.noSources
      ).evidence(named: named) { "05-lstm/\($0)" }
    }
    let figure = ":::{figure} adding-curves\nC\n:::\n\n"
    let table = ":::{table} adding-table\nC\n:::\n\n"
    let claim = ":::{claim} n16\nsupported: s\nqualified: q\n:::\n\n"

    let near = try #require(try evidence(figure + table + claim)["n16"]?.first)
    #expect(near.name == "adding-curves" && near.label.chinese == "图 1")
    #expect(near.thumbnail?.image.english == "05-lstm/figures/adding-curves.en.png")
    let other = try #require(try evidence(figure + "## S\n\n" + table + claim)["n16"]?.first)
    #expect(other.name == "adding-table" && other.thumbnail == nil)
    #expect(try evidence(figure + table + "## S\n\n" + claim)["n16"]?.isEmpty == true)
    let both = try evidence(
      figure + table + claim, named: ["n16": ["adding-table", "adding-curves"]])
    #expect(both["n16"]?.map(\.label.english) == ["Table 1", "Figure 1"])
    #expect(try evidence(figure + table + claim, named: ["n16": []])["n16"]?.isEmpty == true)
  }
}
