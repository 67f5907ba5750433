import Recurrent

/// A tag for every step that depends on what stands around it.
///
/// Each step shows a mark, A or B, or a blank. The first and the last step show a mark, every other one
/// does with probability `markShare`; the kinds are equally likely. The tag of a step names the
/// latest mark, the step's own included, and (where the future is asked for too) the next mark after it.
/// Behind the last step there is no mark, so that step has no tag then.
public struct ContextTagging: SequenceTask {
  /// The task's name in result files.
  public static let kind = "context-tagging"
  /// T, the number of steps; at least 2.
  public var length: Int
  /// What the tags name.
  public var asked: Asked
  /// The probability of a mark at each inner step.
  public var markShare: Float

  /// What the tags name.
  public enum Asked: String, Codable, Hashable, Sendable {
    /// The latest mark: two tags.
    case past
    /// The latest and the next mark: four tags.
    case pastAndFuture
  }

  /// Makes the task for sequences of `length` steps.
  public init(length: Int, asking asked: Asked, markShare: Float = 0.2) {
    self.length = length
    self.asked = asked
    self.markShare = markShare
  }

  /// A, B and the blank, one of them 1 at each step.
  public var inputs: Int { 3 }
  /// One score a tag.
  public var outputs: Int { asked == .past ? 2 : 4 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// Every step is tagged.
  public var readout: Network.Steps { .every }

  /// The number of steps that have a tag.
  public var taggedSteps: Int { asked == .past ? length : length - 1 }

  /// The best accuracy, at a step counted from 0, of who knows all steps up to `ahead` steps after it.
  ///
  /// The latest mark is known. The next one is, too, unless the steps ahead are all blank; then either kind
  /// is equally likely.
  public func bestAccuracy(at step: Int, ahead: Int) -> Double {
    guard asked == .pastAndFuture, step + ahead < length - 1 else { return 1 }
    var blank = 1.0
    for _ in 0..<ahead { blank *= 1 - Double(markShare) }
    return 1 - blank / 2
  }

  /// The best accuracy over all tagged steps of who knows all steps up to `ahead` steps after each.
  public func bestAccuracy(ahead: Int) -> Double {
    let all = (0..<taggedSteps).map { bestAccuracy(at: $0, ahead: ahead) }
    return all.reduce(0, +) / Double(all.count)
  }

  /// The best accuracy of who sees a step's own symbol and nothing else.
  public var memorylessAccuracy: Double {
    let known = (0..<taggedSteps).map { step in
      step == 0 || step == length - 1 ? 1 : Double(markShare)
    }
    let latest = known.reduce(0) { $0 + $1 + (1 - $1) / 2 } / Double(known.count)
    return asked == .past ? latest : latest / 2
  }

  /// Fills a batch with fresh sequences and their tags.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    var answers = [Int32](repeating: 0, count: length * batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for sequence in 0..<batch.size {
      var symbols = [Int](repeating: 2, count: length)
      for t in 0..<length {
        let isMark = stream.uniform() < markShare || t == 0 || t == length - 1
        if isMark { symbols[t] = stream.integer(below: 2) }
        batch.x[(t * batch.size + sequence) * inputs + symbols[t]] = 1
      }
      for (t, tag) in tags(of: symbols).enumerated() {
        answers[t * batch.size + sequence] = Int32(tag)
      }
    }
    batch.targets = .classes(answers)
  }

  /// The tag of each step of a sequence of symbols (0 for A, 1 for B, 2 for a blank); −1 where there is none.
  private func tags(of symbols: [Int]) -> [Int] {
    var latest = 0
    var tags = symbols.map { symbol in
      if symbol < 2 { latest = symbol }
      return latest
    }
    guard asked == .pastAndFuture else { return tags }
    var next: Int?
    for t in symbols.indices.reversed() {
      tags[t] = next.map { 2 * tags[t] + $0 } ?? -1
      if symbols[t] < 2 { next = symbols[t] }
    }
    return tags
  }

  /// Whether a step shows a mark.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    batch.x[(step * batch.size + sequence) * inputs + 2] == 0
  }
}
