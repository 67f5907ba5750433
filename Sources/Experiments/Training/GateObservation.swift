import Recurrent

/// What is to be recorded of a trained LSTM's gates.
public struct GateRequest: Codable, Hashable, Sendable {
  /// The number of fresh sequences behind the averages.
  public var sequences: Int
  /// Whether all gates of one sequence are kept step by step.
  public var keepsTrace: Bool

  /// Makes a request.
  public init(sequences: Int = 1000, keepsTrace: Bool) {
    self.sequences = sequences
    self.keepsTrace = keepsTrace
  }
}

/// How a trained LSTM uses its gates, unit by unit, averaged over sequences and steps.
///
/// Steps are told apart by whether they carry what the answer depends on, such as the marks of the
/// adding problem.
public struct GateObservation: Codable, Sendable {
  /// The mean of |i_t ⊙ c̃_t| at the steps that matter: what is written there.
  public var writingWhereItMatters: [Double]
  /// The mean of |i_t ⊙ c̃_t| at all other steps.
  public var writingElsewhere: [Double]
  /// The mean of f_t at all other steps: what share is kept.
  public var keepingElsewhere: [Double]
  /// One sequence, step by step.
  public var trace: GateRecording?

  /// Runs fresh sequences through a trained LSTM and records its gates.
  ///
  /// - Throws: `NoSuchGates` where the network is not an LSTM whose gates are learned.
  init<Task: SequenceTask>(
    _ request: GateRequest, task: Task, seed: UInt64, of trainer: Trainer
  ) throws {
    let set = TestSet(task, size: request.sequences, seed: seed, use: .gates)
    let hidden = trainer.network.layers[0].hidden
    let zeros = [Double](repeating: 0, count: hidden)
    var writing = (matters: zeros, elsewhere: zeros)
    var keeping = zeros
    var steps = (matters: 0, elsewhere: 0)
    for batch in set.batches {
      let gates = try LSTMGates(of: trainer, batch)
      if trace == nil, request.keepsTrace {
        trace = GateRecording(gates, of: 0, in: batch, hidden: hidden)
      }
      for t in 0..<batch.length {
        for sequence in 0..<batch.size {
          let matters = task.matters(step: t, of: sequence, in: batch)
          if matters { steps.matters += 1 } else { steps.elsewhere += 1 }
          let row = (t * batch.size + sequence) * hidden
          for unit in 0..<hidden {
            let written = Double(abs(gates.input[row + unit] * gates.candidate[row + unit]))
            if matters {
              writing.matters[unit] += written
            } else {
              writing.elsewhere[unit] += written
              keeping[unit] += Double(gates.forget[row + unit])
            }
          }
        }
      }
    }
    writingWhereItMatters = writing.matters.map { $0 / Double(steps.matters) }
    writingElsewhere = writing.elsewhere.map { $0 / Double(steps.elsewhere) }
    keepingElsewhere = keeping.map { $0 / Double(steps.elsewhere) }
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
