/// How a file comes out on its pages.
struct PageLayout: Decodable, Equatable, Sendable {
  /// How much of each page is used, from 0 to 1.
  let fills: [Double]
  /// Where figures stand, in the file's order.
  let figures: [Place]
  /// Where listings, tables, claims and exercises stand, in the file's order.
  let blocks: [Place]

  /// The pages from 0 on which something begins and ends; nil for what is not shown.
  struct Place: Decodable, Equatable, Sendable {
    let first: Int?
    let last: Int?
    /// How bad it is if a page's end tears it.
    let weight: Double

    /// Whether it begins on the page and goes on on the next one.
    func isTorn(atFootOf page: Int) -> Bool {
      guard let first, let last else { return false }
      return first <= page && page < last
    }

    /// The part of `weight` that counts.
    fileprivate var badness: Double {
      // What is longer than a page is torn anyway.
      guard let first, let last, last == first + 1 else { return 0 }
      return weight
    }
  }

  /// The part of a page that must not stay empty, except of the last one.
  static let emptiest = 0.5

  /// How much of a page stays empty; 0 of the last one, which may.
  func emptiness(of page: Int) -> Double {
    page + 1 < fills.count ? 1 - fills[page] : 0
  }

  /// Whether something might be better at a page's foot.
  func isTroubled(_ page: Int) -> Bool {
    emptiness(of: page) > 0.12
      || (figures + blocks).contains { $0.weight >= 1 && $0.isTorn(atFootOf: page) }
  }

  /// How bad the pages look, as TeX judges its lines: a little white does no harm, much does a lot.
  ///
  /// A torn claim or table weighs as much as a page nearly two fifths of which stay empty.
  var badness: Double {
    let white = fills.indices.map { page in
      let emptiness = emptiness(of: page)
      let excess = max(0, emptiness - 0.1)
      return 40 * excess * excess + (emptiness > Self.emptiest ? 100 : 0)
    }
    return white.reduce(0, +) + (figures + blocks).map(\.badness).reduce(0, +)
      + Double(fills.count)
  }
}
