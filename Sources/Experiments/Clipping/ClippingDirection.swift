import Recurrent

/// How far clipping turns a gradient: the cosine between the gradient and what is left of it.
///
/// The gradient is that of a tanh RNN at its start, on one batch of first-symbol recall.
public struct ClippingDirection: Experiment {
  /// The kind, as written in result files.
  public static let kind = "clipping-direction"

  /// What is learned.
  public var task: FirstSymbolRecall
  /// H.
  public var hidden: Int
  /// Where W_hh comes from: Gaussian with this gain.
  public var gain: Float
  /// Limits at which the gradient is clipped, as shares of its largest component.
  public var shares: [Double]
  /// The seed of weights and data.
  public var seed: UInt64

  /// Makes an experiment.
  public init(
    of task: FirstSymbolRecall, hidden: Int, gain: Float, shares: [Double], seed: UInt64
  ) {
    self.task = task
    self.hidden = hidden
    self.gain = gain
    self.shares = shares
    self.seed = seed
  }

  /// What came out, rounded to six digits.
  public struct Outcome: Codable, Sendable {
    /// The norm of the gradient.
    public var norm: Double
    /// The cosine with the element-wise clipped gradient, a value a share.
    public var elementWise: [Double]
    /// The cosine with the gradient clipped by its norm to the same length, a value a share.
    public var byNorm: [Double]
  }

  /// Gain and seed.
  public var name: String { "gain-\(gain)-seed-\(seed)" }

  /// A pass forward and back.
  public var work: Double { Double(100 * task.length * hidden * hidden) }

  /// Computes one gradient and clips it in both ways.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let batch = 32
    let network = Network(
      .rnn(.tanh), inputs: task.inputs, hidden: hidden, outputs: task.outputs)
    let trainer = try Trainer(
      network, parameters: Parameters(network, .gaussian(gain: gain), seed: seed), batch: batch,
      length: task.length, loss: task.loss, rate: .constant(0.1))
    var stream = RandomStream(seed: seed, purpose: "training data")
    let gradient = try trainer.gradients(task.batch(of: batch, from: &stream)).gradient
    let g = Vector(gradient.values.map(Double.init))
    let largest = g.elements.map(abs).max() ?? 0
    var outcome = Outcome(norm: g.norm.rounded(toSignificantDigits: 6), elementWise: [], byNorm: [])
    for share in shares {
      let limit = share * largest
      // region: two-ways
      let elementWise = g.map { min(max($0, -limit), limit) }
      let byNorm = (elementWise.norm / g.norm) * g
      // endregion
      outcome.elementWise.append(cosine(g, elementWise))
      outcome.byNorm.append(cosine(g, byNorm))
    }
    return outcome
  }

  private func cosine(_ a: Vector, _ b: Vector) -> Double {
    let product = (a ⊙ b).elements.reduce(0, +)
    return (product / (a.norm * b.norm)).rounded(toSignificantDigits: 6)
  }
}
