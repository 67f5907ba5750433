import Bilingual
import Course
import Notebook
import Recurrent

/// Which parts of the cell own parameters: counted from the buffers, held against the formulas.
struct PartsOfTheCell {
  let layer: Layer

  init(inputs: Int, hidden: Int) {
    layer = Layer(.lstm(), inputs: inputs, hidden: hidden)
  }

  /// A line of the table: a symbol, what it is called, the function that it ends in, and the gate
  /// whose rows it owns in the buffers, if the notes give it parameters.
  private struct Part {
    var symbol: String
    var word: Localized<String>
    var function: Localized<String>
    var gate: Parameters.GateName?
  }

  private static let parts: [Part] = [
    Part(
      symbol: "$i_t$", word: Localized(en: "input gate", zh: "输入门"),
      function: Localized(same: "$\\sigma$"), gate: .input),
    Part(
      symbol: "$f_t$", word: Localized(en: "forget gate", zh: "遗忘门"),
      function: Localized(same: "$\\sigma$"), gate: .forget),
    Part(
      symbol: "$o_t$", word: Localized(en: "output gate", zh: "输出门"),
      function: Localized(same: "$\\sigma$"), gate: .output),
    Part(
      symbol: "$\\tilde c_t$", word: Localized(en: "candidate", zh: "候选状态"),
      function: Localized(same: "$\\tanh$"), gate: .candidate),
    Part(
      symbol: "$c_t$", word: Localized(en: "cell state", zh: "细胞状态"),
      function: Localized(en: "none", zh: "无"), gate: nil),
    Part(
      symbol: "$h_t$", word: Localized(en: "hidden state", zh: "隐藏状态"),
      function: Localized(en: "$\\tanh$ of $c_t$", zh: "$c_t$ 的 $\\tanh$"), gate: nil),
  ]

  func add(to contents: inout LessonContents) throws {
    let layout = Parameters.Layout(Network(layers: [layer], outputs: 1))
    func count(_ gate: Parameters.GateName) -> Int {
      layout.tensors.reduce(0) { $0 + ($1.range(of: gate)?.count ?? 0) }
    }
    try contents.add(
      Table(
        "lstm-parts",
        columns: [
          .words(Localized(en: "symbol", zh: "符号")), .words(Localized(en: "part", zh: "部分")),
          .words(Localized(en: "activation", zh: "激活函数")),
          .numbers(Localized(en: "parameters", zh: "参数个数")),
        ],
        rows: Self.parts.map { part in
          [
            Localized(same: part.symbol), part.word, part.function,
            Localized(same: NumberFormat.count(part.gate.map(count) ?? 0)),
          ]
        }))

    let counts = Self.parts.compactMap(\.gate).map(count)
    let owned = layout.tensors.filter { $0.layer != nil }.reduce(0) { $0 + $1.range.count }
    let formula = layer.hidden * (layer.inputs + layer.hidden + 2)
    // Every learned part owns what its formula says, and nothing is left for the two states.
    let agrees = counts.allSatisfy { $0 == formula } && owned == counts.reduce(0, +)
    try contents.add(
      Claim(
        "n31",
        quotation: "暂态：有参〔校：原作‘张’〕；细胞态：无激活函数，无可学习参数；隐藏层：无可学习参数；"
          + "$h_t$ 不是所有东西都与 $c_t$ 有关",
        translation: "The candidate has parameters; the cell state has neither an activation nor "
          + "learnable parameters; the hidden state has no learnable parameters; "
          + "not everything in $c_t$ reaches $h_t$.",
        basis: .construction,
        rule: Localized(
          en: "Supported if the buffers of a network hold $H(I+H+2)$ numbers for each gate and for "
            + "the candidate, and none besides; otherwise refuted.",
          zh: "若网络的存储中每个门和候选状态各有 $H(I+H+2)$ 个数，此外再无其他，则判为支持；否则不成立。"),
        possibleVerdicts: [.supported, .refuted],
        outcome: .judged(agrees ? .supported : .refuted),
        decidingFigures: [
          .init(
            Localized(en: "parameters of each part by the formula", zh: "按公式，每部分的参数"),
            Localized(same: NumberFormat.count(formula))),
          .init(
            Localized(en: "in the buffers of the layer, all parts", zh: "该层存储中全部参数"),
            Localized(same: NumberFormat.count(owned))),
        ]))
    try contents.add(
      Quantity(
        "parameters-at-16",
        count: Layer(.lstm(), inputs: layer.inputs, hidden: 16).parameterCount))
    try contents.add(Exercise("change-hidden"))
  }
}
