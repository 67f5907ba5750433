import Bilingual
import Course
import Notebook
import Recurrent

/// The exercises' numbers.
struct ParameterExercises {
  let inputs: Int
  let hidden: Int

  func add(to contents: inout LessonContents) throws {
    try addSheet(to: &contents)
    try addDoubling(to: &contents)
    try addBothWays(to: &contents)
    try addBudget(to: &contents)
    try addTwoBiases(to: &contents)
    try addVariants(to: &contents)
  }

  /// The table to fill in, and the same table filled in.
  private func addSheet(to contents: inout LessonContents) throws {
    func network(
      _ kind: CountedNetwork.Kind, layers: Int = 1, both: Bool = false,
      _ biases: Layer.Biases = .two, outputs: Int = 0
    ) -> CountedNetwork {
      CountedNetwork(
        kind: kind, inputs: 5, hidden: 10, layers: layers, readsBothWays: both, biases: biases,
        outputs: outputs)
    }
    let sheet = [
      network(.rnn, .one), network(.lstm), network(.gru), network(.gru, .none),
      network(.lstm, layers: 2), network(.gru, both: true),
      network(.lstm, layers: 2, both: true, outputs: 3),
    ]
    for isFilled in [false, true] {
      func cell(_ count: Int) -> Localized<String> {
        Localized(same: isFilled ? NumberFormat.count(count) : "?")
      }
      try contents.add(
        Table(
          isFilled ? "sheet-filled" : "sheet",
          columns: [
            .words(Localized(en: "network", zh: "网络")),
            .numbers(Localized(en: "rows of a first weight matrix", zh: "第一层权重矩阵的行数")),
            .numbers(Localized(en: "numbers in a row, biases included", zh: "每行的参数个数（含偏置）")),
            .numbers(Localized(en: "parameters", zh: "参数个数")),
          ],
          rows: sheet.map { network in
            let layer = network.network.layers[0]
            return [
              describe(network), cell(layer.rows),
              cell(layer.inputs + layer.hidden + layer.biases.count), cell(network.stored),
            ]
          }))
    }
    try contents.add(Exercise("fill-in"))
  }

  private func describe(_ network: CountedNetwork) -> Localized<String> {
    var english = [network.kind.cell.variantLabel]
    var chinese = english
    func add(_ en: String, _ zh: String) {
      english.append(en)
      chinese.append(zh)
    }
    if network.layers == 2 { add("two layers", "两层") }
    if network.readsBothWays { add("both ways", "双向") }
    switch network.biases {
    case .none: add("no bias", "无偏置")
    case .one: add("one bias", "一组偏置")
    case .two: add("two biases", "两组偏置")
    }
    if network.outputs > 0 {
      add("readout of $O = \(network.outputs)$", "读出层 $O = \(network.outputs)$")
    }
    return Localized(
      en: english.joined(separator: ", "), zh: chinese.joined(separator: "，"))
  }

  private func count(
    _ kind: CountedNetwork.Kind, inputs: Int, hidden: Int, both: Bool = false
  ) -> Int {
    CountedNetwork(kind: kind, inputs: inputs, hidden: hidden, readsBothWays: both).stored
  }

  /// How much larger a layer gets when its units are doubled.
  private func addDoubling(to contents: inout LessonContents) throws {
    for (name, width) in [("doubled-narrow", inputs), ("doubled-wide", 200)] {
      let ratio =
        Double(count(.lstm, inputs: width, hidden: 2 * hidden))
        / Double(count(.lstm, inputs: width, hidden: hidden))
      try contents.add(Quantity(name, ratio, .fixed(decimals: 2)))
    }
    try contents.add(Exercise("doubling"))
  }

  /// H units of one direction, or two directions of H / 2.
  private func addBothWays(to contents: inout LessonContents) throws {
    try contents.add(Quantity("one-way", count: count(.lstm, inputs: inputs, hidden: hidden)))
    try contents.add(
      Quantity("both-ways", count: count(.lstm, inputs: inputs, hidden: hidden / 2, both: true)))
    try contents.add(Exercise("both-ways-halved"))
  }

  /// The largest layers within a budget.
  private func addBudget(to contents: inout LessonContents) throws {
    let budget = 100_000
    for kind in CountedNetwork.Kind.allCases {
      let blocks = Double(kind.blocks)
      let half = Double(inputs + 2) / 2
      let units = Int((half * half + Double(budget) / blocks).squareRoot() - half)
      try contents.add(Quantity("budget-units-\(kind.rawValue)", count: units))
      try contents.add(
        Quantity("budget-count-\(kind.rawValue)", count: count(kind, inputs: inputs, hidden: units))
      )
    }
    try contents.add(Exercise("within-a-budget"))
  }

  /// Both biases of a gate have the same gradient: how far their sum moves in one step.
  private func addTwoBiases(to contents: inout LessonContents) throws {
    func gradient(_ kind: CountedNetwork.Kind) throws -> Parameters {
      let network = Network(kind.cell, inputs: inputs, hidden: 8, outputs: 1)
      var stream = RandomStream(seed: 8, purpose: "a batch for two biases")
      let batch = Batch(
        length: 20, size: 16, inputs: inputs,
        x: (0..<20 * 16 * inputs).map { _ in stream.uniform(-1, 1) },
        targets: .values((0..<16).map { _ in stream.uniform(-1, 1) }))
      let trainer = try Trainer(
        network, parameters: Parameters(network, .pytorch, seed: 8), batch: 16, length: 20,
        loss: .meanSquaredError, rate: .constant(0.1))
      return try trainer.gradients(batch).gradient
    }
    let lstm = try gradient(.lstm)
    let gru = try gradient(.gru)
    func difference(_ parameters: Parameters, _ rows: Range<Int>) -> Double {
      zip(parameters["bias_ih_l0"][rows], parameters["bias_hh_l0"][rows])
        .map { Double(abs($0 - $1)) }.max() ?? .nan
    }
    let candidate = Network(.gru(), inputs: inputs, hidden: 8, outputs: 1).layers[0].gateRows
      .first { $0.gate == .candidate }?.rows
    let format = NumberFormat.significant(digits: 1)
    try contents.add(Quantity("bias-gap-lstm", difference(lstm, 0..<4 * 8), format))
    try contents.add(Quantity("bias-gap-gru", difference(gru, candidate ?? 0..<0), format))
    try contents.add(Exercise("two-biases"))
  }

  /// Tied and shared gates save rows.
  private func addVariants(to contents: inout LessonContents) throws {
    let tied = Layer(
      .lstm(LSTM(input: .complementOfForget)), inputs: inputs, hidden: hidden)
    let oneUpdate = Layer(.gru(GRU(update: .shared)), inputs: inputs, hidden: hidden)
    try contents.add(Quantity("tied-count", count: tied.parameterCount))
    try contents.add(Quantity("one-z-count", count: oneUpdate.parameterCount))
    try contents.add(Exercise("fewer-rows"))
  }
}
