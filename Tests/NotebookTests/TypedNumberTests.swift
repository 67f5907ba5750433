import Bilingual
import Testing

@testable import Notebook

/// The scan for numbers that were typed by hand.
@Suite struct TypedNumberTests {
  private func found(_ prose: String, _ language: Language = .english) -> [String] {
    typedNumbers(in: SourceText(file: "l.md", content: "# T\n" + prose), language: language)
      .map(\.text)
  }

  @Test(arguments: [
    ("The LSTM needs 800 steps, 1.5 times fewer.", ["800", "1.5"]),
    ("It falls to 84% or 10,000.", ["84%", "10,000"]),
    (
      "Half of the runs, twice as fast, a tenfold gain, two-thirds, ½.",
      ["Half", "twice", "tenfold", "two-thirds", "½"]
    ),
    (
      "It solves four of five, in three runs, ten per cent; thousands of steps, an order of magnitude.",
      ["four of five", "three runs", "ten per cent", "thousands", "an order of magnitude"]
    ),
    ("A step of 2000 and one of 1,998.", ["2000", "1,998"]),
    ("- item 3\n- LSTM with 32 units", ["3", "32"]),
    ("| a | 5 |\n|---|---|", ["5"]),
  ])
  func findsEnglish(_ pair: (prose: String, numbers: [String])) {
    #expect(found(pair.prose) == pair.numbers)
  }

  @Test(arguments: [
    ("误差减半，快两倍，占四分之一，一半的运行，百分之九十。", ["减半", "两倍", "四分之一", "一半", "百分之"]),
    (
      "五个种子中三次解出，差两个数量级，三成，二十步，１２。",
      ["五个种子", "三次", "两个数量级", "三成", "二十步", "１２"]
    ),
    ("共20步。", ["20"]),
    ("快一点五倍、十几倍、数十倍。", ["一点五倍", "十几倍", "数十倍"]),
  ])
  func findsChinese(_ pair: (prose: String, numbers: [String])) {
    #expect(found(pair.prose, .chinese) == pair.numbers)
  }

  @Test(arguments: [
    "Three gates, three vectors; one of them is the first, the candidate is another.",
    "In 1997 and (2014), notes 1.1 to 1.3, lesson 05, Section 2.",
    "1. first\n2. second",
    "See n16, GPT-2, LSTM32, 05-lstm, `20`, $T = 100$ and [x](a/20.md), <https://a.b/12>.",
    "{value}`seeds` runs of {fixed}`32` units",
    "<!-- 12 -->",
    "```text\n12\n```",
  ])
  func passesOverEnglish(_ prose: String) {
    #expect(found(prose) == [])
  }

  @Test(arguments: [
    "三个门，三个向量；第三步，下一步，一次也没有，这一成立条件，完成。",
    "笔记 1.1 至 1.3，第 5 课，图 2，1997 年。", "{value}`seeds` 次，{fixed}`32` 个单元",
  ])
  func passesOverChinese(_ prose: String) {
    #expect(found(prose, .chinese) == [])
  }

  @Test func headingsMayBeNumberedButStateNothing() {
    #expect(found("## 1.2 The cell\n\n## 2. Why 5 seeds?") == ["5"])
  }

  @Test func searchesCaptionsClaimsAndSolutionsAndTellsTheLine() {
    let prose = """
      :::{figure} a
      Over 5 seeds.
      :::
      :::{claim} n16
      supported: Yes,
      in 4 runs.
      :::
      ::::{exercise} b
      Q
      :::{solution}
      It is twice.
      :::
      ::::
      """
    let found = typedNumbers(
      in: SourceText(file: "l.md", content: "# T\n" + prose), language: .english)
    #expect(found.map { "\($0.location) \($0.text)" } == ["l.md:3 5", "l.md:7 4", "l.md:12 twice"])
    #expect(
      found.first?.description == "l.md:3: “5” is typed by hand; print a result with {value}`…`, "
        + "or mark a number that no run decides with {fixed}`…`")
  }
}
