import Recurrent

/// A task whose sequences are shown all at once, in a single step: for networks without recurrence.
///
/// A recurrent network that takes one step from a state of zeros is a dense network of one hidden layer, so
/// the same training serves both.
public struct SingleStep<Base: SequenceTask>: SequenceTask {
  /// The task's name in result files, such as "single-step/which-first".
  public static var kind: String { "single-step/\(Base.kind)" }
  /// The task with its steps; all of its sequences have the same length.
  public var base: Base
  /// What becomes of the steps.
  public var view: View

  /// What becomes of the steps.
  public enum View: String, Codable, Hashable, Sendable {
    /// They stand side by side, each with inputs, and thus weights, of its own.
    case window
    /// They are added up: how often a symbol came is kept, when is lost.
    case bag
  }

  /// Shows a task in one way.
  public init(_ base: Base, as view: View) {
    self.base = base
    self.view = view
  }

  /// All steps' inputs, or one step's.
  public var inputs: Int { view == .window ? base.length * base.inputs : base.inputs }
  /// The same as with steps.
  public var outputs: Int { base.outputs }
  /// A single step.
  public var length: Int { 1 }
  /// The same as with steps.
  public var loss: Loss { base.loss }
  /// After the only step.
  public var readout: Network.Steps { .last }

  /// Fills a batch with the sequences that the task with steps would have drawn.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    let unrolled = base.batch(of: batch.size, from: &stream)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      for t in 0..<unrolled.length {
        for input in 0..<base.inputs {
          let place = sequence * inputs + (view == .window ? t * base.inputs : 0) + input
          batch.x[place] += unrolled.x[(t * batch.size + sequence) * base.inputs + input]
        }
      }
    }
    batch.targets = unrolled.targets
  }

  /// The only step.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool { true }
}
