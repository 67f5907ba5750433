import Bilingual
import Course
import Notebook
import Recurrent

/// A GRU with r = 1 and z = 0 beside a tanh RNN of the same weights: the claim that they are one.
struct PlainRecurrence {
  /// What arithmetic in single precision may differ by.
  private static let tolerance = 1e-6

  // region: same-weights
  /// The largest difference of states, and of gradients, between the two networks.
  private func differences() throws -> (state: Double, gradient: Double) {
    let rnn = Network(.rnn(.tanh), inputs: 3, hidden: 16, outputs: 1)
    let gru = Network(
      .gru(GRU(reset: .fixed(at: 1), update: .fixed(at: 0))), inputs: 3, hidden: 16, outputs: 1)
    let weights = try Parameters(rnn, .orthogonal(), seed: 6)
    // With both gates fixed the candidate alone has parameters: the same tensors of the same shapes.
    var same = Parameters(gru)
    same.values = weights.values
    let batch = RestartingBatch.batch
    let passes = try [weights, same].map { parameters in
      let trainer = try Trainer(
        parameters.layout.network, parameters: parameters, batch: batch.size,
        length: batch.length, loss: .meanSquaredError, rate: .constant(0.01))
      return (
        states: try trainer.trace(batch)[layer: 0]?.h ?? [],
        gradient: try trainer.gradients(batch).gradient.values
      )
    }
    func largest(_ a: [Float], _ b: [Float]) -> Double {
      zip(a, b).reduce(0) { max($0, Double(abs($1.0 - $1.1))) }
    }
    return (
      largest(passes[0].states, passes[1].states),
      largest(passes[0].gradient, passes[1].gradient)
    )
  }
  // endregion

  func add(to contents: inout LessonContents) throws {
    let (state, gradient) = try differences()
    let agrees = max(state, gradient) <= Self.tolerance
    let tolerance = NumberFormat.scientific(digits: 1).string(Self.tolerance)
    func text(_ value: Double) -> Localized<String> {
      Localized(
        same: value == 0 ? "0" : NumberFormat.scientific(digits: 2).string(value))
    }
    try contents.add(
      Claim(
        "n32",
        quotation: "暂态：和RNN的隐藏层类似，只是 参数*上一时刻隐藏层 需要经 重置门 调控",
        translation: "The candidate is like the RNN’s hidden layer, except that its weights times "
          + "the previous hidden state are controlled by the reset gate.",
        basis: .construction,
        rule: Localized(
          en: "Supported if a GRU with $r = 1$ and $z = 0$ gives the states and the gradients of a "
            + "tanh RNN of the same weights, on random sequences, with no difference above "
            + "\(tolerance); otherwise refuted.",
          zh: "取 $r = 1$、$z = 0$ 的 GRU 与权重相同的 tanh RNN，若在随机序列上状态与梯度的差都不超过 \(tolerance)，"
            + "则判为支持；否则不成立。"),
        possibleVerdicts: [.supported, .refuted],
        outcome: .judged(agrees ? .supported : .refuted),
        decidingFigures: [
          .init(Localized(en: "largest difference of states", zh: "状态的最大差"), text(state)),
          .init(Localized(en: "largest difference of gradients", zh: "梯度的最大差"), text(gradient)),
        ]))
  }
}

/// A few random sequences.
private enum RestartingBatch {
  static var batch: Batch {
    let (length, size, inputs) = (20, 8, 3)
    var stream = RandomStream(seed: 6, purpose: "sequences for two networks")
    return Batch(
      length: length, size: size, inputs: inputs,
      x: (0..<length * size * inputs).map { _ in stream.uniform(-1, 1) },
      targets: .values((0..<size).map { _ in stream.uniform(-1, 1) }))
  }
}
