/// Finds free places for words.
enum LabelPlacement {
  /// Words in their place.
  struct Placed {
    var block: TextBlock
    var origin: Point
    var box: Rect
    var paint: Paint
    var hasHalo: Bool
  }

  /// Puts each wish at the place of its candidates that hides and crosses least.
  ///
  /// - Parameters:
  ///   - obstacles: points on lines of the data, which words keep clear of.
  ///   - surfaces: what words stand beside where there is a place.
  ///   - gridLines: where horizontal lines run, whose names the words would seem to be.
  ///   - taken: boxes of words that have their place.
  static func place(
    _ wishes: [(wish: LabelWish, block: TextBlock)], in frame: Rect, page: Rect,
    obstacles: [Point], surfaces: [WordGround] = [], gridLines: [Double] = [], taken: [Rect]
  ) -> [Placed] {
    var placed: [Placed] = []
    var occupied = taken
    for (wish, block) in wishes {
      var best: (cost: Double, origin: Point)?
      for (rank, candidate) in wish.candidates.enumerated() {
        let origin = Point(
          candidate.point.x - candidate.shareX * block.size.width,
          candidate.point.y - candidate.shareY * block.size.height)
        let box = block.box(at: origin)
        let hidden = occupied.reduce(0) { $0 + $1.overlap(with: box) }
        let crossed = obstacles.count(where: box.contains)
        let touched = obstacles.count(where: box.inset(-1.5).contains) - crossed
        let near = obstacles.count(where: box.inset(-3).contains) - crossed - touched
        // A curve on the line that is named would seem to be what the words name.
        let around = obstacles.count(where: box.inset(-9).contains) - crossed - touched - near
        let middle = box.inset(y: -1.5)
        let lined = gridLines.count { middle.y <= $0 && $0 <= middle.maxY }
        var cost =
          Double(rank) + 8 * Double(crossed) + 4 * Double(touched) + 0.7 * Double(near) + 0.15
          * Double(around)
          + 1000 * hidden + 4 * Double(lined)
          + (frame.contains(box, tolerance: 1) ? 0 : 400) + (page.contains(box) ? 0 : 100_000)
        if cost >= (best?.cost ?? .infinity) { continue }
        cost += surfaces.reduce(0) { $0 + $1.cost(of: box) }
        if cost < (best?.cost ?? .infinity) { best = (cost, origin) }
      }
      guard let best else { continue }
      let box = block.box(at: best.origin)
      occupied.append(box)
      placed.append(
        Placed(
          block: block, origin: best.origin, box: box, paint: wish.paint, hasHalo: wish.hasHalo))
    }
    return placed
  }

  /// Moves intervals apart, each as little as possible, inside bounds; the order is kept, and of
  /// those at one place the first stays above.
  ///
  /// - Parameters:
  ///   - centres: where the intervals would like to be.
  ///   - heights: how long they are.
  /// - Returns: the new centres in the given order.
  static func spread(
    _ centres: [Double], heights: [Double], within bounds: ClosedRange<Double>
  ) -> [Double] {
    // Nobody sees half a point, and rounding alone should not order equal values.
    let levels = centres.map { (2 * $0).rounded() }
    let order = centres.indices.sorted { (levels[$0], $0) < (levels[$1], $1) }
    var groups: [(members: [Int], centre: Double, height: Double)] = []
    for index in order {
      groups.append(([index], centres[index], heights[index]))
      while groups.count > 1 {
        let lower = groups[groups.count - 1]
        let upper = groups[groups.count - 2]
        if upper.centre + upper.height / 2 <= lower.centre - lower.height / 2 { break }
        let members = upper.members + lower.members
        let height = upper.height + lower.height
        groups.removeLast(2)
        groups.append((members, ideal(members, centres, heights), height))
      }
      let last = groups.count - 1
      groups[last].centre = clamp(groups[last].centre, height: groups[last].height, bounds)
    }
    return settle(groups, heights: heights, count: centres.count, bounds)
  }

  /// The middle of a pile whose members are, on average, nearest to where they would like to be.
  private static func ideal(_ members: [Int], _ centres: [Double], _ heights: [Double]) -> Double {
    let total = members.reduce(0) { $0 + heights[$1] }
    var offset = 0.0
    var sum = 0.0
    for member in members {
      sum += centres[member] - (offset + heights[member] / 2)
      offset += heights[member]
    }
    return sum / Double(members.count) + total / 2
  }

  private static func clamp(
    _ centre: Double, height: Double, _ bounds: ClosedRange<Double>
  ) -> Double {
    let low = bounds.lowerBound + height / 2
    let high = bounds.upperBound - height / 2
    return low > high ? (low + high) / 2 : min(max(centre, low), high)
  }

  /// Clamping at the end can press piles together once more: push them up from below.
  private static func settle(
    _ groups: [(members: [Int], centre: Double, height: Double)], heights: [Double], count: Int,
    _ bounds: ClosedRange<Double>
  ) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    var floor = bounds.upperBound
    for group in groups.reversed() {
      let centre = min(group.centre, floor - group.height / 2)
      var top = centre - group.height / 2
      floor = top
      for member in group.members {
        result[member] = top + heights[member] / 2
        top += heights[member]
      }
    }
    return result
  }
}
