import Recurrent

/// Which answers hang on which symbols: marks are swapped, one step at a time, and the answers compared.
public struct SymbolInfluence: Sendable {
  /// The share of answers that change when the mark at a step is the other one, [answer][step changed].
  ///
  /// Not a number where no sequence has a mark at that step.
  public let shares: [[Double]]

  /// Looks into a network that tags sequences, which is left as it was.
  ///
  /// - Parameters:
  ///   - trainer: the network.
  ///   - task: its task.
  ///   - sequences: over how many fresh sequences is counted.
  ///   - seed: the seed of those sequences.
  /// - Throws: `EngineError` where network and task do not fit.
  public init(
    of trainer: Trainer, task: DelayedAnswers<ContextTagging>, sequences: Int, seed: UInt64
  ) throws {
    var stream = RandomStream(seed: seed, purpose: "sequences whose marks are swapped")
    let batch = task.batch(of: sequences, from: &stream)
    let answers = try trainer.evaluate(batch).classes
    let tagged = task.base.taggedSteps
    var shares = [[Double]](
      repeating: [Double](repeating: .nan, count: task.base.length), count: tagged)
    for step in 0..<task.base.length {
      let touched = (0..<sequences).filter { task.matters(step: step, of: $0, in: batch) }
      guard !touched.isEmpty else { continue }
      var swapped = batch
      for sequence in touched {
        let place = (step * sequences + sequence) * task.inputs
        swapped.x.swapAt(place, place + 1)
      }
      let others = try trainer.evaluate(swapped).classes
      for answer in 0..<tagged {
        let changed = touched.count { sequence in
          answers[answer * sequences + sequence] != others[answer * sequences + sequence]
        }
        shares[answer][step] = Double(changed) / Double(touched.count)
      }
    }
    self.shares = shares
  }
}
