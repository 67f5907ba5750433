import Recurrent

/// A decoder that is told all right answers but one: how long the wrong one misleads it.
public struct MisledDecoder: Sendable {
  /// The share of wrong answers at each step with the right answers as inputs.
  public let told: [Double]
  /// The same with a wrong symbol in the place of one right answer.
  public let misled: [Double]

  /// Looks into an encoder-decoder, which is left as it was.
  ///
  /// - Parameters:
  ///   - trainer: the network; it was trained with teacher forcing.
  ///   - task: its task.
  ///   - step: the step, counted from 0 and at least 1, whose input is wrong.
  ///   - sequences: over how many fresh sequences is counted.
  ///   - seed: the seed of those sequences.
  /// - Throws: `EngineError` where network and task do not fit.
  public init(
    _ trainer: Trainer, task: SequenceReversal, at step: Int, sequences: Int, seed: UInt64
  ) throws {
    var stream = RandomStream(seed: seed, purpose: "sequences with a wrong word")
    let batch = task.batch(of: sequences, from: &stream)
    var wrong = batch
    for sequence in 0..<sequences {
      let first = (step * sequences + sequence) * task.inputs + 1
      let told = (0..<SequenceReversal.symbols).first { batch.x[first + $0] == 1 } ?? 0
      // Any other symbol.
      let shift = 1 + stream.integer(below: SequenceReversal.symbols - 1)
      wrong.x[first + told] = 0
      wrong.x[first + (told + shift) % SequenceReversal.symbols] = 1
    }
    told = try Self.errors(trainer, batch)
    misled = try Self.errors(trainer, wrong)
  }

  private static func errors(_ trainer: Trainer, _ batch: Batch) throws -> [Double] {
    guard case .classes(let classes) = batch.targets else { return [] }
    let answers = try trainer.evaluate(batch).classes
    return (0..<batch.length).map { step in
      let places = step * batch.size..<(step + 1) * batch.size
      return Double(places.count { Int(classes[$0]) != answers[$0] }) / Double(batch.size)
    }
  }
}
