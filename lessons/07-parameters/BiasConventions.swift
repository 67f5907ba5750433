import Bilingual
import Course
import Notebook
import Recurrent

/// None, one or two biases a gate: what each convention counts, and what the second bias can do.
struct BiasConventions {
  let inputs: Int
  let hidden: Int

  private func count(_ kind: CountedNetwork.Kind, _ biases: Layer.Biases) -> Int {
    CountedNetwork(kind: kind, inputs: inputs, hidden: hidden, biases: biases).stored
  }

  /// The numbers that change the function: a bias that is only ever added to another counts once.
  private func effective(_ kind: CountedNetwork.Kind) -> Int {
    count(kind, .one) + (kind == .gru ? hidden : 0)
  }

  private var conventions: [(name: Localized<String>, counts: [Int])] {
    let kinds = CountedNetwork.Kind.allCases
    return [
      (
        Localized(
          en: "the notes’ formulas (RNN one bias, the others none)", zh: "笔记的公式（RNN 一组偏置，其余没有）"),
        kinds.map { count($0, $0 == .rnn ? .one : .none) }
      ),
      (
        Localized(en: "textbooks: one bias", zh: "教科书：一组偏置"), kinds.map { count($0, .one) }
      ),
      (
        Localized(
          en: "Keras (one bias, the GRU two)", zh: "Keras（一组偏置，GRU 两组）"),
        kinds.map { count($0, $0 == .gru ? .two : .one) }
      ),
      (
        Localized(en: "PyTorch, and here: two biases", zh: "PyTorch 与本课程：两组偏置"),
        kinds.map { count($0, .two) }
      ),
      (
        Localized(
          en: "two biases, without what has no effect of its own", zh: "两组偏置，不计没有独立作用的"),
        kinds.map(effective)
      ),
    ]
  }

  // region: shifted
  /// How far the states move, at most, if a number goes over from one bias of a gate to the other.
  private func change(_ kind: CountedNetwork.Kind, _ gate: Parameters.GateName) throws -> Double {
    let network = Network(kind.cell, inputs: inputs, hidden: 8, outputs: 1)
    let plain = PlainParameters(try Parameters(network, .pytorch, seed: 7))
    var shifted = plain
    for (role, shift) in [(Parameters.Role.inputBias, 0.5), (.hiddenBias, -0.5)] {
      let tensor = plain.layout.tensor(role, layer: 0)
      for place in tensor?.range(of: gate) ?? 0..<0 { shifted.values[place] += shift }
    }
    var stream = RandomStream(seed: 7, purpose: "inputs for shifted biases")
    let x = (0..<20).map { _ in
      Vector((0..<inputs).map { _ in Double(stream.uniform(-1, 1)) })
    }
    let states = [plain, shifted].map { PlainNetwork($0).forward(x).features }
    return zip(states[0], states[1]).flatMap { ($0 - $1).elements }.map(\.magnitude).max() ?? .nan
  }
  // endregion

  func add(to contents: inout LessonContents) throws {
    let kinds = CountedNetwork.Kind.allCases
    try contents.add(
      Table(
        "bias-conventions",
        columns: [.words(Localized(en: "convention", zh: "约定"))]
          + kinds.map { .numbers(Localized(same: $0.cell.variantLabel)) },
        rows: conventions.map { name, counts in
          [name] + counts.map { Localized(same: NumberFormat.count($0)) }
        }))
    let rows = try kinds.flatMap { kind in
      try kind.cell.learnedGates.map { gate, _ in
        let change = try change(kind, gate)
        let formula =
          gate == .candidate ? (kind == .gru ? "\\tilde h" : "\\tilde c") : gate.rawValue
        return [
          Localized(same: kind.cell.variantLabel),
          Localized(same: kind == .rnn ? "$h$" : "$\(formula)$"),
          Localized(same: NumberFormat.significant(digits: 1).string(change)),
        ]
      }
    }
    try contents.add(
      Table(
        "shifted-biases",
        columns: [
          .words(Localized(en: "cell", zh: "单元")), .words(Localized(en: "part", zh: "部分")),
          .numbers(Localized(en: "largest change of $h_t$", zh: "$h_t$ 的最大变化")),
        ], rows: rows))
  }
}
