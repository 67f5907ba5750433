import Bilingual
import Testing

@testable import Notebook

@Suite("Handouts of a document")
struct HandoutTests {
  /// A medium that shows what is asked of it.
  private struct Plain: HandoutMedium {
    func box(_ kind: HandoutBox, id: String?, _ markdown: String) -> String {
      "<\(kind.rawValue)\(id.map { " \($0)" } ?? "")>\n\(markdown)\n</\(kind.rawValue)>"
    }
    func figure(_ name: String, id: String, alternativeText: String, caption: String) -> String {
      "<figure \(id) \(alternativeText)>\(caption)"
    }
    func table(_ rows: String, id: String?, caption: String?) -> String {
      "<table \(id ?? "-")>\(caption ?? "")\n\(rows)"
    }
    func displayed(_ tex: String) -> String { "<formula>\(tex)" }
    func ruledLines(_ count: Int) -> String { "<lines \(count)>" }
    func room(lines: Int) -> String { "<room \(lines)>" }
    func choice(_ word: String) -> String { "<choice \(word)>" }
    func blanks(_ labels: [String]) -> String { "<blanks \(labels.joined(separator: ","))>" }
    func part(_ id: String, _ markdown: String) -> String { "<part \(id)>\n\(markdown)" }
  }

  private static let prose = """
    ## First $x$

    ::::{predict}
    What comes?
    :::{answer}
    Answered so.
    :::
    ::::

    ::::{exercise} lag
    How long?
    :::{solution}
    As long as {value}`best-constant`.
    :::
    ::::

    :::{claim} n16
    supported: It was seen.
    qualified: In part.
    :::

    :::{teacher} Timing
    Ten minutes.
    :::

    See {numref}`lag` and $y$.
    """

  private func handout(
    _ edition: Edition, _ prose: String = HandoutTests.prose, chapter: String? = nil,
    outcome: Claim.Outcome = .judged(.supported), language: Language = .english
  ) throws -> String {
    var errors: [ProseError] = []
    let document = Document(
      SourceText(file: "lesson.md", content: "# Title\n\n" + prose), language: language,
      errors: &errors)
    #expect(errors.isEmpty)
    var writer = HandoutWriter(
      document, contents: try Sample.contents(outcome: outcome), excerpts: [:], edition: edition,
      medium: Plain(), chapter: chapter, prefix: chapter.map { "part-\($0)-" } ?? "")
    writer.write(document.blocks)
    return writer.text
  }

  private static let secrets = [
    "Answered so", "As long as", "0.167", "It was seen", "**Supported**", "Timing", "Ten minutes",
  ]

  @Test("The student's edition holds questions and room, and nothing that answers them")
  func student() throws {
    let text = try handout(.student)
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
    for piece in [
      "<predict>\n**Predict.** What comes?", "<lines 5>",
      "<exercise lag>\n**Exercise 1.** How long?",
      "<room 4>", "<claim n16>", "- LSTM runs that solve: 5", "<choice inconclusive>", "<lines 2>",
    ] { #expect(text.contains(piece), "\(piece)") }
  }

  @Test("The teacher's edition holds everything, and no room for answers")
  func teacher() throws {
    let text = try handout(.teacher)
    for secret in Self.secrets { #expect(text.contains(secret), "\(secret)") }
    for piece in ["<lines", "<room", "<choice", "In part"] {
      #expect(!text.contains(piece), "\(piece)")
    }
  }

  @Test("Where nothing was judged, nobody is asked for a verdict", arguments: Edition.allCases)
  func notJudged(edition: Edition) throws {
    let text = try handout(edition, outcome: .notJudged)
    #expect(text.contains("**Not judged**"))
    #expect(!text.contains("<choice"))
  }

  @Test("Formulas, headings and links are written for pandoc")
  func syntax() throws {
    let text = try handout(.student)
    #expect(text.contains("## First $x$ {#section-0}"))
    #expect(text.contains("See [Exercise 1](#lag) and $y$."))
    #expect(try handout(.student, "$$\na\n$$").contains("<formula>a"))
    #expect(try handout(.student, "```math\na\n```").contains("<formula>a"))
    #expect(try handout(.student, "A price of \\$5.").contains("of \\$5."))
  }

  @Test("In a booklet, numbers and targets carry the chapter's")
  func chapter() throws {
    let text = try handout(.student, chapter: "5")
    #expect(text.contains("<exercise part-5-lag>\n**Exercise 5.1.**"))
    #expect(text.contains("[Exercise 5.1](#part-5-lag)"))
    #expect(text.contains("{#part-5-section-0}"))
  }

  @Test("The longer the solution, the more room; there are limits")
  func room() throws {
    let lines = try [1, 40, 900].map { count in
      let prose = """
        ::::{exercise} lag
        How?
        :::{solution}
        \(String(repeating: "word ", count: count))
        :::
        ::::
        """
      let match = try handout(.student, prose).firstMatch(of: /<room ([0-9]+)>/)
      return Int(match?.1 ?? "") ?? 0
    }
    #expect(lines[0] == 4 && lines[2] == 12)
    #expect(lines[0] <= lines[1] && lines[1] < lines[2])
  }

  @Test("Reports leave teachers' notes out")
  func report() throws {
    #expect(
      try !Sample.markdown(":::{teacher} Timing\nTen minutes.\n:::\n\nText.").contains("minutes"))
  }

  @Test("Columns to be filled in are empty for students alone")
  func openColumns() throws {
    let prose = ":::{table} adding-table\n:fill-in: 2\nErrors.\n:::"
    #expect(try !handout(.student, prose).contains("0.01"))
    #expect(try handout(.student, prose).contains("RNN"))
    #expect(try handout(.teacher, prose).contains("0.01"))
    #expect(try Sample.markdown(prose).contains("0.01"))
  }

  @Test("The list of claims has verdicts for teachers only")
  func claims() throws {
    let lesson = ClaimsHandout.Lesson(chapter: "5", claims: try Sample.contents().claims.all)
    let section = NotesSection("2.2", Localized(same: "LSTM"), claims: ["n16"])
    let claims = ClaimsHandout([lesson], sections: [section])
    let student = claims.handout(.english, .student, for: Plain()).markdown
    let teacher = claims.handout(.english, .teacher, for: Plain()).markdown
    #expect(teacher.contains("| [n16](#part-5-n16) | eases vanishing gradients | 5 | supported |"))
    #expect(student.contains("| [n16](#part-5-n16) | eases vanishing gradients | 5 | &nbsp; |"))
    #expect(student.contains("**Notes 2.2: LSTM**"))
    let chinese = claims.handout(.chinese, .student, for: Plain()).markdown
    #expect(chinese.contains("**笔记 2.2：LSTM**"))
  }
}
