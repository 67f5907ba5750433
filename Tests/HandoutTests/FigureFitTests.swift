import Testing

@testable import Handouts

@Suite("Figures that leave a page half empty get smaller")
struct FigureFitTests {
  private let style = PrintStyle(
    language: .english, paper: .a4, edition: .student, title: "Title")

  /// A file of two pages with a figure at the head of the second.
  ///
  /// - Parameters:
  ///   - before: the height at which the first page's text ends.
  ///   - after: the height at which the figure ends.
  ///   - readable: the least height at which the picture can be read.
  private func height(
    before: Int, after: Int, page: Int = 2, readable: Double = 0
  ) -> Double? {
    let file = printedSample([("a-before", 1, before), ("a", page, 842), ("a-after", page, after)])
    let picture = PictureReference(lesson: "05-lstm", name: "cell")
    return FigureFit(PrintedPlaces(in: file), style).heights(
      of: [.init(id: "a", picture: picture, height: 300, readable: readable)])[picture]
  }

  @Test("One that barely does not fit is made to fit")
  func fitting() throws {
    // 369 points are free, and 340 with margins of 36 are needed.
    let height = try #require(self.height(before: 480, after: 502))
    #expect(height < 300 && height > 285)
  }

  @Test("Not one that would get too small, stands where it fits, or leaves little empty")
  func unfitting() {
    #expect(height(before: 480, after: 300) == nil)
    #expect(height(before: 480, after: 502, page: 1) == nil)
    #expect(height(before: 380, after: 560) == nil)
  }

  @Test("Letters stay readable as long as the page before is not half empty")
  func readable() {
    #expect(height(before: 480, after: 502, readable: 270) != nil)
    // 339 points are free, and 340 with margins of 36 are needed.
    #expect(height(before: 450, after: 502) != nil)
    #expect(height(before: 450, after: 502, readable: 270) == nil)
  }

  @Test("Marks stand around each figure, and links lead to all of them")
  func marks() {
    let html = FigureFit.marked("<figure id=\"a\"><img></figure>\n<figure id=\"b\"><img></figure>")
    for name in ["a", "b"].flatMap({ [$0 + "-before", $0, $0 + "-after"] }) {
      #expect(html.contains("id=\"\(name)\""))
      #expect(html.contains("href=\"#\(name)\""))
    }
  }
}
