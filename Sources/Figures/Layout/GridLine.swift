/// Level and upright lines behind the data that leave room for words.
///
/// The words then need no halo, which would cover bands and curves as well.
struct GridLine {
  /// Where no line is drawn.
  let gaps: [Rect]

  /// A shorter piece beside words would look like a hyphen.
  private static let shortest = 10.0

  /// The line between two points of one height or one x, without what lies in the gaps.
  func element(from start: Point, to end: Point) -> Element {
    let isLevel = start.y == end.y
    let range = isLevel ? start.x...end.x : start.y...end.y
    let crossed = gaps.filter { gap in
      isLevel ? gap.y < start.y && start.y < gap.maxY : gap.x < start.x && start.x < gap.maxX
    }.map { isLevel ? ($0.x, $0.maxX) : ($0.y, $0.maxY) }.sorted { $0.0 < $1.0 }
    var steps: [Path.Step] = []
    var place = range.lowerBound
    for (low, high) in crossed + [(range.upperBound, range.upperBound)] {
      if min(low, range.upperBound) - place > (crossed.isEmpty ? 0 : Self.shortest) {
        steps += [place, min(low, range.upperBound)].enumerated().map { index, along in
          let point = isLevel ? Point(along, start.y) : Point(start.x, along)
          return index == 0 ? .move(point) : .line(point)
        }
      }
      place = max(place, high)
    }
    return .path(Path(steps), stroke: Stroke(.grid, width: 1))
  }
}
