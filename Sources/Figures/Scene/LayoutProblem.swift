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
      "the label \"\(text)\" is \(points.inPoints) points high on paper; \(Handout.smallestType) is"
        + " the least, \(Handout.smallestScript) for indices"
    }
  }
}

/// The sizes of printed pages.
public enum Handout {
  /// The width of a figure on a printed page, in points: 17 cm, A4 between margins of 2 cm.
  public static let width = 482.0
  /// The smallest type that is comfortable on paper, in points.
  public static let smallestType = 7.0
  /// The smallest type of sub- and superscripts on paper, in points.
  ///
  /// TeX sets the indices of a 7-point formula in 5 points: a sign or two beside their letter are
  /// read at sizes that words are not.
  public static let smallestScript = 5.0

  /// The smallest size, in points, of a piece of a label.
  static func least(for piece: TextBlock.Piece, in block: TextBlock) -> Double {
    piece.size < block.typeSize ? smallestScript : smallestType
  }
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
      if let piece = block.pieces.first(where: {
        $0.size * shrink < Handout.least(for: $0, in: block)
      }) {
        problems.append(.tooSmall(block.text, points: piece.size * shrink))
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

  /// The areas of its lines when its corner is at a point: a short one leaves room beside it.
  func lineBoxes(at point: Point) -> [Rect] {
    let whole = box(at: point)
    let height = typeSize * 1.25
    let lines = Dictionary(grouping: pieces) { Int(max(0, $0.origin.y) / height) }
    guard lines.count > 1 else { return [whole] }
    return lines.sorted { $0.key < $1.key }.compactMap { line, pieces in
      guard let left = pieces.map(\.origin.x).min(),
        let right = pieces.map({ $0.origin.x + $0.width }).max()
      else { return nil }
      let top = max(whole.y, point.y + Double(line) * height)
      let bottom = min(whole.maxY, point.y + Double(line + 1) * height)
      return Rect(x: point.x + left, y: top, width: right - left, height: bottom - top)
    }
  }
}
