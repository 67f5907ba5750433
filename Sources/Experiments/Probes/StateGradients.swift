import Recurrent

/// How large the gradient of the loss is at each step of the way back.
public struct StateGradients: NetworkProbe {
  /// The probe's name in result files.
  public static let kind = "state-gradients"
  /// The number of fresh sequences.
  public var sequences: Int

  /// Makes a probe over fresh sequences.
  public init(sequences: Int) {
    self.sequences = sequences
  }

  /// Norms by lag from 0: roots of the mean square over sequences, of one sequence's own loss.
  public struct Finding: Codable, Sendable {
    /// ‖dL/dc_{T−lag}‖ of an LSTM, ‖dL/dh_{T−lag}‖ of a cell without cell state.
    public var norms: [Double]

    /// A norm over the one at lag 0, so that the size of the loss drops out.
    public func relative(at lag: Int) -> Double { norms[lag] / norms[0] }
  }

  /// Carries the loss of fresh sequences back.
  ///
  /// An LSTM remembers in c, so its gradient is taken there.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> Finding {
    let hidden = trainer.network.layers[0].hidden
    var squares = [Double](repeating: 0, count: task.length)
    for batch in TestSet(task, size: sequences, seed: seed, use: .gates).batches {
      let pass = try trainer.trace(batch, withGradients: true)[layer: 0]
      let gradients = (pass?.dc.isEmpty ?? true ? pass?.dh : pass?.dc) ?? []
      let scale = Double(batch.size) * Double(batch.size)
      for t in 0..<batch.length {
        let first = t * batch.size * hidden
        let sum = gradients[first..<first + batch.size * hidden]
          .reduce(0.0) { $0 + Double($1) * Double($1) }
        // The batch's loss is a mean: each sequence has 1/B of the gradient of its own loss.
        squares[batch.length - 1 - t] += sum * scale
      }
    }
    return Finding(
      norms: squares.map {
        ($0 / Double(sequences)).squareRoot().rounded(toSignificantDigits: 6)
      })
  }
}
