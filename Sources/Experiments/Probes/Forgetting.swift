import Recurrent

/// How a GRU lets go of its past: what its gates do at the steps that ask for it, and what they are worth there.
///
/// A GRU has two ways to forget: close r, so that the candidate does not see h_{t−1}, and close z,
/// so that the new state does not hold it. The network is also run with one of the gates made deaf:
/// at the steps that ask for forgetting each of its units takes its mean of all other steps.
public struct Forgetting: NetworkProbe {
  /// The probe's name in result files.
  public static let kind = "forgetting"
  /// The number of fresh sequences behind the averages.
  public var sequences: Int
  /// Whether the gates of one sequence are kept step by step.
  public var keepsTrace: Bool

  /// Makes a probe over fresh sequences.
  public init(sequences: Int, keepsTrace: Bool) {
    self.sequences = sequences
    self.keepsTrace = keepsTrace
  }

  /// Means over the steps of one sort.
  public struct Means: Codable, Sendable {
    /// r_t over units; 1 in a GRU whose reset gate is fixed there.
    public var reset = 0.0
    /// z_t over units.
    public var update = 0.0
    /// ‖dn_t/dh_{t−1}‖, the Frobenius norm, through the reset gate's own dependence too.
    public var candidateByState = 0.0

    mutating func add(_ other: Means, weight: Double = 1) {
      reset += weight * other.reset
      update += weight * other.update
      candidateByState += weight * other.candidateByState
    }
  }

  /// What was found.
  public struct Finding: Codable, Sendable {
    /// At the steps that ask for forgetting.
    public var whereItMatters: Means
    /// At all others.
    public var elsewhere: Means
    /// The loss on the sequences, of the network as it is and with one gate deaf.
    public var losses: Losses
    /// One sequence, step by step.
    public var trace: Trace?
  }

  /// The loss of the same sequences under interventions.
  public struct Losses: Codable, Sendable {
    /// Of the network as it is.
    public var intact = 0.0
    /// With r_t at its mean of the other steps where forgetting is asked for.
    public var deafReset = 0.0
    /// With z_t at its mean of the other steps there.
    public var deafUpdate = 0.0
  }

  /// One sequence inside a GRU; numbers are rounded to four decimals.
  public struct Trace: Codable, Sendable {
    /// The inputs, one list of all steps for each.
    public var inputs: [[Double]]
    /// r_t, one list of all steps for each unit; so are the others.
    public var reset: [[Double]]
    /// z_t.
    public var update: [[Double]]
    /// n_t.
    public var candidate: [[Double]]
    /// h_t.
    public var state: [[Double]]
  }

  /// Runs fresh sequences through the network, in double precision, and differentiates each step.
  ///
  /// The first step is left out: there is nothing yet to forget.
  /// - Throws: `NoSuchGates` where the network is not a GRU that resets after the product.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> Finding {
    guard case .gru(let gru) = trainer.network.layers[0].cell, gru.resetPlacement == .afterProduct,
      gru.candidate == .tanh
    else { throw NoSuchGates() }
    let model = GRUModel(PlainParameters(trainer.parameters))
    let batches = TestSet(task, size: sequences, seed: seed, use: .gates).batches
    var (matters, elsewhere) = (Sum(), Sum())
    var trace: Trace?
    var ordinary = OrdinaryGates(hidden: trainer.network.layers[0].hidden)
    for batch in batches {
      for sequence in 0..<batch.size {
        let pass = model.network.forward(batch.sequence(sequence)).layers[0][0]
        if trace == nil, keepsTrace { trace = Trace(pass.steps) }
        for (t, step) in pass.steps.enumerated().dropFirst() {
          let means = model.means(of: step)
          if task.matters(step: t, of: sequence, in: batch) {
            matters.add(means)
          } else {
            elsewhere.add(means)
            ordinary.add(step)
          }
        }
      }
    }
    var losses = Losses()
    for batch in batches {
      let share = Double(batch.size) / Double(sequences)
      func loss(_ intervention: GRUModel.Intervention?) -> Double {
        let outputs = (0..<batch.size).map { sequence in
          model.answer(batch.sequence(sequence), intervention) { t in
            t > 0 && task.matters(step: t, of: sequence, in: batch)
          }
        }
        return share * batch.squaredError(of: outputs)
      }
      losses.intact += loss(nil)
      losses.deafReset += loss(.reset(ordinary.reset))
      losses.deafUpdate += loss(.update(ordinary.update))
    }
    return Finding(
      whereItMatters: matters.mean, elsewhere: elsewhere.mean, losses: losses, trace: trace)
  }

  private struct Sum {
    var total = Means()
    var count = 0.0

    mutating func add(_ means: Means) {
      total.add(means)
      count += 1
    }

    var mean: Means {
      var mean = Means()
      mean.add(total, weight: 1 / count)
      return mean
    }
  }
}

/// The mean of each unit's gates over the steps at which nothing is to be forgotten.
private struct OrdinaryGates {
  private var sums: (reset: Vector, update: Vector)
  private var count = 0.0

  init(hidden: Int) {
    sums = (Vector(zeros: hidden), Vector(zeros: hidden))
  }

  mutating func add(_ step: PlainStep) {
    sums.reset += step[.reset]
    sums.update += step[.update]
    count += 1
  }

  var reset: Vector { (1 / count) * sums.reset }
  var update: Vector { (1 / count) * sums.update }
}

extension Forgetting.Trace {
  init(_ steps: [PlainStep]) {
    func series(_ value: (PlainStep) -> Vector) -> [[Double]] {
      let columns = steps.map(value)
      return (0..<(columns.first?.count ?? 0)).map { unit in
        columns.map { ($0[unit] * 1e4).rounded() / 1e4 }
      }
    }
    inputs = series(\.x)
    reset = series { $0[.reset] }
    update = series { $0[.update] }
    candidate = series { $0[.candidate] }
    state = series(\.state.h)
  }
}

extension Batch {
  /// The mean squared error of answers to whole sequences.
  func squaredError(of answers: [Vector]) -> Double {
    guard case .values(let targets) = targets else { return .nan }
    let answers = answers.flatMap(\.elements)
    return zip(answers, targets).reduce(0) { sum, pair in
      let error = pair.0 - Double(pair.1)
      return sum + error * error
    } / Double(answers.count)
  }
}
