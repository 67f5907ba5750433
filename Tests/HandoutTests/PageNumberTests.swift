import Foundation
import Testing

@testable import Handouts

@Suite("Page numbers in a booklet's contents")
struct PageNumberTests {
  @Test("Targets are found on their pages, and links without a target keep none")
  func filling() {
    let file = """
      %PDF-1.4
      9 0 obj
      <</Type /Page
      >>
      endobj
      12 0 obj
      <</Type /Page
      >>
      endobj
      20 0 obj
      <</part-1-section-0 [9 0 R /XYZ 0 765 0]
      /part-2-section-0 [12 0 R /XYZ 0 765 0]>>
      endobj
      21 0 obj
      <</Type /Catalog
      /Dests 20 0 R>>
      endobj
      """
    let html = ["part-1-section-0", "part-2-section-0", "nowhere"]
      .map { "<a href=\"#\($0)\" class=\"entry\">x</a>" }.joined()
    let filled = PageNumbers(in: Data(file.utf8)).filled(into: html)
    #expect(filled.matches(of: /data-page="([0-9]+)"/).map { String($0.1) } == ["1", "2"])
  }
}
