import Testing

@testable import Handouts

@Suite("Code in running text")
struct InlineCodeTests {
  @Test(
    "An option stays on its line, a path breaks after its slashes only, listings are left alone")
  func breaks() {
    #expect(
      InlineCode.adapted("<p><code>run --set a=1</code></p>")
        == "<p><code>run <span class=\"whole\">--set</span> a=1</code></p>")
    #expect(
      InlineCode.adapted("<code>lessons/05-lstm</code>")
        == "<code><span class=\"whole\">lessons</span>/<wbr><span class=\"whole\">05-lstm</span></code>"
    )
    let listing = "<pre><code>a --b</code></pre>"
    #expect(InlineCode.adapted(listing) == listing)
  }
}
