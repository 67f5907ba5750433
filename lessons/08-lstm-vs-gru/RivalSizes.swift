import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// How large the cells are, and how much arithmetic a step takes: by construction.
struct RivalSizes {
  let plan: RivalExperiments

  init(_ plan: RivalExperiments) { self.plan = plan }

  func add(to contents: inout LessonContents) throws { try contents.add(table) }

  // region: arithmetic
  /// What one time step of one sequence takes.
  struct Arithmetic {
    /// Multiply-adds of the matrix products: a row has I + H weights.
    var products: Int
    /// Logistic functions and hyperbolic tangents.
    var functions: Int
    /// Element-wise products.
    var elementwise: Int
    /// Numbers that are handed on to the next step.
    var state: Int

    init(_ layer: Layer) {
      let hidden = layer.hidden
      products = layer.rows * (layer.inputs + hidden)
      switch layer.cell {
      case .rnn: (functions, elementwise, state) = (hidden, 0, hidden)
      // i, f, o, the candidate and tanh(c); f ⊙ c, i ⊙ c̃ and o ⊙ tanh(c); h and c.
      case .lstm: (functions, elementwise, state) = (5 * hidden, 3 * hidden, 2 * hidden)
      // r, z and the candidate; r, z and 1 − z each multiply once; h.
      case .gru: (functions, elementwise, state) = (3 * hidden, 3 * hidden, hidden)
      }
    }
  }
  // endregion

  private var table: Table {
    let inputs = 2
    return Table(
      "arithmetic",
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters of the layer", zh: "循环层的参数个数")),
        .numbers(Localized(en: "multiply-adds", zh: "乘加次数")),
        .numbers(Localized(en: "$\\sigma$ and $\\tanh$", zh: "$\\sigma$ 与 $\\tanh$")),
        .numbers(Localized(en: "element-wise products", zh: "逐元素乘积")),
        .numbers(Localized(en: "numbers handed on", zh: "传给下一步的数")),
      ],
      rows: [Rival.lstm, .gru, .gruEqual].map { rival in
        let layer = Layer(
          rival.cell, inputs: inputs, hidden: rival.hidden(beside: plan.hidden, inputs: inputs))
        let step = Arithmetic(layer)
        return [rival.text]
          + [
            layer.hidden, layer.parameterCount, step.products, step.functions, step.elementwise,
            step.state,
          ].map { Localized(same: NumberFormat.count($0)) }
      })
  }

  // region: claim-n23
  /// The counts of both cells from the real buffers, without the readout.
  private func count(_ cell: Cell, _ inputs: Int, _ hidden: Int, _ biases: Layer.Biases) -> Int {
    let network = Network(
      cell, inputs: inputs, hidden: hidden, outputs: 1, biases: biases)
    return Parameters(network).count - (hidden + 1)
  }

  private var isAlwaysThreeQuarters: Bool {
    [1, 2, 10].allSatisfy { inputs in
      [1, 8, 32, 100].allSatisfy { hidden in
        [Layer.Biases.none, .one, .two].allSatisfy { biases in
          4 * count(.gru(), inputs, hidden, biases) == 3 * count(.lstm(), inputs, hidden, biases)
        }
      }
    }
  }
  // endregion

  var claim: Claim {
    let (gru, lstm) = (
      count(.gru(), 2, plan.hidden, .two), count(.lstm(), 2, plan.hidden, .two)
    )
    return Claim(
      "n23", quotation: "GRU结构更为简单", translation: "The GRU is simpler in structure.",
      basis: .construction,
      rule: Localized(
        en:
          "Counted in the real buffers, over sizes, inputs and bias conventions. Supported if a GRU has exactly 3/4 of the "
          + "parameters of an LSTM of as many units and inputs every time; otherwise refuted. "
          + "Simplicity beyond the count is not judged.",
        zh: "在实际存储中计数，遍历多种隐藏单元数、输入数和偏置约定。若 GRU 的参数个数每次都恰好是单元数和输入数相同的 LSTM 的 3/4，则判为支持；否则不成立。"
          + "参数个数之外的“简单”不作判定。"),
      possibleVerdicts: [.supported, .refuted],
      outcome: .judged(isAlwaysThreeQuarters ? .supported : .refuted),
      decidingFigures: [
        .init(
          Localized(
            en: "GRU and LSTM with 2 inputs and \(plan.hidden) units",
            zh: "2 个输入、\(plan.hidden) 个单元的 GRU 与 LSTM"),
          Localized(
            en: "\(NumberFormat.count(gru)) and \(NumberFormat.count(lstm))",
            zh: "\(NumberFormat.count(gru)) 与 \(NumberFormat.count(lstm))"))
      ])
  }
}
