import Testing

@testable import Notebook

/// Small pieces of Markdown.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a_b*c", "a\\_b\\*c"), ("误差$e$小", "误差 $`e`$ 小"), ("costs \\$5", "costs <span>$</span>5"),
    ("5 $", "5 <span>$</span>"),
    ("use `a|b_c`", "use `a|b_c`"), ("two\nlines", "two lines"),
    ("#1 <b> &amp;", "\\#1 \\<b\\> \\&amp;"),
    ("a_b：https://x.org/a_b/，c_d", "a\\_b：https://x.org/a_b/，c\\_d"),
  ])
  func phrase(_ pair: (text: String, markdown: String)) {
    #expect(MarkdownText.phrase(pair.text) == pair.markdown)
  }

  @Test func alternativeTextHoldsNoTags() {
    #expect(MarkdownText.alternative("[5 $]") == "\\[5 \\$\\]")
  }

  @Test func pathsKeepTheirSlashesAndEncodeTheRest() {
    #expect(MarkdownText.path("../a/b-1.en.png#x") == "../a/b-1.en.png#x")
    #expect(MarkdownText.path("a (1)/门\t.png") == "a%20%281%29/%E9%97%A8%09.png")
  }

  @Test func attributesHoldNoQuotesTagsOrBars() {
    #expect(MarkdownText.attribute("\"a\" <b> & c | d") == "&quot;a&quot; &lt;b> &amp; c &#124; d")
  }
}
