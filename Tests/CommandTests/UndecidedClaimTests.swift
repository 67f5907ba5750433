import Bilingual
import Course
import Notebook
import Testing

@testable import Lessons

@Suite("A claim is not judged by what is not a number")
struct UndecidedClaimTests {
  private func claim(_ seeds: [Double], _ outcome: Claim.Outcome = .judged(.qualified)) -> Claim {
    Claim(
      "n0", quotation: "话", translation: "Words.", basis: .experiment,
      rule: Localized(en: "A rule.", zh: "规则。"), possibleVerdicts: Verdict.allCases,
      outcome: outcome,
      decidingFigures: [
        .init(Localized(en: "runs", zh: "次数"), Localized(same: "5")),
        .init(Localized(en: "ratio, by seed", zh: "比值（各种子）"), over: seeds, .shortest),
      ])
  }

  @Test(
    "Wherever it stands among the seeds, and where there is no seed at all",
    arguments: [[.nan], [.nan, 1], [1, .nan], [0, .nan, 2], []] as [[Double]])
  func refusal(seeds: [Double]) throws {
    var contents = try LessonContents()
    let problem = #expect(throws: UndecidedClaim.self) { try contents.add(claim(seeds)) }
    #expect(problem?.claim == "n0")
    #expect(problem?.description.contains("“ratio, by seed” is not a number") == true)
    #expect(contents.items.claims.all.isEmpty)
  }

  @Test("Numbers are taken, infinite ones too, and a budget without verdicts may lack them")
  func acceptance() throws {
    var contents = try LessonContents()
    try contents.add(claim([1, .infinity]))
    var quick = try LessonContents()
    try quick.add(claim([.nan], .notJudged))
    #expect(quick.items.claims.all.count == 1)
  }
}
