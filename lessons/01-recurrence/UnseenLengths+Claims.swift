import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

extension UnseenLengths {
  /// Any length is accepted: claim n2a, by construction.
  var acceptance: Claim {
    get throws {
      let lengths = [1, 10, 1000, 10_000]
      let network = Network(
        .rnn(.tanh), inputs: task.inputs, hidden: setting[RecurrenceLesson.hidden],
        outputs: task.outputs)
      let trainer = try Trainer(
        network, parameters: Parameters(network, .pytorch, seed: 1), batch: 1, length: 1,
        loss: .softmaxCrossEntropy, rate: .constant(0))
      let accepted = try lengths.filter { length in
        var x = [Float](repeating: 0, count: length * task.inputs)
        for t in 0..<length { x[t * task.inputs + t % task.inputs] = 1 }
        let batch = Batch(length: length, size: 1, inputs: task.inputs, x: x, targets: .none)
        let outputs = try trainer.evaluate(batch).outputs
        return outputs.count == task.outputs && outputs.allSatisfy(\.isFinite)
      }
      return Claim(
        "n2a", quotation: "可以处理任意长序列〔读法一：能够接受〕",
        translation: "It can process sequences of any length. [First reading: it accepts them.]",
        basis: .construction,
        rule: Localized(
          en:
            "Supported if one network, unchanged, gives finite outputs for sequences of $1$, $10$, "
            + "$1000$ and $10\\,000$ steps; otherwise refuted.",
          zh: "若同一个网络不作任何改动，对 $1$、$10$、$1000$ 和 $10\\,000$ 步的序列都给出有限的输出，则判为支持；否则不成立。"),
        possibleVerdicts: [.supported, .refuted],
        outcome: .judged(accepted == lengths ? .supported : .refuted),
        decidingFigures: [
          .init(
            Localized(en: "lengths with finite outputs", zh: "输出有限的长度"),
            Localized(
              en: accepted.map(NumberFormat.count).joined(separator: ", "),
              zh: accepted.map(NumberFormat.count).joined(separator: "、")))
        ])
    }
  }

  /// In how many seeds the RNN keeps its accuracy at the length of one place in the list.
  private func keeps(_ length: Int) -> Int {
    accuracies(0, length).count { $0 >= Self.kept }
  }

  // region: claim-n2b
  private var verdict: Verdict {
    let all = setting[RecurrenceLesson.seeds]
    guard keeps(2) == all else { return .inconclusive }
    // Ten times the longest training sequences, and the shortest that the task allows.
    if keeps(5) == all, keeps(0) == all { return .supported }
    // Not even twice the longest.
    return keeps(3) == 0 ? .refuted : .qualified
  }
  // endregion

  /// Whether accuracy holds at unseen lengths: claim n2b.
  var claim: Claim {
    let all = setting[RecurrenceLesson.seeds]
    return Claim(
      "n2b", quotation: "可以处理任意长序列〔读法二：答得正确〕",
      translation: "It can process sequences of any length. [Second reading: it gets them right.]",
      basis: .experiment,
      rule: Localized(
        en:
          "Right at a length means at least $95\\%$ right answers. Supported if with every seed the "
          + "RNN is right at the shortest length and at $10$ times the longest of training; refuted if with no seed "
          + "it is right at $2$ times the longest; otherwise qualified; but inconclusive, whatever else "
          + "holds, if with some seed it is not even right at the longest length of training.",
        zh: "在某个长度上正确率至少为 $95\\%$，就算能够处理。若每个种子的 RNN 在最短的长度和训练中最长长度的 $10$ 倍上都能处理，"
          + "则判为支持；若没有一个种子在最长长度的 $2$ 倍上能处理，则不成立；其余情况为有条件成立。"
          + "但若有的种子在训练中的最长长度上就不能处理，则一律为尚无定论。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: lengths.indices.map { place in
        .init(
          Localized(
            en: "seeds right at $T = \(lengths[place])$", zh: "$T = \(lengths[place])$ 时能处理的种子"),
          Localized(en: "\(keeps(place)) of \(all)", zh: "\(all) 个中 \(keeps(place)) 个"))
      })
  }

  /// The trained network of the first seed, read step by step: a picture of all its units and the animation of one.
  func addInside(to contents: inout LessonContents) throws {
    let network = Network(
      .rnn(.tanh), inputs: task.inputs, hidden: setting[RecurrenceLesson.hidden],
      outputs: task.outputs, readout: .every)
    var parameters = Parameters(network)
    parameters.values = results[0][0].parameters
    let plain = PlainNetwork(parameters)
    // Distractors 2 … 5, X at step 3 and Y at step 9.
    let symbols = [2, 4, 0, 5, 3, 2, 3, 5, 1, 4, 2, 3]
    let x = symbols.map { symbol in
      var vector = Vector(zeros: task.inputs)
      vector[symbol] = 1
      return vector
    }
    let pass = plain.forward(x)
    let margins = pass.y.map { $0[0] - $0[1] }
    let h = pass.features
    // The unit that moves most when X arrives.
    let unit =
      (0..<network.layers[0].hidden).max {
        abs(h[2][$0] - h[1][$0]) < abs(h[2][$1] - h[1][$1])
      } ?? 0
    let moments = (0..<4).map { t in
      RNNMoment(
        x: x[t][0], hBefore: t > 0 ? h[t - 1][unit] : 0, h: h[t][unit], y: margins[t])
    }
    func list(_ separator: String) -> String {
      moments.map { NumberFormat.fixed(decimals: 2).string($0.h) }.joined(separator: separator)
    }
    try contents.add(
      "rnn-animation",
      Animation.rnn(
        moments,
        alternativeText: Localized(
          en:
            "A sequence on its way through the cell, with the numbers of one unit; its states are "
            + list(", ") + ".",
          zh: "一个序列经过单元的过程，标出一个隐藏单元的数值；其状态依次为 " + list("、") + "。")),
      data: nil)
    try addStates(h, margins, symbols, to: &contents)
  }

  private func addStates(
    _ h: [Vector], _ margins: [Double], _ symbols: [Int], to contents: inout LessonContents
  ) throws {
    let hidden = setting[RecurrenceLesson.hidden]
    let units = (0..<hidden).map { unit in h.map { $0[unit] } }
    // Units that end high above those that end low.
    let order = (0..<hidden).sorted { (units[$0].last ?? 0) > (units[$1].last ?? 0) }
    let final = NumberFormat.fixed(decimals: 2).string(margins.last ?? .nan)
    let figure = Figure.gateTraces(
      inputs: [
        InputTrace(
          Localized(en: "X (up) and Y (down)", zh: "X（向上）与 Y（向下）"),
          values: symbols.map { $0 == 0 ? 1 : $0 == 1 ? -1 : 0 }),
        InputTrace(
          Localized(en: "score of “X\u{A0}first” minus “Y\u{A0}first”", zh: "“X 在先”与“Y 在先”\n的得分之差"),
          values: margins),
      ],
      traces: [GateTrace("$h_t$", units: order.map { units[$0] }, colours: .state)],
      markedSteps: [3, 9],
      alternativeText: Localized(
        en:
          "X arrives at step 3, Y at step 9; the states of all \(hidden) units over 12 steps. In the "
          + "end the score of “X first” is above that of “Y first” by \(final).",
        zh: "X 在第 3 步到达，Y 在第 9 步到达；图中是全部 \(hidden) 个隐藏单元在 12 步中的状态。最后“X 在先”的得分比“Y 在先”高 \(final)。"))
    var data = DataTable(["step", "symbol", "score difference", "unit", "state"])
    for t in symbols.indices {
      for (rank, unit) in order.enumerated() {
        data.append([
          .number(Double(t + 1)), .number(Double(symbols[t])), .number(margins[t]),
          .number(Double(rank + 1)), .number(units[unit][t]),
        ])
      }
    }
    try contents.add("rnn-states", figure, data: data)
  }
}
