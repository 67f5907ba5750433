/// Looks for the sizes of figures and the blocks in one piece that fill the pages best.
///
/// It goes from page to page, as what is decided there moves only what follows, and tries at each page with
/// much white or a torn block at its foot what might help, one change at a time.
struct PageSearch {
  /// The sizes that a figure may have so that its letters are easily read on paper.
  private static let scales = [1, 0.93, 0.86, 0.8]
  /// The sizes that it may have besides where a page would stay half empty.
  private static let smallScales = [0.72, 0.64]
  /// How often the pages are gone through.
  private static let rounds = 2
  /// How many changes a page may get in a round.
  private static let changes = 3

  /// A fit with the pages that it makes.
  private struct Attempt {
    let fit: PageFit
    let layout: PageLayout

    init(_ fit: PageFit, _ measure: (PageFit) throws -> PageLayout) rethrows {
      self.fit = fit
      layout = try measure(fit)
    }

    /// How bad the pages look, and how small the figures are.
    var badness: Double {
      let small = fit.scales.values.map { 40 * (1 - $0) * (1 - $0) + ($0 < 0.8 ? 20 : 0) }
      return layout.badness + small.reduce(0, +)
    }
  }

  /// The best fit that is found.
  ///
  /// - Parameter layout: lays out the pages.
  static func best(_ layout: (PageFit) throws -> PageLayout) rethrows -> PageFit {
    var known: [PageFit: PageLayout] = [:]
    func measure(_ fit: PageFit) throws -> PageLayout {
      if let layout = known[fit] { return layout }
      let measured = try layout(fit)
      known[fit] = measured
      return measured
    }
    var best = try Attempt(PageFit(), measure)
    for _ in 0..<rounds {
      let before = best.fit
      var page = 0
      while page < best.layout.fills.count {
        for _ in 0..<changes where best.layout.isTroubled(page) {
          let attempts = try changes(of: best, at: page).map { try Attempt($0, measure) }
          guard let better = attempts.min(by: { $0.badness < $1.badness }),
            better.badness < best.badness - 0.01
          else { break }
          best = better
        }
        page += 1
      }
      if best.fit == before { break }
    }
    return best.fit
  }

  /// What might help at a page's foot: other sizes of the figures on it and the next one, torn blocks in
  /// one piece, and blocks that were put into one piece torn again.
  private static func changes(of attempt: Attempt, at page: Int) -> [PageFit] {
    let (fit, layout) = (attempt.fit, attempt.layout)
    let blocks = layout.blocks.indices.filter { index in
      layout.blocks[index].isTorn(atFootOf: page)
        || (fit.whole.contains(index) && layout.blocks[index].first == page + 1)
    }
    let figures =
      layout.figures.indices.filter { layout.figures[$0].first == page }
      + layout.figures.indices.filter { layout.figures[$0].first == page + 1 }.prefix(1)
    let isHalfEmpty = layout.emptiness(of: page) > PageLayout.emptiest
    let scales = Self.scales + (isHalfEmpty ? smallScales : [])
    return blocks.map { index in
      var changed = fit
      changed.whole.formSymmetricDifference([index])
      return changed
    }
      + figures.flatMap { index in
        scales.filter { $0 != fit.scales[index] ?? 1 }.map { scale in
          var changed = fit
          changed.scales[index] = scale
          return changed
        }
      }
  }
}
