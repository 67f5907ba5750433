import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// One layer of each cell, its parameters sorted by gate and by what they are multiplied with.
struct GateByGate {
  /// Small enough to count the rows of the picture by eye.
  static let drawn = (inputs: 4, hidden: 8)

  let inputs: Int
  let hidden: Int

  private static let names: [Parameters.GateName: Localized<String>] = [
    .input: Localized(en: "input gate", zh: "输入门"),
    .forget: Localized(en: "forget gate", zh: "遗忘门"),
    .output: Localized(en: "output gate", zh: "输出门"),
    .reset: Localized(en: "reset gate", zh: "重置门"),
    .update: Localized(en: "update gate", zh: "更新门"),
    .candidate: Localized(en: "candidate", zh: "候选状态"),
  ]

  private func name(_ gate: Parameters.GateName, _ kind: CountedNetwork.Kind) -> Localized<String> {
    kind == .rnn
      ? Localized(en: "hidden state", zh: "隐藏状态") : Self.names[gate] ?? Localized(same: "")
  }

  /// The lines of the table: each learned part, counted from its places in the storage.
  private func rows(_ kind: CountedNetwork.Kind) -> [[Localized<String>]] {
    let layout = Parameters.Layout(
      CountedNetwork(kind: kind, inputs: inputs, hidden: hidden).network)
    func count(_ gate: Parameters.GateName, _ isWanted: (Parameters.Role) -> Bool) -> Int {
      layout.tensors.filter { isWanted($0.role) }
        .reduce(0) { $0 + ($1.range(of: gate)?.count ?? 0) }
    }
    func cells(_ counts: [Int]) -> [Localized<String>] {
      counts.map { Localized(same: NumberFormat.count($0)) }
    }
    let cell = Localized(same: kind.cell.variantLabel)
    let counts = kind.cell.learnedGates.map { gate, _ in
      (
        gate,
        [
          count(gate) { $0 == .inputWeight }, count(gate) { $0 == .hiddenWeight },
          count(gate) { $0.isBias },
        ]
      )
    }
    let lines = counts.map { gate, parts in
      [cell, name(gate, kind)] + cells(parts + [parts.reduce(0, +)])
    }
    guard counts.count > 1 else { return lines }
    let sums = (0..<3).map { part in counts.reduce(0) { $0 + $1.1[part] } }
    return lines + [
      [cell, Localized(en: "all", zh: "合计")] + cells(sums + [sums.reduce(0, +)])
    ]
  }

  func add(to contents: inout LessonContents) throws {
    let blocks = WeightBlocks(
      shapes: CountedNetwork.Kind.allCases.map {
        .init(kind: $0, inputs: Self.drawn.inputs, hidden: Self.drawn.hidden)
      }, size: Size(width: 800, height: 620))
    try contents.add("weight-blocks", blocks.figure, data: blocks.data)
    try contents.add(Quantity("drawn-inputs", count: Self.drawn.inputs))
    try contents.add(Quantity("drawn-hidden", count: Self.drawn.hidden))
    try contents.add(
      Table(
        "gate-by-gate",
        columns: [
          .words(Localized(en: "cell", zh: "单元")), .words(Localized(en: "part", zh: "部分")),
          .numbers(Localized(en: "for $x_t$: $HI$", zh: "乘 $x_t$：$HI$")),
          .numbers(Localized(en: "for $h_{t-1}$: $H^2$", zh: "乘 $h_{t-1}$：$H^2$")),
          .numbers(Localized(en: "biases: $2H$", zh: "偏置：$2H$")),
          .numbers(Localized(en: "sum", zh: "和")),
        ],
        rows: CountedNetwork.Kind.allCases.flatMap { rows($0) }))
    for kind in CountedNetwork.Kind.allCases {
      try contents.add(
        Quantity(
          "count-\(kind.rawValue)",
          count: CountedNetwork(kind: kind, inputs: inputs, hidden: hidden).stored))
    }
  }
}
