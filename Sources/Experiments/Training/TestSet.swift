import Recurrent

/// Fresh sequences on which a network is tested; the same ones for every run of a seed.
struct TestSet<Task: SequenceTask> {
  /// What the sequences are for; those of one use never appear in another.
  enum Use: String {
    case curve = "test data of the learning curve"
    case verdict = "test data of the verdict"
    case gates = "sequences whose gates are observed"
  }

  let batches: [Batch]

  /// Draws at least `size` sequences, in whole batches.
  init(_ task: Task, size: Int, batch: Int, seed: UInt64, use: Use) {
    batches = (0..<(size + batch - 1) / batch).map { index in
      var stream = RandomStream(seed: seed, purpose: use.rawValue, index: UInt64(index))
      return task.batch(of: batch, from: &stream)
    }
  }

  /// The mean loss over the set.
  func error(of trainer: Trainer) throws -> Double {
    var sum = 0.0
    for batch in batches { sum += Double(try trainer.evaluate(batch).loss) }
    return sum / Double(batches.count)
  }
}
