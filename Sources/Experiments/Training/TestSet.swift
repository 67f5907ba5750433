import Recurrent

/// Fresh sequences on which a network is tested; the same ones for every run of a seed.
struct TestSet<Task: SequenceTask> {
  /// What the sequences are for; those of one use never appear in another.
  enum Use: String {
    case curve = "test data of the learning curve"
    case verdict = "test data of the verdict"
    case gates = "sequences whose gates are observed"
    case validation = "validation data"
  }

  /// The sequences, a few hundred at a time so that a pass over them stays in the caches.
  let batches: [Batch]
  private let task: Task
  private let size: Int

  /// Draws `size` sequences.
  init(_ task: Task, size: Int, seed: UInt64, use: Use) {
    let largest = 250
    self.task = task
    self.size = size
    batches = stride(from: 0, to: size, by: largest).map { first in
      var stream = RandomStream(seed: seed, purpose: use.rawValue, index: UInt64(first))
      return task.batch(of: min(largest, size - first), from: &stream)
    }
  }

  /// The mean loss over the set.
  func error(of trainer: Trainer) throws -> Double {
    var sum = 0.0
    for batch in batches { sum += try trainer.evaluate(batch).loss * Double(batch.size) }
    return sum / Double(size)
  }

  /// The mean loss over the set, and the share of right answers among those that count.
  func score(of trainer: Trainer) throws -> (error: Double, accuracy: Double) {
    var sum = 0.0
    var answers = RightAnswers()
    for batch in batches {
      let evaluation = try trainer.evaluate(batch)
      sum += evaluation.loss * Double(batch.size)
      answers.count(evaluation.classes, task, batch)
    }
    return (sum / Double(size), answers.share)
  }
}

extension TestSet {
  /// The inputs of each sequence by itself, in double precision, for the plain network.
  var sequences: [[Vector]] {
    batches.flatMap { batch in (0..<batch.size).map { batch.sequence($0) } }
  }
}

extension Batch {
  /// x_1 … x_T of one sequence in double precision.
  func sequence(_ index: Int) -> [Vector] {
    (0..<length).map { t in
      let place = (t * size + index) * inputs
      return Vector(x[place..<place + inputs].map(Double.init))
    }
  }
}
