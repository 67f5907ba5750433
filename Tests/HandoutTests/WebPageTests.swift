import Testing

@testable import Handouts

@Suite("Pages of HTML")
struct WebPageTests {
  @Test("A paragraph that ends in a colon goes with what follows, others do not")
  func announcing() {
    let html = "<p>One.</p><p>Two <em>of</em> them:</p><ul></ul><p>三：</p><p>Four: five</p>"
    #expect(
      WebPage.announcing(html)
        == "<p>One.</p><p class=\"announcing\">Two <em>of</em> them:</p><ul></ul>"
        + "<p class=\"announcing\">三：</p><p>Four: five</p>")
  }

  @Test("The bold title of a listing goes with it, a paragraph with bold words does not")
  func titles() {
    let html =
      "<p><strong>Code</strong></p><pre></pre><p><strong>a</strong> or <strong>b</strong></p>"
    #expect(
      WebPage.announcing(html)
        == html.replacing("<p><strong>Code", with: "<p class=\"announcing\"><strong>Code"))
  }
}
