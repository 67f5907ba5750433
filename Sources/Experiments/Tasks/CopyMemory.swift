import Recurrent

/// Copy memory: hold a few symbols through a long wait, then write them down in their order.
///
/// The first K steps show symbols from 1 … 8, each by itself and equally likely; T − 1 blanks follow, then
/// one delimiter, then K blanks. The answer is blank at every step but the last K, at which the symbols are
/// asked for. The loss is averaged over all T + 2K steps, and most of these need no memory at all: the
/// accuracy is that of the last K steps alone. This is the variant of the code of Arjovsky, Shah and Bengio (2016),
/// with K = 10; each symbol is asked for T + K steps after it was shown, the first one a step after the delimiter.
public struct CopyMemory: SequenceTask {
  /// The task's name in result files.
  public static let kind = "copy-memory"
  /// How many different symbols there are.
  public static let alphabet = 8
  /// The input's channel of the blank, and the class of a blank answer.
  static let blank = 0
  /// The input's channel of the delimiter, behind those of the symbols.
  static let delimiter = alphabet + 1
  /// T, the wait: the delimiter stands at the T-th step after the last symbol.
  public var delay: Int
  /// K, the number of symbols to hold.
  public var count: Int

  /// Makes the task for a wait of `delay` steps, at least 1.
  public init(delay: Int, count: Int = 10) {
    self.delay = delay
    self.count = count
  }

  /// T + 2K.
  public var length: Int { delay + 2 * count }
  /// Blank, symbols and delimiter, one of them 1 at each step.
  public var inputs: Int { Self.alphabet + 2 }
  /// One score for the blank and one a symbol.
  public var outputs: Int { Self.alphabet + 1 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// An answer is scored at every step.
  public var readout: Network.Steps { .every }
  /// The last K steps.
  public var answerSteps: Network.Steps { .from(step: delay + count) }

  /// The loss of who knows the time but no symbol: K ln 8 / (T + 2K) nats.
  public var memorylessLoss: Double {
    Double(count) * 2.079_441_541_679_835_9 / Double(length)
  }
  /// The accuracy at the last K steps of who remembers nothing.
  public static let memorylessAccuracy = 1.0 / Double(alphabet)
  /// The accuracy at the last K steps from which the task counts as solved.
  public static let solvedAccuracy = 0.99

  /// Fills a batch with fresh symbols and the answers.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var classes = [Int32](repeating: Int32(Self.blank), count: length * batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      for t in 0..<length {
        let channel: Int
        if t < count {
          channel = 1 + stream.integer(below: Self.alphabet)
          classes[(t + delay + count) * batch.size + sequence] = Int32(channel)
        } else {
          channel = t == count + delay - 1 ? Self.delimiter : Self.blank
        }
        batch.x[(t * batch.size + sequence) * inputs + channel] = 1
      }
    }
    batch.targets = .classes(classes)
  }

  /// Whether a step shows a symbol.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool { step < count }
}
