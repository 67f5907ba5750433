/// A line with a filled tip, for plots and diagrams.
enum ArrowShape {
  /// The line and its tip; the line stops inside the tip.
  static func elements(
    _ points: [Point], paint: Paint, width: Double, dash: Dash = .solid, tip: Double = 8
  ) -> [Element] {
    guard points.count > 1, let end = points.last else { return [] }
    let before = points[points.count - 2]
    let length = before.distance(to: end)
    guard length > 1e-9 else { return [] }
    let size = min(tip, length)
    let (dx, dy) = ((end.x - before.x) / length, (end.y - before.y) / length)
    let neck = end.moved(-dx * size * 0.8, -dy * size * 0.8)
    let base = end.moved(-dx * size, -dy * size)
    let wing = size * 0.42
    let head = Path(
      through: [
        end, base.moved(-dy * wing, dx * wing), neck, base.moved(dy * wing, -dx * wing),
      ], closed: true)
    let line = Path(rounded: points.dropLast() + [neck], radius: 7)
    return [
      .path(line, stroke: Stroke(paint, width: width, dash: dash)),
      .path(head, fill: Fill(paint)),
    ]
  }
}

extension Path {
  /// A polyline whose inner corners are rounded.
  init(rounded points: [Point], radius: Double) {
    guard points.count > 2 else {
      self.init(through: points)
      return
    }
    var steps: [Step] = [.move(points[0])]
    for index in 1..<(points.count - 1) {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let (first, second) = (before.distance(to: corner), corner.distance(to: after))
      let r = min(radius, first / 2, second / 2)
      guard r > 1e-6 else {
        steps.append(.line(corner))
        continue
      }
      func towards(_ point: Point, _ distance: Double, _ amount: Double) -> Point {
        corner.moved(
          (point.x - corner.x) / distance * amount, (point.y - corner.y) / distance * amount)
      }
      steps.append(.line(towards(before, first, r)))
      steps.append(
        .curve(
          towards(before, first, r * 0.45), towards(after, second, r * 0.45),
          towards(after, second, r)))
    }
    steps.append(.line(points[points.count - 1]))
    self.init(steps)
  }
}
