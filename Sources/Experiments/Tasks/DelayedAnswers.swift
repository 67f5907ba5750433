import Recurrent

/// A task with an answer at each step, in which the answers are asked for some steps later.
///
/// Behind a sequence come as many steps of zeros, so that every answer is given. A network that reads forward
/// has by then seen that many steps of the future.
public struct DelayedAnswers<Base: SequenceTask>: SequenceTask {
  /// The task's name in result files, such as "delayed/context-tagging".
  public static var kind: String { "delayed/\(Base.kind)" }
  /// The task whose answers come at once; they are asked for at every step.
  public var base: Base
  /// How many steps later the answers are asked for; 0 changes nothing.
  public var delay: Int

  /// Delays the answers of a task.
  public init(_ base: Base, by delay: Int) {
    self.base = base
    self.delay = delay
  }

  /// The same as at once.
  public var inputs: Int { base.inputs }
  /// The same as at once.
  public var outputs: Int { base.outputs }
  /// The steps of the sequences and those of zeros behind them.
  public var length: Int { base.length + delay }
  /// The same as at once.
  public var loss: Loss { base.loss }
  /// Every step from the first answer on.
  public var readout: Network.Steps { delay == 0 ? .every : .from(step: delay) }

  /// Fills a batch with the sequences and answers that the task at once would have drawn.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    let prompt = base.batch(of: batch.size, from: &stream)
    batch.x.replaceSubrange(0..<prompt.x.count, with: prompt.x)
    batch.targets = prompt.targets
  }

  /// Whether a step of the sequence itself carries what an answer depends on.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    step < base.length && base.matters(step: step, of: sequence, in: batch)
  }
}
