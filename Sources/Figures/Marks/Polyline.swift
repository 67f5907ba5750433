/// Values as unbroken runs of points on the page.
struct Polyline {
  /// The runs: a value without a place ends one.
  private(set) var runs: [[Point]] = []
  /// How many values have no place.
  private(set) var hidden = HiddenValues()

  /// Places values on a panel.
  init(x: [Double], y: [Double], on plot: PlotArea) {
    var run: [Point] = []
    for (x, y) in zip(x, y) {
      if let point = plot.place(x, y) {
        run.append(point)
      } else {
        hidden.count(x, y)
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// All points.
  var points: [Point] { runs.flatMap(\.self) }

  /// Where a line's name belongs: its last point, or where it leaves the frame above or below.
  static func end(of points: [Point], in frame: Rect) -> Point? {
    let visible = (frame.y - 1)...(frame.maxY + 1)
    guard let last = points.last, !visible.contains(last.y),
      let index = points.lastIndex(where: { visible.contains($0.y) }), index + 1 < points.count
    else { return points.last }
    let (inside, outside) = (points[index], points[index + 1])
    let border = outside.y < frame.y ? frame.y : frame.maxY
    let share = (border - inside.y) / (outside.y - inside.y)
    return Point(inside.x + share * (outside.x - inside.x), border)
  }

  /// A run with no more than four points in each column of a quarter point, looking the same.
  ///
  /// Source: Jugel, Jerzak, Hackenbroich, Markl, "M4: A Visualization-Oriented Time Series Data
  /// Aggregation", PVLDB 7 (2014): the first, lowest, highest and last point of each column.
  static func decimated(_ run: [Point]) -> [Point] {
    guard run.count > 4000 else { return run }
    var kept: [Point] = []
    var start = run.startIndex
    while start < run.endIndex {
      let column = (run[start].x * 4).rounded(.down)
      var end = start + 1
      var (lowest, highest) = (start, start)
      while end < run.endIndex, (run[end].x * 4).rounded(.down) == column {
        if run[end].y < run[lowest].y { lowest = end }
        if run[end].y > run[highest].y { highest = end }
        end += 1
      }
      var last = -1
      for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index > last {
        kept.append(run[index])
        last = index
      }
      start = end
    }
    return kept
  }
}
