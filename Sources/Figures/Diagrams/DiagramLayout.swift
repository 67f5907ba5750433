import Bilingual

/// Turns a diagram and the numbers of one moment into elements.
struct DiagramLayout {
  private static let labelSize = 16.0
  private static let valueSize = 13.0

  let diagram: Diagram
  let state: DiagramState
  let language: Language
  let typesetter: Typesetter

  /// All elements, from back to front.
  func elements() throws -> [Element] {
    var placed: [String: PlacedNode] = [:]
    for node in diagram.cells + diagram.nodes {
      guard placed.updateValue(try place(node), forKey: node.name) == nil else {
        throw FigureError.badData(
          mark: "Diagram", reason: "two nodes have the name \"\(node.name)\"")
      }
    }
    try checkNames(placed)
    var elements: [Element] = []
    if let title = diagram.title {
      let block = try typesetter.set(
        title[language], size: Metrics.titleSize, bold: true,
        width: diagram.size.width - 2 * Metrics.margin)
      elements.append(
        .group(
          "title", [.text(block, at: Point(Metrics.margin, Metrics.margin), paint: .foreground)]))
    }
    for node in diagram.cells { elements += placed[node.name].map(draw) ?? [] }
    var words: [Element] = []
    var below: [[Point]] = []
    for wire in diagram.wires {
      let points = try route(wire, placed)
      if wire.isBridge { elements += gaps(in: below, under: points) }
      below.append(points)
      elements += draw(wire, points)
      if let label = wire.label { words.append(try self.label(label, of: wire, on: points)) }
    }
    for node in diagram.nodes { elements += placed[node.name].map(draw) ?? [] }
    elements += words
    if let caption = state.caption { elements.append(try draw(caption: caption)) }
    return elements
  }

  // MARK: nodes

  private struct PlacedNode {
    var node: Node
    var block: TextBlock?
    var value: TextBlock?
    var half: Size
    var isActive: Bool

    var box: Rect { Rect(around: node.centre, half: half) }
  }

  private func place(_ node: Node) throws -> PlacedNode {
    let label = node.label[language]
    let block =
      label.source.isEmpty
      ? nil : try typesetter.set(label, size: DiagramLayout.labelSize, alignment: .centre)
    let value = try state.values[node.name].map {
      try typesetter.set(
        Label(DiagramLayout.number($0)), size: DiagramLayout.valueSize, bold: true)
    }
    var half = node.half(block: block)
    if let value {
      half.width = max(half.width, value.size.width / 2 + 6)
      half.height = max(half.height, 24)
      if node.kind == .value { half.height = max(half.height, half.width) }
    }
    return PlacedNode(
      node: node, block: block, value: value, half: half,
      isActive: state.active.contains(node.name))
  }

  /// A number with two decimals and a true minus sign.
  static func number(_ value: Double) -> String {
    let text = TickNumbers.fixed(value, decimals: 2)
    return text.first == "-" ? "−" + text.dropFirst() : text
  }

  private func draw(_ placed: PlacedNode) -> [Element] {
    let (node, box) = (placed.node, placed.box)
    let isDimmed = !state.active.isEmpty && !placed.isActive
    let line = Stroke(
      node.hue == .neutral ? .muted : .hue(node.hue), width: placed.isActive ? 2.6 : 1.4,
      opacity: isDimmed ? 0.6 : 1)
    var elements: [Element] = []
    switch node.kind {
    case .value:
      let outline = Path(box, radius: min(placed.half.width, placed.half.height))
      elements.append(.path(outline, fill: Fill(surface(node)), stroke: line))
    case .layer:
      elements.append(.path(Path(box, radius: 7), fill: Fill(surface(node)), stroke: line))
      for border in 1..<max(node.borders, 1) {
        elements.append(.path(Path(box.inset(3 * Double(border)), radius: 5), stroke: line))
      }
    case .operation:
      let outline = Path(box, radius: placed.half.height)
      elements.append(.path(outline, fill: Fill(.background), stroke: line))
    case .join:
      elements.append(.path(Path(box, radius: 3), fill: Fill(.background), stroke: line))
    case .cell:
      let border = Stroke(.muted, width: 1.2)
      elements.append(.path(Path(box, radius: 14), fill: Fill(.panel), stroke: border))
    case .copy:
      elements.append(.path(Path(circle: node.centre, radius: 3.2), fill: Fill(.foreground)))
    case .words: break
    }
    return elements + words(of: placed)
  }

  private func surface(_ node: Node) -> Paint {
    node.hue == .neutral ? .background : .tint(node.hue)
  }

  private func words(of placed: PlacedNode) -> [Element] {
    let centre = placed.node.centre
    func text(_ block: TextBlock, _ middle: Double) -> Element {
      .text(
        block, at: Point(centre.x - block.size.width / 2, middle - block.size.height / 2),
        paint: .foreground)
    }
    guard let value = placed.value else { return placed.block.map { [text($0, centre.y)] } ?? [] }
    guard let block = placed.block else { return [text(value, centre.y)] }
    return [text(block, centre.y - 9), text(value, centre.y + 9)]
  }

  // MARK: wires

  private func checkNames(_ placed: [String: PlacedNode]) throws {
    for end in diagram.wires.flatMap({ [$0.start, $0.end] }) {
      switch end {
      case .node(let name), .beside(let name, _, _):
        guard placed[name] == nil else { continue }
        throw FigureError.badData(
          mark: "Diagram", reason: "a wire leads to \"\(name)\", which no node is called")
      case .point: continue
      }
    }
  }

  private func route(_ wire: Wire, _ placed: [String: PlacedNode]) throws -> [Point] {
    let (start, end) = (anchor(wire.start, placed), anchor(wire.end, placed))
    let inner: [Point] =
      switch wire.route {
      case .straight: []
      case .across: [Point(end.x, start.y)]
      case .down: [Point(start.x, end.y)]
      case .through(let points): points
      }
    let first = border(wire.start, placed, towards: inner.first ?? end)
    let last = border(wire.end, placed, towards: inner.last ?? start)
    return [first] + inner + [last]
  }

  private func anchor(_ end: Wire.End, _ placed: [String: PlacedNode]) -> Point {
    switch end {
    case .node(let name): placed[name]?.node.centre ?? Point(0, 0)
    case .beside(let name, let dx, let dy):
      (placed[name]?.node.centre ?? Point(0, 0)).moved(dx, dy)
    case .point(let point): point
    }
  }

  /// Where a wire meets the border of its node.
  private func border(
    _ end: Wire.End, _ placed: [String: PlacedNode], towards next: Point
  ) -> Point {
    let anchor = anchor(end, placed)
    let name: String
    switch end {
    case .node(let node), .beside(let node, _, _): name = node
    case .point: return anchor
    }
    guard let node = placed[name], node.node.kind != .copy else { return anchor }
    let (dx, dy) = (next.x - anchor.x, next.y - anchor.y)
    let box = node.box.inset(-1)
    if abs(dx) < 1e-9, abs(dy) < 1e-9 { return anchor }
    // The smallest step along the wire that leaves the box.
    let toX = dx == 0 ? .infinity : ((dx > 0 ? box.maxX : box.x) - anchor.x) / dx
    let toY = dy == 0 ? .infinity : ((dy > 0 ? box.maxY : box.y) - anchor.y) / dy
    var share = min(toX, toY)
    if node.node.kind == .value || node.node.kind == .operation, anchor == node.node.centre,
      abs(node.half.width - node.half.height) < 1
    {
      // Round outlines: the distance from the middle of a circle, not of its box.
      share = (min(node.half.width, node.half.height) + 1) / (dx * dx + dy * dy).squareRoot()
    }
    return Point(anchor.x + dx * share, anchor.y + dy * share)
  }

  private func draw(_ wire: Wire, _ points: [Point]) -> [Element] {
    let isActive = wire.name.map(state.active.contains) ?? false
    let isDimmed = !state.active.isEmpty && !isActive
    let paint: Paint = isActive ? .lit : isDimmed ? .unlit : .foreground
    let width = isActive ? 2.6 : 1.5
    var elements: [Element] = []
    if wire.hasTip {
      elements += ArrowShape.elements(
        points, paint: paint, width: width, dash: wire.dash, tip: isActive ? 11 : 9)
    } else {
      elements.append(
        .path(
          Path(rounded: points, radius: 8), stroke: Stroke(paint, width: width, dash: wire.dash)))
    }
    return elements
  }

  /// Where a bridge passes over other wires, these are interrupted on both sides of it.
  private func gaps(in wires: [[Point]], under bridge: [Point]) -> [Element] {
    wires.flatMap { wire in
      zip(bridge, bridge.dropFirst()).flatMap { from, to in
        zip(wire, wire.dropFirst()).compactMap { start, end -> Element? in
          guard let place = DiagramLayout.crossing(from, to, start, end) else { return nil }
          let reach = 6 / from.distance(to: to)
          let (dx, dy) = ((to.x - from.x) * reach, (to.y - from.y) * reach)
          let surface = diagram.cells.contains { node in
            Rect(around: node.centre, half: node.half(block: nil)).contains(place)
          }
          return .path(
            Path(through: [place.moved(-dx, -dy), place.moved(dx, dy)]),
            stroke: Stroke(surface ? .panel : .background, width: 10))
        }
      }
    }
  }

  /// Where two pieces of lines cross, their ends not counted.
  private static func crossing(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
    let (first, second) = (Point(b.x - a.x, b.y - a.y), Point(d.x - c.x, d.y - c.y))
    let area = first.x * second.y - first.y * second.x
    guard abs(area) > 1e-9 else { return nil }
    let (dx, dy) = (c.x - a.x, c.y - a.y)
    let along = (dx * second.y - dy * second.x) / area
    let other = (dx * first.y - dy * first.x) / area
    guard along > 1e-6, along < 1 - 1e-6, other > 1e-6, other < 1 - 1e-6 else { return nil }
    return a.moved(first.x * along, first.y * along)
  }

  private func label(
    _ label: Localized<Label>, of wire: Wire, on points: [Point]
  ) throws -> Element {
    let block = try typesetter.set(label[language], size: DiagramLayout.labelSize - 1)
    let place = DiagramLayout.point(on: points, at: wire.labelPlace)
    let centre = place.moved(wire.labelOffset.x, wire.labelOffset.y)
    // The words grow away from the wire.
    let shift = wire.labelOffset.x > 0 ? 0 : wire.labelOffset.x < 0 ? 1 : 0.5
    return .text(
      block,
      at: Point(centre.x - shift * block.size.width, centre.y - block.size.height / 2),
      paint: .foreground)
  }

  private static func point(on points: [Point], at share: Double) -> Point {
    let lengths = zip(points, points.dropFirst()).map { $0.distance(to: $1) }
    var left = lengths.reduce(0, +) * share
    for (index, length) in lengths.enumerated() {
      if left <= length, length > 0 {
        let part = left / length
        return points[index].moved(
          (points[index + 1].x - points[index].x) * part,
          (points[index + 1].y - points[index].y) * part)
      }
      left -= length
    }
    return points.last ?? Point(0, 0)
  }

  private func draw(caption: Localized<Label>) throws -> Element {
    let block = try typesetter.set(
      caption[language], size: DiagramLayout.labelSize,
      width: diagram.size.width - 2 * Metrics.margin, alignment: .centre)
    return .text(
      block,
      at: Point(
        (diagram.size.width - block.size.width) / 2,
        diagram.size.height - Metrics.margin - block.size.height), paint: .foreground)
  }
}
