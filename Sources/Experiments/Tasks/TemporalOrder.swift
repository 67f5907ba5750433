import Recurrent

/// Temporal order: name two far symbols in the order in which they came.
///
/// Each sequence shows X or Y, equally likely, at a step drawn from [L/10, 2L/10) and again at one from
/// [5L/10, 6L/10), and one of four distractors at every other step; after the last step the pair is asked for: four
/// classes. This is the variant of the code of Pascanu, Mikolov and Bengio (2013), without a first and a last
/// symbol of their own; `TriggeredTemporalOrder` is its ancestor.
public struct TemporalOrder: SequenceTask {
  /// The task's name in result files.
  public static let kind = "temporal-order"
  /// How many distractors there are.
  public static let distractors = 4
  /// L, the number of steps.
  public var length: Int

  /// Makes the task for sequences of `length` steps, at least 10.
  public init(length: Int) {
    self.length = length
  }

  /// X, Y and the distractors, one of them 1 at each step.
  public var inputs: Int { 2 + Self.distractors }
  /// One score for each of XX, XY, YX and YY.
  public var outputs: Int { 4 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// The pair is asked for after the last step.
  public var readout: Network.Steps { .last }

  /// The steps at which the first symbol can stand, counted from 0.
  public var early: Range<Int> { length / 10..<2 * length / 10 }
  /// The steps at which the second symbol can stand, counted from 0.
  public var late: Range<Int> { 5 * length / 10..<6 * length / 10 }

  /// The loss of who remembers nothing: ln 4 nats.
  public static let memorylessLoss = 1.386_294_361_119_890_6
  /// The loss of who knows one of the two symbols: ln 2 nats.
  public static let oneSymbolLoss = 0.693_147_180_559_945_3
  /// The accuracy of who remembers nothing.
  public static let memorylessAccuracy = 0.25
  /// The accuracy from which the task counts as solved: fewer than one in a hundred wrong (Pascanu 2013).
  public static let solvedAccuracy = 0.99

  /// Fills a batch with fresh sequences and their pairs.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var classes = [Int32](repeating: 0, count: batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      let places = [early, late].map { $0.lowerBound + stream.integer(below: $0.count) }
      let pair = [stream.integer(below: 2), stream.integer(below: 2)]
      classes[sequence] = Int32(2 * pair[0] + pair[1])
      for t in 0..<length {
        let symbol =
          t == places[0]
          ? pair[0] : t == places[1] ? pair[1] : 2 + stream.integer(below: Self.distractors)
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
