import Testing

@testable import Handouts

@Suite("What a printed file teaches about the next printing")
struct PageFitTests {
  private let style = PrintStyle(
    language: .english, paper: .a4, edition: .student, title: "Title")

  private func improve(
    _ fit: inout PageFit, from places: [(name: String, page: Int, height: Int)],
    figures: [FigureFit.Figure] = [], asksForMore: Bool = true
  ) -> Bool {
    fit.improve(
      from: PrintedPlaces(in: printedSample(places)), figures: figures, blocks: ["a"],
      style: style, asksForMore: asksForMore)
  }

  /// A block torn between two pages, and one that leaves half a page empty before it.
  private let torn = [("a", 1, 200), ("a-end", 2, 700)]
  private let moved = [("a-before", 1, 500), ("a", 2, 842), ("a-end", 2, 600)]

  @Test("A block that was given up once stays so, although it is torn again")
  func givenUp() {
    var fit = PageFit()
    #expect(improve(&fit, from: torn))
    #expect(fit.whole == ["a"])
    #expect(improve(&fit, from: moved))
    #expect(fit.whole.isEmpty)
    #expect(!improve(&fit, from: torn))
    #expect(fit.whole.isEmpty)
  }

  @Test("The last rounds take back, and ask for no more")
  func lastRounds() {
    var fit = PageFit()
    #expect(!improve(&fit, from: torn, asksForMore: false))
    #expect(improve(&fit, from: torn))
    #expect(improve(&fit, from: moved, asksForMore: false))
    #expect(fit.whole.isEmpty)
  }

  @Test("A figure is made smaller once")
  func figures() {
    let picture = PictureReference(lesson: "05-lstm", name: "cell")
    let figure = FigureFit.Figure(id: "f", picture: picture, height: 300, readable: 0)
    let places = [("f-before", 1, 480), ("f", 2, 842), ("f-after", 2, 502)]
    var fit = PageFit()
    #expect(improve(&fit, from: places, figures: [figure]))
    #expect(fit.heights[picture].map { $0 < 300 } == true)
    #expect(!improve(&fit, from: places, figures: [figure]))
  }
}
