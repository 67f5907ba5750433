import Testing

@testable import Handouts

@Suite("Numbers and names stay on one line")
struct BoundNumbersTests {
  @Test(
    "Powers of ten, and figures and tables with their numbers",
    arguments: [
      ("about 2.0 × 10⁻¹¹ and 3 × 4 × 5", "about 2.0_×_10⁻¹¹ and 3_×_4_×_5"),
      ("in Figure 5 and Table 3", "in Figure_5 and Table_3"),
      ("如图 5 和表 3 所示", "如图_5 和表_3 所示"), ("a × b, a figure 5", "a × b, a figure 5"),
    ])
  func bound(text: String, expected: String) {
    #expect(BoundNumbers.adapted(text) == expected.replacing("_", with: "\u{A0}"))
  }

  @Test("Fenced code stays as it is; what follows does not")
  func code() {
    let text = "```swift\n// 2 × 3, Figure 5\n```\nFigure 5"
    #expect(BoundNumbers.adapted(text) == "```swift\n// 2 × 3, Figure 5\n```\nFigure\u{A0}5")
  }
}
