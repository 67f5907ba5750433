import Recurrent

/// What is to be recorded of a trained LSTM's gates.
public struct GateRequest: Codable, Hashable, Sendable {
  /// The number of fresh sequences behind the averages.
  public var sequences: Int
  /// Whether all gates of one sequence are recorded step by step.
  public var keepsRecording: Bool

  /// Makes a request.
  public init(sequences: Int = 1000, keepsRecording: Bool) {
    self.sequences = sequences
    self.keepsRecording = keepsRecording
  }
}

/// How a trained LSTM uses its gates, unit by unit, averaged over sequences and steps.
///
/// Steps are told apart by whether they carry what the answer depends on, such as the marks of the
/// adding problem. The cell state at the end is a sum over steps,
/// c_T = Σ_t (f_T ⊙ … ⊙ f_{t+1}) ⊙ i_t ⊙ c̃_t, so what is written at a step and what of it survives
/// can be measured exactly.
public struct GateObservation: Codable, Sendable {
  /// The mean of |i_t ⊙ c̃_t| at the steps that matter: what is written there.
  public var writtenWhereItMatters: [Double]
  /// The mean of |i_t ⊙ c̃_t| at all other steps.
  public var writtenElsewhere: [Double]
  /// The mean of |f_T ⊙ … ⊙ f_{t+1} ⊙ i_t ⊙ c̃_t| at the steps that matter: what survives to the end.
  public var survivingWhereItMatters: [Double]
  /// The mean of |f_T ⊙ … ⊙ f_{t+1} ⊙ i_t ⊙ c̃_t| at all other steps.
  public var survivingElsewhere: [Double]
  /// The mean of f_t at all other steps: what share is kept.
  public var keptElsewhere: [Double]
  /// What moves each gate and the candidate: the input or the state before.
  public var drives: [GateDrive]
  /// One sequence, step by step.
  public var recording: GateRecording?

  /// Runs fresh sequences through a trained LSTM and records its gates.
  ///
  /// - Throws: `NoSuchGates` where the network is not an LSTM whose gates are learned.
  init<Task: SequenceTask>(
    _ request: GateRequest, task: Task, seed: UInt64, of trainer: Trainer
  ) throws {
    let set = TestSet(task, size: request.sequences, seed: seed, use: .gates)
    let hidden = trainer.network.layers[0].hidden
    var sums = (matters: Sums(hidden), elsewhere: Sums(hidden))
    drives = try GateDrive.measured(in: trainer, on: set.batches)
    for batch in set.batches {
      let gates = try LSTMGates(of: trainer, batch)
      if recording == nil, request.keepsRecording {
        recording = GateRecording(gates, of: 0, in: batch, hidden: hidden)
      }
      for sequence in 0..<batch.size {
        var survival = [Double](repeating: 1, count: hidden)
        for t in (0..<batch.length).reversed() {
          let row = (t * batch.size + sequence) * hidden
          if task.matters(step: t, of: sequence, in: batch) {
            sums.matters.add(gates, row: row, survival: survival)
          } else {
            sums.elsewhere.add(gates, row: row, survival: survival)
          }
          for unit in 0..<hidden { survival[unit] *= Double(gates.forget[row + unit]) }
        }
      }
    }
    writtenWhereItMatters = sums.matters.mean(\.written)
    writtenElsewhere = sums.elsewhere.mean(\.written)
    survivingWhereItMatters = sums.matters.mean(\.surviving)
    survivingElsewhere = sums.elsewhere.mean(\.surviving)
    keptElsewhere = sums.elsewhere.mean(\.kept)
  }

  /// Sums over steps of one kind, unit by unit.
  private struct Sums {
    var steps = 0
    var written: [Double]
    var surviving: [Double]
    var kept: [Double]

    init(_ hidden: Int) {
      written = [Double](repeating: 0, count: hidden)
      (surviving, kept) = (written, written)
    }

    mutating func add(_ gates: LSTMGates, row: Int, survival: [Double]) {
      steps += 1
      for unit in survival.indices {
        let writing = Double(abs(gates.input[row + unit] * gates.candidate[row + unit]))
        written[unit] += writing
        surviving[unit] += writing * survival[unit]
        kept[unit] += Double(gates.forget[row + unit])
      }
    }

    func mean(_ sum: KeyPath<Sums, [Double]>) -> [Double] {
      self[keyPath: sum].map { $0 / Double(steps) }
    }
  }
}

/// The gates and the cell state of an LSTM's first layer over a batch, each [T][B][H].
struct LSTMGates {
  let input: [Float]
  let forget: [Float]
  let output: [Float]
  let candidate: [Float]
  let cell: [Float]

  /// - Throws: `NoSuchGates`.
  init(of trainer: Trainer, _ batch: Batch) throws {
    let pass = try trainer.trace(batch)[layer: 0]
    guard let pass, let input = pass.gates[.input], let forget = pass.gates[.forget],
      let output = pass.gates[.output], let candidate = pass.gates[.candidate]
    else { throw NoSuchGates() }
    self.input = input
    self.forget = forget
    self.output = output
    self.candidate = candidate
    cell = pass.c
  }
}

/// Gates are to be observed of a network that does not have them.
struct NoSuchGates: Error, CustomStringConvertible {
  var description: String {
    "gates can be observed of an LSTM whose gates are all learned, and of no other network"
  }
}
