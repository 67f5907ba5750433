import Testing

@testable import Handouts

@Suite("What the search for well filled pages finds")
struct PageSearchTests {
  /// Something that takes a part of a page.
  private enum Piece {
    /// As many lines as there are, each a hundredth of a page.
    case text(Int)
    case figure(Double)
    case block(Int)
  }

  /// Lays out pieces one below the other, as a browser would.
  private func layout(_ pieces: [Piece], _ fit: PageFit) -> PageLayout {
    var fills = [0.0]
    var (figures, blocks): ([PageLayout.Place], [PageLayout.Place]) = ([], [])
    func put(_ height: Double) -> Int {
      if fills[fills.count - 1] + height > 1.0001 { fills.append(0) }
      fills[fills.count - 1] += height
      return fills.count - 1
    }
    for piece in pieces {
      switch piece {
      case .text(let lines):
        for _ in 0..<lines { _ = put(0.01) }
      case .figure(let height):
        let page = put(height * (fit.scales[figures.count] ?? 1))
        figures.append(.init(first: page, last: page, weight: 5))
      case .block(let lines):
        let pages =
          fit.whole.contains(blocks.count)
          ? [put(Double(lines) / 100)] : (0..<lines).map { _ in put(0.01) }
        blocks.append(.init(first: pages.first, last: pages.last, weight: 3))
      }
    }
    return PageLayout(fills: fills, figures: figures, blocks: blocks)
  }

  private func best(_ pieces: [Piece]) -> PageFit { PageSearch.best { layout(pieces, $0) } }

  @Test("Where nothing is wrong nothing is changed, and the pages are laid out once")
  func nothing() {
    var count = 0
    let fit = PageSearch.best {
      count += 1
      return layout([.text(95), .figure(0.4), .text(30)], $0)
    }
    #expect(fit == PageFit())
    #expect(count == 1)
  }

  @Test("A figure that barely does not fit gets smaller, no more than needed")
  func figure() {
    #expect(best([.text(62), .figure(0.4), .text(90)]).scales == [0: 0.93])
  }

  @Test("A figure that would have to be much too small stays on its own page")
  func largeFigure() {
    #expect(best([.text(70), .figure(0.5), .text(90)]).scales.isEmpty)
  }

  @Test(
    "A torn block near a page's foot goes to the next page; one that would leave half a page does not"
  )
  func block() {
    #expect(best([.text(85), .block(40), .text(90)]).whole == [0])
    #expect(best([.text(45), .block(70), .text(90)]).whole.isEmpty)
  }

  @Test("A figure makes room for the block below it")
  func roomForBlock() {
    let fit = best([.text(21), .figure(0.5), .block(34), .text(96)])
    #expect(fit.scales == [0: 0.86])
    #expect(fit.whole.isEmpty)
  }

  @Test("No layout is asked for twice")
  func memory() {
    var asked: [PageFit] = []
    _ = PageSearch.best {
      asked.append($0)
      return layout([.text(60), .figure(0.6), .text(20), .block(50), .text(45), .block(60)], $0)
    }
    #expect(asked.count > 2)
    #expect(Set(asked).count == asked.count)
  }

  @Test("White weighs more than its share, half a page most, and a last page nothing")
  func badness() {
    func badness(_ fills: [Double]) -> Double {
      PageLayout(fills: fills, figures: [], blocks: []).badness
    }
    #expect(badness([1, 0.6, 1]) > 2 * (badness([1, 0.8, 1]) - 3) + 3)
    #expect(badness([0.45, 1]) > badness([0.55, 1]) + 100)
    #expect(badness([1, 0.1]) == badness([1, 1]))
  }

  @Test("What is longer than a page counts as torn nowhere; what is hidden stands nowhere")
  func long() {
    func layout(_ last: Int?) -> PageLayout {
      PageLayout(
        fills: [1, 1, 1], figures: [],
        blocks: [.init(first: last == nil ? nil : 0, last: last, weight: 3)])
    }
    #expect(layout(1).badness == layout(0).badness + 3)
    #expect(layout(2).badness == layout(0).badness)
    #expect(layout(nil).badness == layout(0).badness)
    #expect(!layout(nil).isTroubled(0))
    #expect(layout(1).isTroubled(0))
  }
}
