import Recurrent

/// Sequence reversal: read a sequence of symbols to its end, then say it backwards.
///
/// The symbols stand in the batch's source, which an encoder reads; the decoder's steps ask for them in
/// reverse order. The first input of the decoder is 1 at its first step; the others hold the right answer of
/// the step before (teacher forcing), in whose place feedback puts the network's own.
public struct SequenceReversal: SequenceTask {
  /// The task's name in result files.
  public static let kind = "sequence-reversal"
  /// How many symbols there are.
  public static let symbols = 8
  /// The number of symbols to be reversed, and of answers.
  public var length: Int
  /// How the symbols of a sequence hang together.
  public var source: Source

  /// How the symbols of a sequence hang together.
  public enum Source: String, Codable, Hashable, CaseIterable, Sendable {
    /// Each symbol is drawn by itself: the answer before says nothing about the next one.
    case independent
    /// Each symbol is one of the two neighbours, on a ring, of the one before: a walk.
    case walk
  }

  /// Makes the task for sequences of `length` symbols.
  public init(length: Int, source: Source) {
    self.length = length
    self.source = source
  }

  /// A sign for the start, and the answer of the step before.
  public var inputs: Int { Self.symbols + 1 }
  /// One score a symbol.
  public var outputs: Int { Self.symbols }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// Every step of the decoder is scored.
  public var readout: Network.Steps { .every }

  /// The accuracy of who has read nothing and guesses.
  public static let chance = 1.0 / Double(symbols)
  /// The best accuracy of who has read nothing but is told the right answer of the step before.
  public var toldAccuracy: Double {
    switch source {
    case .independent: Self.chance
    case .walk: (Self.chance + Double(length - 1) / 2) / Double(length)
    }
  }

  /// Makes a batch of the right shape, all zero.
  public func emptyBatch(of size: Int) -> Batch {
    Batch(
      length: length, size: size, inputs: inputs,
      x: [Float](repeating: 0, count: length * size * inputs),
      targets: .classes([Int32](repeating: 0, count: length * size)),
      source: Batch.Source(
        length: length, inputs: Self.symbols,
        x: [Float](repeating: 0, count: length * size * Self.symbols)))
  }

  /// Fills a batch with fresh sequences and their reversals.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var read = [Float](repeating: 0, count: length * batch.size * Self.symbols)
    var answers = [Int32](repeating: 0, count: length * batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      batch.x[sequence * inputs] = 1
      for (t, symbol) in symbols(from: &stream).enumerated() {
        read[(t * batch.size + sequence) * Self.symbols + symbol] = 1
        let step = length - 1 - t
        answers[step * batch.size + sequence] = Int32(symbol)
        if step + 1 < length {
          batch.x[((step + 1) * batch.size + sequence) * inputs + 1 + symbol] = 1
        }
      }
    }
    batch.source?.x = read
    batch.targets = .classes(answers)
  }

  private func symbols(from stream: inout RandomStream) -> [Int] {
    var symbol = 0
    return (0..<length).map { t in
      if t == 0 || source == .independent {
        symbol = stream.integer(below: Self.symbols)
      } else {
        symbol = (symbol + (stream.integer(below: 2) == 0 ? 1 : Self.symbols - 1)) % Self.symbols
      }
      return symbol
    }
  }

  /// Whether a step of the decoder carries what the answers depend on: none, the source does.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool { false }
}
