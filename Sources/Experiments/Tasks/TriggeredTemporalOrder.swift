import Recurrent

/// Temporal order as first posed: between a first symbol E and a trigger B that asks for the answer.
///
/// Each sequence begins with E and ends with B; its length is drawn from L … 11L/10. X or Y, equally likely, stands
/// at a step from L/10 … 2L/10 and again at one from 5L/10 … 6L/10, both ends included and steps counted from 1; one of
/// four distractors stands at every other step. At B the pair is asked for: four classes. With L = 100 this is experiment
/// 6a of Hochreiter and Schmidhuber (1997).
public struct TriggeredTemporalOrder: SequenceTask {
  /// The task's name in result files.
  public static let kind = "triggered-temporal-order"
  /// How many distractors there are.
  public static let distractors = 4
  /// L, the number of steps of the shortest sequences.
  public var shortest: Int

  /// Makes the task for sequences of at least `shortest` steps, 20 or more.
  public init(shortest: Int = 100) {
    self.shortest = shortest
  }

  /// The number of steps of the longest sequences.
  public var length: Int { shortest + shortest / 10 }
  /// X, Y, the distractors, E and B, one of them 1 at each step.
  public var inputs: Int { 2 + Self.distractors + 2 }
  /// One score for each of XX, XY, YX and YY.
  public var outputs: Int { 4 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// The pair is asked for at each sequence's own last step, which is the trigger.
  public var readout: Network.Steps { .last }
  /// Sequences end at steps of their own.
  public var hasMixedLengths: Bool { true }

  /// The steps at which the first symbol can stand, counted from 1.
  public var early: ClosedRange<Int> { shortest / 10...2 * shortest / 10 }
  /// The steps at which the second symbol can stand, counted from 1.
  public var late: ClosedRange<Int> { 5 * shortest / 10...6 * shortest / 10 }

  /// Fills a batch with fresh sequences and their pairs; behind a sequence's end all is zero.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    let (first, trigger) = (2 + Self.distractors, 3 + Self.distractors)
    var classes = [Int32](repeating: 0, count: batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      let steps = shortest + stream.integer(below: length - shortest + 1)
      let places = [early, late].map { $0.lowerBound + stream.integer(below: $0.count) }
      let pair = [stream.integer(below: 2), stream.integer(below: 2)]
      batch.lengths?[sequence] = steps
      classes[sequence] = Int32(2 * pair[0] + pair[1])
      for step in 1...steps {
        let symbol =
          switch step {
          case 1: first
          case steps: trigger
          case places[0]: pair[0]
          case places[1]: pair[1]
          default: 2 + stream.integer(below: Self.distractors)
          }
        batch.x[((step - 1) * batch.size + sequence) * inputs + symbol] = 1
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
