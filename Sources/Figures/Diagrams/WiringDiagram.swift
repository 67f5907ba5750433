import Bilingual

extension Diagram {
  /// Draws a wiring: time from left to right, inputs below, outputs above, one look a set of weights.
  ///
  /// The alternative text is written from the wiring unless one is given.
  public static func wiring(
    _ wiring: Wiring, title: Localized<Label>, alternativeText: Localized<String>? = nil
  ) -> Diagram {
    let plan = WiringPlan(wiring)
    return Diagram(
      size: plan.size, title: title, alternativeText: alternativeText ?? wiring.alternativeText
    ) {
      plan.surfaces()
      plan.words()
      if wiring.isRecurrent { plan.states() }
      for step in 1...max(wiring.steps, 1) { plan.column(step) }
      plan.feedback()
    }
  }
}

/// The places of a wiring's nodes.
private struct WiringPlan {
  let wiring: Wiring
  private let rowHeight = 88.0
  private let top = 92.0
  /// How far the two directions stand beside the middle of their column.
  private let stagger = 24.0
  /// The room that concatenated states need above the cells.
  private let joinHeight = 64.0

  init(_ wiring: Wiring) { self.wiring = wiring }

  private var rows: Int { wiring.isBidirectional ? 2 : max(wiring.layers, 1) }
  /// As wide as there is room, and at least a cell with an arrow beside it.
  private var spacing: Double {
    let widest = wiring.encoderSteps != nil ? 98.0 : wiring.isBidirectional ? 140 : 150
    let room = (800 - margins - gap) / Double(max(wiring.steps - 1, 1))
    return max(86, min(widest, room))
  }
  /// The room beside the columns: for start states and the names of rows.
  private var margins: Double { hasRowNames ? 340 : 200 }
  /// The distance that sets a decoder apart.
  private var gap: Double { wiring.encoderSteps == nil ? 0 : 48 }
  private var hasRowNames: Bool { rows > 1 }

  /// As wide as other figures, so that words are equally large in all of them.
  var size: Size {
    let needed = spacing * Double(wiring.steps - 1) + gap + margins
    return Size(width: max(800, needed), height: inputY + 70)
  }

  private func x(_ step: Int) -> Double {
    let middle =
      size.width / 2
      + (hasRowNames ? 34 : wiring.isRecurrent && wiring.encoderSteps == nil ? 14 : 0)
    return middle + spacing * (Double(step) - Double(wiring.steps + 1) / 2)
      + (isDecoder(step) ? gap / 2 : -gap / 2)
  }

  private var joinY: Double { top + joinHeight }
  private var inputY: Double { y(row: -1) }

  private func y(row: Int) -> Double {
    top + (wiring.isBidirectional ? joinHeight - 12 : 0) + rowHeight * Double(rows - row)
  }

  private func place(_ row: Int, _ step: Int) -> Point {
    let shift = wiring.isBidirectional ? (row == 0 ? -stagger : stagger) : 0
    return Point(x(step) + shift, y(row: row))
  }

  private func isDecoder(_ step: Int) -> Bool { wiring.encoderSteps.map { step > $0 } ?? false }

  // MARK: words

  /// The encoder and the decoder on surfaces of their own.
  func surfaces() -> [DiagramItem] {
    guard let last = wiring.encoderSteps else { return [] }
    let parts = [
      ("encoder", Localized<Label>(en: "encoder", zh: "编码器"), 1...last),
      ("decoder", Localized(en: "decoder", zh: "解码器"), (last + 1)...wiring.steps),
    ]
    // The names stand at the outer ends, where no wire passes.
    return parts.flatMap { name, words, steps -> [DiagramItem] in
      let isFirst = steps.lowerBound == 1
      let left = isFirst ? 20 : x(steps.lowerBound) - 42
      let right = isFirst ? x(steps.upperBound) + 42 : size.width - 20
      let outer = isFirst ? left + 46 : right - 46
      let box = Size(width: right - left, height: 86)
      return [
        .node(Node(name, .cell(box), at: Point((left + right) / 2, y(row: 0) - 10))),
        .node(Node("\(name)-name", .words, words, at: Point(outer, y(row: 0) - 36))),
      ]
    }
  }

  /// The names of rows and the line that says what hues and dashes mean.
  func words() -> [DiagramItem] {
    var names: [Localized<Label>] = []
    if wiring.isBidirectional {
      names = [Localized(en: "forward", zh: "正向"), Localized(en: "backward", zh: "反向")]
    } else if rows > 1 {
      names = (1...rows).map { Localized(en: "layer \($0)", zh: "第 \($0) 层") }
    }
    var items = names.enumerated().map { row, name in
      DiagramItem.node(Node("row-\(row)", .words, name, at: Point(64, y(row: row))))
    }
    if let key {
      items.append(.node(Node("key", .words, key, at: Point(size.width / 2, size.height - 22))))
    }
    return items
  }

  private var key: Localized<Label>? {
    guard wiring.isRecurrent else {
      return Localized(en: "no state: nothing is handed on", zh: "没有状态：不传递任何量")
    }
    let weights = Localized<String>(
      en: "boxes that look alike share their weights", zh: "样子相同的方框共享权重")
    let more: Localized<String>? =
      switch wiring.feedback {
      case .ownOutput: Localized(en: "dashed: the output is the next input", zh: "虚线：输出作为下一步的输入")
      case .target: Localized(en: "starred: the target, given in training", zh: "带星号：训练时给出的目标")
      case .none:
        wiring.isBidirectional
          ? Localized(en: "concat: both states in one vector", zh: "拼接：两个状态并成一个向量") : nil
      }
    return Localized(
      en: Label([weights.english, more?.english].compactMap(\.self).joined(separator: " · ")),
      zh: Label([weights.chinese, more?.chinese].compactMap(\.self).joined(separator: " · ")))
  }

  // MARK: columns

  /// A time step's cells with input and output.
  func column(_ step: Int) -> [DiagramItem] {
    var items = (0..<rows).map { row in
      DiagramItem.node(
        Node(
          "A\(row)-\(step)", .layer, wiring.cell, at: place(row, step),
          hue: isDecoder(step) || row == 1 ? .orange : row == 0 ? .yellow : .vermilion,
          // On a grey copy hues are not told apart, but borders are.
          borders: isDecoder(step) ? 2 : row + 1))
    }
    for row in 1..<max(rows, 1) where !wiring.isBidirectional {
      items.append(.wire(Wire(from: .node("A\(row - 1)-\(step)"), to: .node("A\(row)-\(step)"))))
    }
    return items + input(step) + output(step)
  }

  private func value(_ name: String, _ symbol: String, _ y: Double, _ step: Int, _ hue: Hue)
    -> DiagramItem
  {
    let label = Label(wiring.steps == 1 ? "$\(symbol)$" : "$\(symbol)_\(number(step))$")
    return .node(Node(name, .value, Localized(same: label), at: Point(x(step), y), hue: hue))
  }

  /// A step's number, from 1 in the encoder and again in the decoder.
  private func number(_ step: Int) -> Int {
    isDecoder(step) ? step - (wiring.encoderSteps ?? 0) : step
  }

  private func input(_ step: Int) -> [DiagramItem] {
    guard wiring.inputs.contains(step) else { return [] }
    let node = value("x\(step)", "x", inputY, step, .purple)
    guard wiring.isBidirectional else {
      return [node, .wire(Wire(from: .node("x\(step)"), to: .node("A0-\(step)")))]
    }
    let fork = Point(x(step), inputY - 38)
    return [
      node, .node(Node("fork\(step)", .copy, at: fork)),
      .wire(Wire(from: .node("x\(step)"), to: .node("fork\(step)"), hasTip: false)),
      .wire(Wire(from: .node("fork\(step)"), to: .node("A0-\(step)"), route: .across)),
      .wire(
        Wire(from: .node("fork\(step)"), to: .node("A1-\(step)"), route: .across, isBridge: true)),
    ]
  }

  private func output(_ step: Int) -> [DiagramItem] {
    guard wiring.outputs.contains(step) else { return [] }
    let node = value("y\(step)", "y", top, step, .green)
    guard wiring.isBidirectional else {
      return [node, .wire(Wire(from: .node("A\(rows - 1)-\(step)"), to: .node("y\(step)")))]
    }
    let join = "join\(step)"
    return [
      node,
      .node(
        Node(
          join, .join, Localized(en: "concat", zh: "拼接"), at: Point(x(step), joinY))),
      .wire(
        Wire(
          from: .node("A0-\(step)"), to: .beside(join, dx: -stagger, dy: 0), isBridge: true)),
      .wire(Wire(from: .node("A1-\(step)"), to: .beside(join, dx: stagger, dy: 0))),
      .wire(Wire(from: .node(join), to: .node("y\(step)"))),
    ]
  }

  // MARK: time

  /// The states that are handed on in time, with their symbols.
  func states() -> [DiagramItem] {
    (0..<rows).flatMap { row -> [DiagramItem] in
      let isBackwards = wiring.isBidirectional && row == 1
      let order = isBackwards ? Array((1...wiring.steps).reversed()) : Array(1...wiring.steps)
      let start = place(row, order[0]).moved(isBackwards ? 76 : -76, 0)
      let first = symbol(row, isBackwards ? wiring.steps + 1 : 0)
      var items: [DiagramItem] = [
        .node(Node("start\(row)", .words, first, at: start)),
        .wire(Wire(from: .node("start\(row)"), to: .node("A\(row)-\(order[0])"))),
      ]
      for (step, next) in zip(order, order.dropFirst()) {
        items.append(
          .wire(
            Wire(
              from: .node("A\(row)-\(step)"), to: .node("A\(row)-\(next)"),
              label: symbol(row, step),
              labelPlace: labelPlace(from: step, to: next),
              labelOffset: Point(0, -13))))
      }
      return items
    }
  }

  /// Symbols stand where no other wire crosses.
  private func labelPlace(from step: Int, to next: Int) -> Double {
    if wiring.isBidirectional { return 0.56 }
    if isDecoder(step) != isDecoder(next) { return 0.46 }
    let isCrossed = wiring.feedback == .ownOutput && wiring.outputs.contains(step)
    return isCrossed ? 0.32 : 0.42
  }

  private func symbol(_ row: Int, _ step: Int) -> Localized<Label> {
    if wiring.isBidirectional {
      let arrow = row == 0 ? "overrightarrow" : "overleftarrow"
      return Localized(same: Label("$\\\(arrow){h}_\(step)$"))
    }
    let mark = rows > 1 ? "^{(\(row + 1))}" : ""
    return Localized(same: Label("$h_\(step)\(mark)$"))
  }

  // MARK: feedback

  /// What steps read that have no input of their own.
  func feedback() -> [DiagramItem] {
    guard wiring.feedback != .none, let first = wiring.outputs.min() else { return [] }
    var items: [DiagramItem] = []
    if isDecoder(first), !wiring.inputs.contains(first) {
      items += read("begin", Localized(en: "start", zh: "起始"), first, .neutral)
    }
    for step in first..<max(wiring.steps, first) where !wiring.inputs.contains(step + 1) {
      if wiring.feedback == .target {
        items += read(
          "target\(step)", Localized(same: Label("$y_\(number(step))^{*}$")), step + 1, .green)
        continue
      }
      // Nearer to the next cell, so that the state's symbol stands free.
      let middle = x(step) + 0.55 * (x(step + 1) - x(step))
      items.append(
        .wire(
          Wire(
            from: .node("y\(step)"), to: .node("A0-\(step + 1)"),
            route: .through([
              Point(middle, top), Point(middle, inputY - 34), Point(x(step + 1), inputY - 34),
            ]), dash: .dashed, isBridge: true)))
    }
    return items
  }

  private func read(_ name: String, _ words: Localized<Label>, _ step: Int, _ hue: Hue)
    -> [DiagramItem]
  {
    [
      .node(Node(name, .value, words, at: Point(x(step), inputY), hue: hue)),
      .wire(Wire(from: .node(name), to: .node("A0-\(step)"))),
    ]
  }
}
