/// What a network answers to a batch, and how wrong that is.
public struct Evaluation: Sendable {
  /// The mean loss over all scored outputs; NaN for a batch without targets.
  public let loss: Double
  /// The outputs at the scored steps, [S][B][O]; behind a sequence's end they mean nothing.
  public let outputs: [Float]
  /// O.
  private let outputCount: Int

  /// The index of the largest output at each scored step, [S][B]; the first of equals.
  public var classes: [Int] {
    stride(from: 0, to: outputs.count, by: outputCount).map { first in
      (1..<outputCount).reduce(0) { outputs[first + $1] > outputs[first + $0] ? $1 : $0 }
    }
  }

  /// Runs a batch forward in chunks of lanes.
  init(
    _ packed: PackedModel, _ batch: Batch, _ loss: Loss, feedback: Feedback?, _ workers: Workers
  ) {
    let chunks = Chunks.of(batch.size)
    let parts = min(workers.threads, chunks.count)
    let widest = chunks.max { $0.count < $1.count } ?? 0..<0
    let arena = Arena()
    let count = packed.network.network.outputs
    let steps = packed.network.network.readout.scored(of: batch.length).count
    let results = arena.floats(steps * batch.size * count)
    let score: Score? =
      if case .none = batch.targets { nil } else { Score(loss, packed.network.network, batch) }
    let partial = PartialSums(chunks.count)
    workers.run(parts) { part in
      let pass = NetworkPass(
        packed, lanes: widest, steps: (batch.length, batch.source?.length ?? 0), goesBack: false,
        feedback: feedback)
      for index in stride(from: part, to: chunks.count, by: parts) {
        let lanes = chunks[index]
        pass.lanes = lanes
        pass.forward(batch)
        let outputs = pass.readout.outputs
        for step in 0..<steps {
          for lane in 0..<lanes.count {
            (results + (step * batch.size + lanes.lowerBound + lane) * count)
              .copy(outputs[step * lanes.count + lane], count: count)
          }
        }
        partial[index] = score?.evaluate(outputs, batch, lanes: lanes) ?? .nan
      }
    }
    self.loss = partial.total
    outputs = results.array(count: steps * batch.size * count)
    outputCount = count
  }
}

/// A sum whose terms are found in any order and added in one.
@safe final class PartialSums {
  private let terms: UnsafeMutableBufferPointer<Double>

  init(_ count: Int) {
    unsafe terms = .allocate(capacity: count)
    unsafe terms.initialize(repeating: 0)
  }

  deinit { unsafe terms.deallocate() }

  /// One term; different terms may be set from different threads.
  subscript(index: Int) -> Double {
    get { unsafe terms[index] }
    set { unsafe terms[index] = newValue }
  }

  /// The sum, in the order of the terms.
  var total: Double { unsafe terms.reduce(0, +) }
}
