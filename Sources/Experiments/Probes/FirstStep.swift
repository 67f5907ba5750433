import Recurrent

/// What a single step of Adam does to an RNN, by learning rate.
///
/// Adam's first step has the size of the learning rate in every parameter whose gradient is not
/// zero, whatever its size otherwise, so no clipping makes it smaller.
public struct FirstStep<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "first-step/adding".
  public static var kind: String { "first-step/\(Task.kind)" }
  /// What is learned.
  public var task: Task
  /// φ.
  public var activation: Activation
  /// H, the number of hidden units.
  public var hidden: Int
  /// Where the weights start.
  public var initialisation: Initialisation
  /// The number of sequences in the batch.
  public var batch: Int
  /// The learning rates, each tried from the same start.
  public var rates: [Float]
  /// The seed of weights and data.
  public var seed: UInt64

  /// Makes a probe.
  public init(
    of task: Task, activation: Activation, hidden: Int, initialisation: Initialisation,
    batch: Int, rates: [Float], seed: UInt64
  ) {
    self.task = task
    self.activation = activation
    self.hidden = hidden
    self.initialisation = initialisation
    self.batch = batch
    self.rates = rates
    self.seed = seed
  }

  /// What was measured.
  public struct Outcome: Codable, Sendable {
    /// The loss before the step.
    public var before: Double
    /// After the step, for each rate.
    public var after: [After]
  }

  /// The network after one step.
  public struct After: Codable, Sendable {
    /// The loss on the same batch.
    public var loss: Double
    /// The spectral radius of W_hh.
    public var radius: Double
    /// How many units are active at the last step in more than half of the sequences.
    public var activeUnits: Int
    /// The spectral radius of the block of W_hh that belongs to these units.
    public var activeRadius: Double
  }

  /// Activation and seed.
  public var name: String { "\(activation.rawValue)-seed-\(seed)" }

  /// The multiply-adds, roughly.
  public var work: Double {
    Double(rates.count * 5 * batch * task.length * hidden * (hidden + task.inputs))
  }

  /// Takes one step at each rate.
  ///
  /// - Throws: `EngineError`, `SpectrumError`.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let network = Network(
      .rnn(activation), inputs: task.inputs, hidden: hidden, outputs: task.outputs,
      readout: task.readout)
    let parameters = try Parameters(network, initialisation, seed: seed)
    var stream = RandomStream(seed: seed, purpose: "training data")
    let data = task.batch(of: batch, from: &stream)
    var outcome = Outcome(before: 0, after: [])
    for rate in rates {
      let trainer = try Trainer(
        network, parameters: parameters, batch: batch, length: task.length, loss: task.loss,
        optimiser: .adam(), rate: .constant(rate))
      outcome.before = try trainer.step(data).loss
      outcome.after.append(try look(at: trainer, data))
    }
    return outcome
  }

  private func look(at trainer: Trainer, _ data: Batch) throws -> After {
    let W_hh = Matrix(
      rows: hidden, columns: hidden, trainer.parameters["weight_hh_l0"].map(Double.init))
    let h = try trainer.trace(data)[layer: 0]?.h.suffix(batch * hidden) ?? []
    let last = Array(h)
    let active = (0..<hidden).filter { unit in
      2 * (0..<batch).count { last[$0 * hidden + unit] > 0 } > batch
    }
    let block = Matrix(
      rows: active.count, columns: active.count,
      active.flatMap { row in active.map { W_hh[row, $0] } })
    return After(
      loss: try trainer.evaluate(data).loss, radius: try W_hh.spectralRadius(),
      activeUnits: active.count, activeRadius: active.isEmpty ? 0 : try block.spectralRadius())
  }
}
