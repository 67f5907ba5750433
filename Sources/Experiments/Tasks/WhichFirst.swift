import Recurrent

/// Which of two symbols came first, among distractors: a task that only order can answer.
///
/// Each sequence shows X at one step, Y at another and one of four distractors at every other step;
/// after the last step it is asked whether X came before Y. The two orders are equally likely and
/// hold the same symbols equally often, so that who sees the symbols without their order can do no better than
/// guess. The temporal order problem of Hochreiter and Schmidhuber (1997), experiment 6a, is its ancestor.
public struct WhichFirst: SequenceTask {
  /// The task's name in result files.
  public static let kind = "which-first"
  /// How many distractors there are.
  public static let distractors = 4
  /// The number of steps of the longest sequences.
  public var length: Int
  /// The number of steps of the shortest sequences; every length in between is equally likely.
  public var shortest: Int
  /// Where X and Y can stand.
  public var positions: Positions

  /// A part of the time, counted in steps from the start.
  public enum Positions: String, Codable, Hashable, Sendable {
    /// At any step.
    case anywhere
    /// Before the middle of the longest sequences.
    case early
    /// From the middle of the longest sequences on; the shortest have to reach two steps beyond it.
    case late
  }

  /// Makes the task for sequences of one length, at least 2, or 4 where positions are confined.
  public init(length: Int, positions: Positions = .anywhere) {
    self.init(lengths: length...length, positions: positions)
  }

  /// Makes the task for sequences of mixed lengths.
  public init(lengths: ClosedRange<Int>, positions: Positions = .anywhere) {
    length = lengths.upperBound
    shortest = lengths.lowerBound
    self.positions = positions
  }

  /// X, Y and the distractors, one of them 1 at each step.
  public var inputs: Int { 2 + Self.distractors }
  /// One score for “X first”, one for “Y first”.
  public var outputs: Int { 2 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// The answer is asked for after each sequence's own last step.
  public var readout: Network.Steps { .last }
  /// Whether there is more than one length.
  public var hasMixedLengths: Bool { shortest < length }

  /// The accuracy of guessing, and the best that the symbols without their order allow.
  public static let chance = 0.5

  /// Fills a batch with fresh sequences and their answers.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var classes = [Int32](repeating: 0, count: batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      let steps = shortest + stream.integer(below: length - shortest + 1)
      batch.lengths?[sequence] = steps
      let allowed =
        switch positions {
        case .anywhere: 0..<steps
        case .early: 0..<min(steps, length / 2)
        case .late: length / 2..<steps
        }
      let x = allowed.lowerBound + stream.integer(below: allowed.count)
      // Any other allowed step: the steps behind x move up by one.
      let other = allowed.lowerBound + stream.integer(below: allowed.count - 1)
      let y = other < x ? other : other + 1
      classes[sequence] = x < y ? 0 : 1
      for t in 0..<steps {
        let symbol =
          t == x ? 0 : t == y ? 1 : 2 + stream.integer(below: Self.distractors)
        batch.x[(t * batch.size + sequence) * inputs + symbol] = 1
      }
    }
    batch.targets = .classes(classes)
  }

  /// Whether a step shows X or Y.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    let place = (step * batch.size + sequence) * inputs
    return batch.x[place] == 1 || batch.x[place + 1] == 1
  }
}
