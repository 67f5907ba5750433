import Recurrent

/// Parity: whether the number of ones among random bits is odd, asked after the last bit or after each.
///
/// Each bit is 0 or 1, by itself and equally likely. Any T − 1 of T bits say nothing about their parity: given
/// them it is still a fair coin. Asked after the last bit, nothing short of all bits lowers the loss below ln 2, and
/// a network that has learned a part of the way cannot tell that it has. Asked after each bit, the parities of the
/// first few are asked for as well, which a short memory can learn. There is no canonical source; this
/// definition is ours.
public struct Parity: SequenceTask {
  /// The task's name in result files.
  public static let kind = "parity"
  /// T, the number of bits.
  public var length: Int
  /// When the parity of the bits so far is asked for.
  public var asks: Asks

  /// When the parity of the bits so far is asked for.
  public enum Asks: String, Codable, Hashable, Sendable {
    /// After the last bit.
    case last
    /// After every bit.
    case every
  }

  /// Makes the task for `length` bits.
  public init(length: Int, asks: Asks = .last) {
    self.length = length
    self.asks = asks
  }

  /// The bit.
  public var inputs: Int { 1 }
  /// One score for “even”, one for “odd”.
  public var outputs: Int { 2 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// After the last bit, or after every bit.
  public var readout: Network.Steps { asks == .last ? .last : .every }
  /// The last bit alone: only there are all bits needed.
  public var answerSteps: Network.Steps { asks == .last ? .last : .from(step: length - 1) }

  /// The loss of guessing, and of every answer that looks at fewer than all bits: ln 2.
  public static let guessingLoss = 0.693_147_180_559_945_3
  /// The accuracy of guessing.
  public static let chance = 0.5
  /// The accuracy from which the task counts as solved.
  public static let solvedAccuracy = 0.99

  /// Fills a batch with fresh bits and their parities.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var parities = [Int32](repeating: 0, count: batch.size)
    var classes: [Int32] = []
    for t in 0..<length {
      for sequence in 0..<batch.size {
        let bit = stream.integer(below: 2)
        batch.x[t * batch.size + sequence] = Float(bit)
        parities[sequence] ^= Int32(bit)
      }
      if asks == .every { classes += parities }
    }
    batch.targets = .classes(asks == .last ? parities : classes)
  }

  /// Whether the bit is 1, so that the answer changes.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    batch.x[step * batch.size + sequence] == 1
  }
}
