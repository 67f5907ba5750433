import Testing

@testable import Handouts

@Suite("Listings, tables and claims stay in one piece where the page allows")
struct TornBlocksTests {
  private let style = PrintStyle(
    language: .english, paper: .a4, edition: .student, title: "Title")

  /// Whether a block that begins and ends at these heights is to be kept in one piece.
  private func isKept(_ name: String = "a", top: Int, end: Int, on page: Int = 2) -> Bool {
    let file = printedSample([(name, 1, top), (name + "-end", page, end)])
    return TornBlocks(PrintedPlaces(in: file), style).amongst([name]) == [name]
  }

  @Test("One that begins near a page's foot moves to the next page")
  func moved() {
    // 89 points stand on the first page, and 142 on the second.
    #expect(isKept(top: 200, end: 700))
  }

  @Test("Not one that is whole, would leave much empty, or is high")
  func left() {
    #expect(!isKept(top: 700, end: 200, on: 1))
    #expect(!isKept(top: 450, end: 700))
    #expect(!isKept(top: 200, end: 250))
  }

  @Test("One that leaves nearly half a page empty is given up")
  func emptying() {
    func isGivenUp(_ height: Int, on page: Int = 1) -> Bool {
      let file = printedSample([("a-before", page, height), ("a", 2, 842)])
      return TornBlocks(PrintedPlaces(in: file), style).emptying(["a"]) == ["a"]
    }
    #expect(isGivenUp(500))
    #expect(!isGivenUp(400))
    #expect(!isGivenUp(500, on: 2))
  }

  @Test("A film strip may leave more empty and take more of a page, but not half and not all of it")
  func strips() {
    let strip = TornBlocks.name(ofStrip: PictureReference(lesson: "05-lstm", name: "cell"))
    #expect(isKept(strip, top: 430, end: 500))
    #expect(!isKept(strip, top: 490, end: 500))
    #expect(!isKept(strip, top: 430, end: 300))
    let html = "<div class=\"strip\" id=\"\(strip)\"><img></div>"
    #expect(TornBlocks.marked(html, whole: []).blocks == [strip])
  }

  @Test("A paragraph that ends in a colon goes with what follows, others do not")
  func announcing() {
    let html = "<p>One.</p><p>Two <em>of</em> them:</p><ul></ul><p>三：</p><p>Four: five</p>"
    #expect(
      WebPage.announcing(html)
        == "<p>One.</p><p class=\"announcing\">Two <em>of</em> them:</p><ul></ul>"
        + "<p class=\"announcing\">三：</p><p>Four: five</p>")
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
    #expect(marked.hasPrefix("<div class=\"mark\" id=\"a-before\"></div><div id=\"a\""))
    #expect(marked.contains("<a href=\"#a\"></a><a href=\"#a-end\"></a>"))
  }
}
