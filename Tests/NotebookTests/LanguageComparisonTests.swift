import Testing

@testable import Notebook

/// English and Chinese refer to the same items in the same order.
@Suite struct LanguageComparisonTests {
  private let inventory = Inventory(figures: ["a", "b"], values: ["x", "y"])

  private func figure(_ name: String) -> String { "\n:::{figure} \(name)\nc\n:::\n" }

  @Test func valuesMayChangePlacesInsideOneStretchOfProse() {
    let english = "# T\n{value}`x` of {value}`y`\n" + figure("a") + figure("b")
    let chinese = "# 题\n{value}`y` 次中\n\n有 {value}`x` 次\n" + figure("a") + figure("b")
    #expect(Sample.errors(english, chinese, inventory: inventory) == [])
  }

  @Test func valueInAnotherStretchIsReportedOnce() {
    let english = "# T\n{value}`x` {value}`y`\n" + figure("a") + figure("b")
    let chinese = "# T\n{value}`x`\n" + figure("a") + "{value}`y`" + figure("b")
    #expect(
      Sample.errors(english, chinese, inventory: inventory) == [
        "lesson.en.md:2: the value “y” is mentioned between other blocks than in the other "
          + "language (lesson.zh.md:7); mention it in the same part of both"
      ])
  }

  @Test func itemsMissingInOneLanguageAreReportedWhereTheOtherHasThem() {
    let english = "# T\n{value}`x` {value}`y`\n" + figure("a") + figure("b")
    let chinese = "# T\n{value}`x`\n" + figure("b")
    let whole = "# T\n{value}`x` {value}`y`\n" + figure("a") + figure("b")
    #expect(
      Sample.errors(english, chinese, inventory: inventory) == [
        "lesson.en.md:2: the value “y” is mentioned here, but not in lesson.zh.md",
        "lesson.en.md:4: the figure “a” is mentioned here, but not in lesson.zh.md",
      ])
    #expect(
      Sample.errors(chinese, whole, inventory: inventory) == [
        "lesson.zh.md:2: the value “y” is mentioned here, but not in lesson.en.md",
        "lesson.zh.md:4: the figure “a” is mentioned here, but not in lesson.en.md",
      ])
  }

  @Test func differentOrderOfFiguresIsReportedAtTheFirstDifference() {
    let first = figure("a") + "{value}`x`"
    let second = figure("b") + "{value}`y`"
    #expect(
      Sample.errors("# T\n" + first + second, "# 题\n" + second + first, inventory: inventory) == [
        "lesson.zh.md:3: the figure “b” stands where the other language has the "
          + "figure “a” (lesson.en.md:3); give both the same order"
      ])
  }
}
