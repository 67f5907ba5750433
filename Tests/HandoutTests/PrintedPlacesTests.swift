import Testing

@testable import Handouts

@Suite("Page numbers in a booklet's contents")
struct PrintedPlacesTests {
  @Test("Targets are found on their pages, and links without a target keep none")
  func filling() {
    let file = printedSample([("part-1-section-0", 1, 765), ("part-2-section-0", 2, 765)])
    let html = ["part-1-section-0", "part-2-section-0", "nowhere"]
      .map { "<a href=\"#\($0)\" class=\"entry\">x</a>" }.joined()
    let filled = PrintedPlaces(in: file).filled(into: html)
    #expect(filled.matches(of: /data-page="([0-9]+)"/).map { String($0.1) } == ["1", "2"])
  }
}
