/// A surface of the data that words would rather not stand upon.
struct WordGround {
  private let outline: [Point]
  private let bounds: Rect
  /// How much worse a place on the surface is than one beside it.
  private let weight: Double

  /// Makes a surface of its outline; words on an opaque one could hardly be read.
  init(outline: [Point], isOpaque: Bool) {
    self.outline = outline
    weight = isOpaque ? 60 : 12
    bounds = Rect(around: outline) ?? Rect(x: 0, y: 0, width: 0, height: 0)
  }

  /// What standing in a box costs: the weight times the share of the box on the surface.
  func cost(of box: Rect) -> Double {
    guard bounds.overlap(with: box) > 0 else { return 0 }
    let (columns, rows) = (8, 3)
    var covered = 0
    for column in 0..<columns {
      for row in 0..<rows {
        let point = Point(
          box.x + box.width * (Double(column) + 0.5) / Double(columns),
          box.y + box.height * (Double(row) + 0.5) / Double(rows))
        if contains(point) { covered += 1 }
      }
    }
    return weight * Double(covered) / Double(columns * rows)
  }

  /// Whether a ray to the right crosses the outline an odd number of times.
  private func contains(_ point: Point) -> Bool {
    guard bounds.contains(point), var last = outline.last else { return false }
    var isInside = false
    for next in outline {
      if (last.y > point.y) != (next.y > point.y),
        point.x < last.x + (point.y - last.y) / (next.y - last.y) * (next.x - last.x)
      {
        isInside.toggle()
      }
      last = next
    }
    return isInside
  }
}
