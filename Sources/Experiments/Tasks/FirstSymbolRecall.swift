import Recurrent

/// First-symbol recall: name the symbol of the first step after everything that came since.
///
/// The first step shows one of four symbols, every later step one of four distractors; after the
/// last step the first symbol is asked for. A relative of experiments 2b and 2c of Hochreiter and
/// Schmidhuber (1997): a single far step matters, and nothing nearer helps.
public struct FirstSymbolRecall: SequenceTask {
  /// The task's name in result files.
  public static let kind = "first-symbol-recall"
  /// How many symbols can stand at the first step.
  public static let symbols = 4
  /// How many distractors can stand at every later step.
  public static let distractors = 4
  /// The number of steps between the symbol and the answer.
  public var lag: Int

  /// Makes the task for a lag of at least 1.
  public init(lag: Int) {
    self.lag = lag
  }

  /// The symbol and the distractors after it.
  public var length: Int { lag + 1 }
  /// Symbols and distractors, one of them 1 at each step.
  public var inputs: Int { Self.symbols + Self.distractors }
  /// One score a symbol.
  public var outputs: Int { Self.symbols }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// The symbol is asked for after the last step.
  public var readout: Network.Steps { .last }

  /// The loss of who remembers nothing: ln 4 nats.
  public static let memorylessLoss = 1.386_294_361_119_890_6
  /// The test loss, in nats, below which the task counts as solved.
  public static let solvedError = 0.1

  /// Fills a batch with fresh sequences and their first symbols.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var classes = [Int32](repeating: 0, count: batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      let symbol = stream.integer(below: Self.symbols)
      classes[sequence] = Int32(symbol)
      batch.x[sequence * inputs + symbol] = 1
      for t in 1..<length {
        let distractor = Self.symbols + stream.integer(below: Self.distractors)
        batch.x[(t * batch.size + sequence) * inputs + distractor] = 1
      }
    }
    batch.targets = .classes(classes)
  }

  /// Whether a step is the first.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool { step == 0 }
}
