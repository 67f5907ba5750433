import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// The gradient of a shared weight is a sum over the steps that share it: claim n4, by construction.
struct SharedWeights {
  private let setting: Setting
  private static let length = 12
  private static let ε = 1e-5

  init(_ setting: Setting) {
    self.setting = setting
  }

  func add(to contents: inout LessonContents) throws {
    let hidden = setting[RecurrenceLesson.hidden]
    let network = Network(.rnn(.tanh), inputs: 6, hidden: hidden, outputs: 1)
    let plain = PlainNetwork(try Parameters(network, .orthogonal(), seed: 1))
    var stream = RandomStream(seed: 1, purpose: "sequence of the terms")
    let x = (0..<Self.length).map { _ in
      Vector((0..<6).map { _ in Double(stream.uniform(-1, 1)) })
    }
    var gradient = PlainParameters(layout: plain.parameters.layout)
    _ = plain.backward(plain.forward(x), dy: [Vector([1])], into: &gradient)
    // Uphill, of length 1: in a random direction the terms would mostly cancel.
    let uphill = Vector(gradient["weight_hh_l0"])
    let direction = ((1 / uphill.norm) * uphill).elements

    // region: one-step-at-a-time
    // L is the output after the last step; D is a direction for W_hh.
    func loss(perturbing step: Int, by ε: Double) -> Double {
      var perturbed = plain
      perturbed.parameters["weight_hh_l0"] =
        zip(plain.parameters["weight_hh_l0"], direction).map { $0 + ε * $1 }
      var state: [CellState]?
      var y = 0.0
      for (t, x_t) in x.enumerated() {
        let pass = (t == step ? perturbed : plain).forward([x_t], initial: state)
        state = pass.final
        y = pass.y[0][0]
      }
      return y
    }
    let terms = x.indices.map { t in
      (loss(perturbing: t, by: Self.ε) - loss(perturbing: t, by: -Self.ε)) / (2 * Self.ε)
    }
    // endregion

    let whole = zip(gradient["weight_hh_l0"], direction).reduce(0) { $0 + $1.0 * $1.1 }
    let sum = terms.reduce(0, +)
    let gap = abs(sum - whole) / abs(whole)
    try contents.add("step-terms", figure(terms, whole: whole), data: data(terms, whole: whole))
    try contents.add(claim(gap: gap, sum: sum, whole: whole))
  }

  private func figure(_ terms: [Double], whole: Double) -> Figure {
    let steps = terms.indices.map { Double($0 + 1) }
    let step = Localized<Label>(
      en: "Step $t$ at which alone $W_{hh}$ is changed", zh: "改变 $W_{hh}$ 的那一步 $t$")
    let change = Localized<Label>(en: "Change of $L$ per unit of $D$", zh: "$L$ 沿 $D$ 的变化率")
    var running: [Double] = []
    for term in terms.reversed() { running.insert(term + (running.first ?? 0), at: 0) }
    let names = (
      term: Localized<Label>(en: "this step’s term", zh: "该步的项"),
      sum: Localized<Label>(en: "sum from here on", zh: "由此往后之和"),
      whole: Localized<Label>(en: "gradient by back-propagation", zh: "反向传播得到的梯度")
    )
    let curves = Description.curves(
      change, against: step,
      [.init(names.term, x: steps, y: terms), .init(names.sum, x: steps, y: running)])
    let level = Description.list([(names.whole, Description.number(whole))])
    return Figure(
      size: Size(width: 800, height: 360),
      alternativeText: Localized(
        en: "\(curves.english) Dashed line, \(level.english).",
        zh: "\(curves.chinese)虚线，\(level.chinese)。")
    ) {
      Panel(x: Axis(step, scale: .timeStep), y: Axis(change)) {
        Bars(
          x: steps, heights: terms, style: .tanhRNN,
          label: names.term)
        Line(
          x: steps, y: running, style: .neutral,
          label: names.sum)
        Rule(y: whole, label: names.whole)
      }
    }
  }

  private func data(_ terms: [Double], whole: Double) -> DataTable {
    var table = DataTable(["step", "term", "whole gradient"])
    for (t, term) in terms.enumerated() {
      table.append([.number(Double(t + 1)), .number(term), .number(whole)])
    }
    return table
  }

  private func claim(gap: Double, sum: Double, whole: Double) -> Claim {
    Claim(
      "n4", quotation: "参数随时间共享",
      translation: "The parameters are shared over time.",
      basis: .construction,
      rule: Localized(
        en:
          "Supported if the changes of the loss that follow from changing $W_{hh}$ at one step at a time add up to "
          + "the derivative by back-propagation, within $10^{-6}$ of it; otherwise refuted.",
        zh: "每次只在一步改变 $W_{hh}$，若由此引起的损失变化率之和与反向传播得到的导数的相对误差不超过 $10^{-6}$，则判为支持；否则不成立。"),
      possibleVerdicts: [.supported, .refuted],
      outcome: .judged(gap < 1e-6 ? .supported : .refuted),
      decidingFigures: [
        .init(
          Localized(en: "sum over the steps", zh: "各步之和"),
          Localized(same: NumberFormat.significant(digits: 6).string(sum))),
        .init(
          Localized(en: "back-propagation", zh: "反向传播"),
          Localized(same: NumberFormat.significant(digits: 6).string(whole))),
        .init(
          Localized(en: "relative difference", zh: "相对差"),
          Localized(same: NumberFormat.scientific(digits: 1).string(gap))),
      ])
  }
}
