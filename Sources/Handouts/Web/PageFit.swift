/// What is done to fill the pages well: smaller pictures, and blocks that stay in one piece.
struct PageFit {
  /// The heights in points of pictures that are to be smaller than usual.
  private(set) var heights: [PictureReference: Double] = [:]
  /// The blocks that are to stay in one piece.
  private(set) var whole: Set<String> = []
  /// Blocks that were whole once, which left a page too empty; trying again would go round in circles.
  private var givenUp: Set<String> = []

  /// Learns from a printed file how to print it better.
  ///
  /// - Parameters:
  ///   - figures: the page's figures of one picture.
  ///   - blocks: the page's blocks that might stay in one piece.
  ///   - asksForMore: whether more blocks are to stay in one piece.
  /// - Returns: whether there is anything to do better.
  mutating func improve(
    from places: PrintedPlaces, figures: [FigureFit.Figure], blocks: [String], style: PrintStyle,
    asksForMore: Bool
  ) -> Bool {
    let torn = TornBlocks(places, style)
    let emptying = torn.emptying(whole)
    givenUp.formUnion(emptying)
    let more = asksForMore ? torn.amongst(blocks).subtracting(givenUp) : []
    let smaller = FigureFit(places, style).heights(
      of: figures.filter { heights[$0.picture] == nil })
    whole = whole.subtracting(emptying).union(more)
    heights.merge(smaller) { _, new in new }
    return !(emptying.isEmpty && more.isEmpty && smaller.isEmpty)
  }
}
