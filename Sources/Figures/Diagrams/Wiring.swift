import Bilingual

/// How a recurrent network is connected to a sequence: where it reads, where it answers.
public struct Wiring: Sendable {
  /// The number of time steps that are drawn.
  public var steps: Int
  /// The steps with an input, from 1.
  public var inputs: Set<Int>
  /// The steps with an output, from 1.
  public var outputs: Set<Int>
  /// The number of layers on top of each other.
  public var layers: Int
  /// Whether a second network reads from the end to the start.
  public var isBidirectional: Bool
  /// Whether each output is the next step's input.
  public var feedsBack: Bool
  /// The last step of the encoder, where a decoder follows.
  public var encoderSteps: Int?
  /// Whether the state is handed on from step to step.
  public var isRecurrent: Bool

  /// Makes a wiring.
  public init(
    steps: Int, inputs: Set<Int>, outputs: Set<Int>, layers: Int = 1, isBidirectional: Bool = false,
    feedsBack: Bool = false, encoderSteps: Int? = nil, isRecurrent: Bool = true
  ) {
    self.steps = steps
    self.inputs = inputs
    self.outputs = outputs
    self.layers = layers
    self.isBidirectional = isBidirectional
    self.feedsBack = feedsBack
    self.encoderSteps = encoderSteps
    self.isRecurrent = isRecurrent
  }

  /// One input, one output, nothing handed on: no recurrence.
  public static let oneToOne = Wiring(steps: 1, inputs: [1], outputs: [1], isRecurrent: false)
  /// One input, a sequence of outputs, each of them the next input.
  public static let oneToMany = Wiring(
    steps: 4, inputs: [1], outputs: [1, 2, 3, 4], feedsBack: true)
  /// A sequence of inputs, one output at the end.
  public static let manyToOne = Wiring(steps: 4, inputs: [1, 2, 3, 4], outputs: [4])
  /// An output at each input.
  public static let manyToMany = Wiring(steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4])
  /// A sequence is read first and answered afterwards.
  public static let encoderDecoder = Wiring(
    steps: 6, inputs: [1, 2, 3], outputs: [4, 5, 6], feedsBack: true, encoderSteps: 3)
  /// Two networks read the sequence in both directions.
  public static let bidirectional = Wiring(
    steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4], isBidirectional: true)
  /// Two layers; the first one's states are the second one's inputs.
  public static let deep = Wiring(
    steps: 4, inputs: [1, 2, 3, 4], outputs: [1, 2, 3, 4], layers: 2)
}

extension Diagram {
  /// Draws a wiring: time from left to right, inputs below, outputs above.
  public static func wiring(
    _ wiring: Wiring, title: Localized<Label>, alternativeText: Localized<String>
  ) -> Diagram {
    let plan = WiringPlan(wiring)
    return Diagram(size: plan.size, title: title, alternativeText: alternativeText) {
      if wiring.isRecurrent { plan.states() }
      for step in 1...wiring.steps { plan.column(step) }
      if wiring.feedsBack { plan.feedback() }
    }
  }

  // region: unrolled
  /// A network once as a loop and once unrolled in time.
  public static let unrolled = Diagram(
    size: Size(width: 800, height: 330),
    title: Localized(en: "One cell, unrolled in time", zh: "一个单元，按时间展开"),
    alternativeText: Localized(
      en:
        "An RNN drawn as a loop equals a chain of copies of one cell: copy t reads x_t and the state"
        + " h_(t−1) of the copy before it; all copies share their weights.",
      zh: "画成回路的 RNN 等于同一单元的若干副本连成的链：第 t 个副本读取 x_t 和前一副本的状态 h_(t−1)；"
        + "所有副本共享权重。")
  ) {
    Node("loop", .layer, Localized(same: "RNN"), at: Point(85, 190), hue: .yellow)
    Node("loop-x", .value, Localized(same: "$x_t$"), at: Point(85, 285), hue: .purple)
    Node("loop-h", .value, Localized(same: "$h_t$"), at: Point(85, 80), hue: .sky)
    Node("equals", .words, Localized(same: "="), at: Point(205, 190))
    Wire(from: .node("loop-x"), to: .node("loop"))
    Wire(from: .node("loop"), to: .node("loop-h"))
    Wire(
      from: .beside("loop", dx: 15, dy: 0), to: .node("loop"),
      route: .through([Point(100, 140), Point(150, 140), Point(150, 190)]),
      label: Localized(same: "$W_{hh}$"), labelPlace: 0.6)
    let columns: [(String, Double)] = [("1", 310), ("2", 430), ("3", 550), ("T", 740)]
    Node("start", .words, Localized(same: "$h_0$"), at: Point(240, 190))
    Node("gap", .words, Localized(same: "…"), at: Point(645, 190))
    for (step, x) in columns {
      Node("A\(step)", .layer, Localized(same: "RNN"), at: Point(x, 190), hue: .yellow)
      Node(
        "x\(step)", .value, Localized(same: Label("$x_\(step)$")), at: Point(x, 285), hue: .purple)
      Node("h\(step)", .value, Localized(same: Label("$h_\(step)$")), at: Point(x, 80), hue: .sky)
      Wire(from: .node("x\(step)"), to: .node("A\(step)"))
      Wire(from: .node("A\(step)"), to: .node("h\(step)"))
    }
    Wire(from: .node("start"), to: .node("A1"))
    Wire(
      from: .node("A1"), to: .node("A2"), label: Localized(same: "$W_{hh}$"),
      labelOffset: Point(0, -13))
    Wire(
      from: .node("A2"), to: .node("A3"), label: Localized(same: "$W_{hh}$"),
      labelOffset: Point(0, -13))
    Wire(from: .node("A3"), to: .node("gap"))
    Wire(from: .node("gap"), to: .node("AT"))
  }
  // endregion
}

/// The places of a wiring's nodes.
private struct WiringPlan {
  let wiring: Wiring
  private let spacing = 110.0
  private let left = 90.0
  private let rowHeight = 84.0

  init(_ wiring: Wiring) { self.wiring = wiring }

  private var rows: Int { wiring.isBidirectional ? 2 : wiring.layers }
  private var top: Double { 96 }

  /// The words above the encoder and the decoder need room of their own.
  var size: Size {
    Size(
      width: max(2 * left + spacing * Double(wiring.steps - 1), 300),
      height: top + rowHeight * Double(rows + 1) + 50)
  }

  private func x(_ step: Int) -> Double {
    let offset = wiring.steps == 1 ? (size.width / 2 - left) : 0
    return left + offset + spacing * Double(step - 1)
  }

  private func y(row: Int) -> Double { top + rowHeight * Double(rows - row) }

  private func isDecoder(_ step: Int) -> Bool { wiring.encoderSteps.map { step > $0 } ?? false }

  /// A time step's cells with input and output.
  func column(_ step: Int) -> [DiagramItem] {
    var items: [DiagramItem] = []
    for row in 0..<rows {
      let label: Localized<Label> =
        wiring.isBidirectional
        ? Localized(same: row == 0 ? "→" : "←")
        : wiring.isRecurrent ? Localized(same: "RNN") : Localized(en: "layer", zh: "层")
      let hue: Hue = isDecoder(step) ? .green : row == 0 ? .yellow : .orange
      items.append(
        .node(Node("A\(row)-\(step)", .layer, label, at: Point(x(step), y(row: row)), hue: hue)))
    }
    if wiring.inputs.contains(step) {
      let name = wiring.steps == 1 ? "$x$" : Label("$x_\(step)$")
      items.append(
        .node(
          Node(
            "x\(step)", .value, Localized(same: name), at: Point(x(step), y(row: -1)), hue: .purple)
        ))
      items.append(.wire(Wire(from: .node("x\(step)"), to: .node("A0-\(step)"))))
    }
    if wiring.outputs.contains(step) {
      let number = step - (wiring.encoderSteps ?? 0)
      let name = wiring.steps == 1 ? "$y$" : Label("$y_\(number)$")
      items.append(
        .node(
          Node(
            "y\(step)", .value, Localized(same: name), at: Point(x(step), y(row: rows)), hue: .sky))
      )
      items.append(.wire(Wire(from: .node("A\(rows - 1)-\(step)"), to: .node("y\(step)"))))
    }
    return items + between(step)
  }

  /// What connects a column's cells: layer to layer, or both directions to input and output.
  private func between(_ step: Int) -> [DiagramItem] {
    if wiring.isBidirectional {
      let (dx, middle) = (34.0, x(step))
      return [
        .wire(
          Wire(
            from: .beside("x\(step)", dx: 10, dy: 0), to: .beside("A1-\(step)", dx: 10, dy: 0),
            route: .through([
              Point(middle + 10, y(row: -1) - 34), Point(middle + dx, y(row: -1) - 34),
              Point(middle + dx, y(row: 0) - 36), Point(middle + 10, y(row: 0) - 36),
            ]), isBridge: true)),
        .wire(
          Wire(
            from: .beside("A0-\(step)", dx: -10, dy: 0), to: .beside("y\(step)", dx: -10, dy: 0),
            route: .through([
              Point(middle - 10, y(row: 0) - 30), Point(middle - dx, y(row: 0) - 30),
              Point(middle - dx, y(row: 1) - 40), Point(middle - 10, y(row: 1) - 40),
            ]), isBridge: true)),
      ]
    }
    return (1..<max(rows, 1)).map { row in
      .wire(Wire(from: .node("A\(row - 1)-\(step)"), to: .node("A\(row)-\(step)")))
    }
  }

  /// The states that are handed on in time.
  func states() -> [DiagramItem] {
    guard wiring.steps > 1 else { return [] }
    return (0..<rows).flatMap { row in
      (1..<wiring.steps).map { step in
        let (from, to) = ("A\(row)-\(step)", "A\(row)-\(step + 1)")
        let isBackwards = wiring.isBidirectional && row == 1
        return .wire(
          Wire(from: .node(isBackwards ? to : from), to: .node(isBackwards ? from : to)))
      }
    }
  }

  /// Outputs that become the next step's inputs.
  func feedback() -> [DiagramItem] {
    let first = wiring.outputs.min() ?? 1
    guard first < wiring.steps else { return [] }
    return (first..<wiring.steps).map { step in
      let middle = (x(step) + x(step + 1)) / 2
      return .wire(
        Wire(
          from: .node("y\(step)"), to: .node("A0-\(step + 1)"),
          route: .through([
            Point(middle, y(row: rows)), Point(middle, y(row: 0) + 40),
            Point(x(step + 1), y(row: 0) + 40),
          ]), dash: .dashed, isBridge: true))
    }
  }
}
