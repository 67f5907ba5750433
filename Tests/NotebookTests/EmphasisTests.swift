import Testing

@testable import Notebook

/// Bold face and italics that GitHub would not set.
@Suite struct EmphasisTests {
  private func problems(_ prose: String) -> [String] {
    Sample.errors("# T\n\n" + prose, "# 题").map { String($0.prefix(40)) }
  }

  @Test(arguments: [
    "这是**遗忘门**的作用", "**遗忘门**（forget gate）", "a **b**, *c*. **d.** e", "* item\n* item",
    "2 * 3", "**门 $f_t$**，", "\\*\\*a", "`**`a", "***a***", "**支持**。对", "**a\nb**", "（**x**）y",
    "在 **{fixed}`5`** 次中",
  ])
  func good(_ prose: String) {
    #expect(problems(prose) == [])
  }

  @Test(arguments: [
    "这是**遗忘门（forget gate）**的作用", "**支持。**对", "**门 $f_t$**的", "是**（重要）** 的", "*结论：*字", "只有**一半",
    "在 **{fixed}`5`**次中",
  ])
  func bad(_ prose: String) {
    let problems = problems("one\n" + prose)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("lesson.en.md:4: the asterisks in “") == true)
  }
}
