import Recurrent

/// A toy task: sequences drawn at random, each with the answer that a network has to give.
///
/// A task is a value: together with a random stream it defines every sequence, so it is part of
/// the definition that is stored with a result.
public protocol SequenceTask: Codable, Hashable, Sendable {
  /// The task's name in result files, such as "adding".
  static var kind: String { get }
  /// The number of inputs a step.
  var inputs: Int { get }
  /// The number of outputs.
  var outputs: Int { get }
  /// The number of steps.
  var length: Int { get }
  /// What is minimised, and reported as the test error.
  var loss: Loss { get }
  /// The steps at which an answer is asked for.
  var readout: Network.Steps { get }
  /// The steps whose answers count where the share of right answers is measured: all, unless a task
  /// says otherwise.
  var answerSteps: Network.Steps { get }
  /// Whether the sequences of a batch end at different steps: no, unless a task says otherwise.
  var hasMixedLengths: Bool { get }

  /// Makes a batch of the right shape, all zero: inputs, and targets as loss and readout want them.
  ///
  /// A task with a source has to add it.
  func emptyBatch(of size: Int) -> Batch
  /// Fills a batch with fresh sequences and their answers.
  func fill(_ batch: inout Batch, from stream: inout RandomStream)
  /// Whether a step carries what the answer depends on.
  func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool
}

extension SequenceTask {
  /// All steps at which an answer is asked for.
  public var answerSteps: Network.Steps { readout }

  /// All sequences are `length` steps long.
  public var hasMixedLengths: Bool { false }

  /// Makes a batch of the right shape, all zero.
  public func emptyBatch(of size: Int) -> Batch {
    let answers = size * readout.steps(length: length).count
    return Batch(
      length: length, size: size, inputs: inputs,
      x: [Float](repeating: 0, count: length * size * inputs),
      lengths: hasMixedLengths ? [Int](repeating: length, count: size) : nil,
      targets: loss == .softmaxCrossEntropy
        ? .classes([Int32](repeating: 0, count: answers))
        : .values([Float](repeating: 0, count: answers * outputs)))
  }

  /// Draws one batch.
  public func batch(of size: Int, from stream: inout RandomStream) -> Batch {
    var batch = emptyBatch(of: size)
    fill(&batch, from: &stream)
    return batch
  }
}
