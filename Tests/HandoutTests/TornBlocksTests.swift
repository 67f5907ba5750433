import Testing

@testable import Handouts

@Suite("Listings, tables and claims stay in one piece where the page allows")
struct TornBlocksTests {
  private let style = PrintStyle(
    language: .english, paper: .a4, edition: .student, title: "Title")

  /// Whether a block that begins and ends at these heights is to be kept in one piece.
  private func isKept(top: Int, end: Int, on page: Int = 2) -> Bool {
    let file = printedSample([("a", 1, top), ("a-end", page, end)])
    return TornBlocks(file, style).amongst(["a"]) == ["a"]
  }

  @Test("One that begins near a page's foot moves to the next page")
  func moved() {
    // 89 points stand on the first page, and 142 on the second.
    #expect(isKept(top: 200, end: 700))
  }

  @Test("Not one that is whole, would leave much empty, or is high")
  func left() {
    #expect(!isKept(top: 700, end: 200, on: 1))
    #expect(!isKept(top: 400, end: 700))
    #expect(!isKept(top: 200, end: 300))
  }

  @Test("Each block gets a mark at its own end, and links; other boxes get none")
  func marks() {
    let html =
      "<div id=\"a\" class=\"box claim\"><div class=\"lines\"><div></div></div>x</div>"
      + "<div class=\"sourceCode\" id=\"b\"><pre></pre></div><div id=\"c\" class=\"box note\"></div>"
    let (marked, blocks) = TornBlocks.marked(html, whole: ["b"])
    #expect(blocks == ["a", "b"])
    #expect(marked.contains("</div></div>x<div id=\"a-end\"></div></div>"))
    #expect(marked.contains("<pre></pre><div id=\"b-end\"></div></div>"))
    #expect(marked.contains("<div style=\"break-inside: avoid\" class=\"sourceCode\" id=\"b\">"))
    #expect(!marked.contains("c-end"))
    #expect(marked.contains("<a href=\"#a\"></a><a href=\"#a-end\"></a>"))
  }
}
