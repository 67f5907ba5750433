import Recurrent

/// The adding problem: the sum of two marked numbers in a long sequence of numbers.
///
/// At each step the network sees a value from U[0, 1) and a mark, which is 1 at one step of the
/// first half and at one step of the second half, else 0; the target at the end is the sum of the
/// two marked values. This is the variant of Arjovsky, Shah and Bengio (2016); the task goes back
/// to Hochreiter and Schmidhuber (1997), experiment 4.
public struct AddingProblem: SequenceTask {
  /// The task's name in result files.
  public static let kind = "adding"
  /// T, the number of steps.
  public var length: Int

  /// Makes the task for sequences of `length` steps; at least 2, so that each half has one.
  public init(length: Int) {
    self.length = length
  }

  /// A value and a mark.
  public var inputs: Int { 2 }
  /// The sum.
  public var outputs: Int { 1 }
  /// The squared error.
  public var loss: Loss { .meanSquaredError }
  /// The sum is asked for after the last step.
  public var readout: Network.Steps { .last }

  /// The error of the best constant answer, 1: the variance of the sum of two uniform numbers.
  public static let constantError = 2.0 / 12
  /// The error of who knows one of the two numbers and takes 1/2 for the other.
  public static let oneNumberError = 1.0 / 12
  /// The test error below which the task counts as solved.
  public static let solvedError = 0.01

  /// Fills a batch with fresh sequences and their sums.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    let half = length / 2
    var sums = [Float](repeating: 0, count: batch.size)
    for sequence in 0..<batch.size {
      let marked = [stream.integer(below: half), half + stream.integer(below: length - half)]
      for t in 0..<length {
        let place = (t * batch.size + sequence) * inputs
        batch.x[place] = stream.uniform()
        batch.x[place + 1] = 0
      }
      for t in marked {
        let place = (t * batch.size + sequence) * inputs
        batch.x[place + 1] = 1
        sums[sequence] += batch.x[place]
      }
    }
    batch.targets = .values(sums)
  }

  /// Whether a step is marked.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    batch.x[(step * batch.size + sequence) * inputs + 1] == 1
  }
}
