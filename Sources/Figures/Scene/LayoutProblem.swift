/// Something that a reader of a picture would stumble over.
public enum LayoutProblem: Hashable, Sendable, CustomStringConvertible {
  /// Two labels share some area.
  case overlap(String, String, area: Double)
  /// A label leaves the picture.
  case clipped(String)
  /// A label is set too small to be read on paper.
  case tooSmall(String, points: Double)

  /// One line that says what is wrong and where.
  public var description: String {
    switch self {
    case .overlap(let first, let second, let area):
      "the labels \"\(first)\" and \"\(second)\" overlap by \(area.inPoints) square points"
    case .clipped(let text): "the label \"\(text)\" leaves the picture"
    case .tooSmall(let text, let points):
      "the label \"\(text)\" is \(points.inPoints) points high on paper; 7 is the least"
    }
  }
}

/// The sizes of printed pages.
public enum Handout {
  /// The width of a figure on a printed page, in points: 17 cm, A4 between margins of 2 cm.
  public static let width = 482.0
  /// The smallest type that is comfortable on paper, in points.
  public static let smallestType = 7.0
}

extension Scene {
  /// Everything in the picture that would hinder a reader; empty for a good one.
  public func problems() -> [LayoutProblem] {
    var labels: [(text: String, box: Rect)] = []
    var problems: [LayoutProblem] = []
    let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let shrink = min(1, Handout.width / size.width)
    forEachLeaf { element, _ in
      guard case .text(let block, let point, _, _) = element, !block.pieces.isEmpty else { return }
      let box = block.box(at: point)
      if !page.contains(box, tolerance: 0.01) { problems.append(.clipped(block.text)) }
      if block.typeSize * shrink < Handout.smallestType {
        problems.append(.tooSmall(block.text, points: block.typeSize * shrink))
      }
      for other in labels where other.box.overlap(with: box) > 0.01 {
        problems.append(
          .overlap(other.text, block.text, area: other.box.overlap(with: box)))
      }
      labels.append((block.text, box))
    }
    return problems
  }
}

extension TextBlock {
  /// The area around the block's capitals and descenders when its corner is at a point.
  ///
  /// The empty half of the line spacing above and below does not count.
  func box(at point: Point) -> Rect {
    let slack = typeSize * 0.12
    return Rect(
      x: point.x, y: point.y + slack, width: size.width, height: size.height - 2 * slack)
  }
}
