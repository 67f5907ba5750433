import Foundation
import Recurrent

/// The words aⁿbⁿ, read symbol by symbol, the next symbol being asked for: a task of counting.
///
/// A sequence is a start sign, n times a and n times b; the answer at each step is the symbol that
/// comes next, and behind the last b the end sign. All words are good ones: nothing shows what a
/// wrong word is. n is drawn from 1 … N, each equally likely. While a's are read, nobody can know whether
/// another one follows; from the first b on, who has counted knows every answer. After Weiss,
/// Goldberg and Yahav (2018), whose words begin at n = 0.
public struct EqualCounts: SequenceTask {
  /// The task's name in result files.
  public static let kind = "equal-counts"
  /// N, the largest n.
  public var largest: Int

  /// Makes the task for words up to n = `largest`.
  public init(largest: Int) {
    self.largest = largest
  }

  /// A symbol that is read or asked for; the raw value is its channel or class.
  enum Symbol: Int {
    case a, b
    /// The start sign where it is read, the end sign where it is asked for.
    case edge
  }

  /// a, b and the start sign, one of them 1 at each step.
  public var inputs: Int { 3 }
  /// One score each for a, b and the end sign.
  public var outputs: Int { 3 }
  /// 2N + 1.
  public var length: Int { 2 * largest + 1 }
  /// The cross-entropy, in nats.
  public var loss: Loss { .softmaxCrossEntropy }
  /// The next symbol is asked for at every step.
  public var readout: Network.Steps { .every }
  /// Sequences end at steps of their own.
  public var hasMixedLengths: Bool { true }

  /// The least loss that anybody can have: ln N nats a word, over N + 2 steps in the mean.
  public var countingLoss: Double { log(Double(largest)) / Double(largest + 2) }

  /// The least loss of who knows the symbol that was just read and nothing else.
  ///
  /// Of all a's one in (N + 1) / 2 is followed by b, of all b's as many by the end sign.
  public var memorylessLoss: Double {
    let mean = Double(largest + 1) / 2
    let change = 1 / mean
    let entropy = -change * log(change) - (change < 1 ? (1 - change) * log(1 - change) : 0)
    return 2 * mean * entropy / (2 * mean + 1)
  }

  /// Fills a batch with fresh words and their next symbols.
  public func fill(_ batch: inout Batch, from stream: inout RandomStream) {
    write((0..<batch.size).map { _ in 1 + stream.integer(below: largest) }, into: &batch)
  }

  /// The words of given n, one sequence each.
  public func words(_ counts: [Int]) -> Batch {
    var batch = emptyBatch(of: counts.count)
    write(counts, into: &batch)
    return batch
  }

  private func write(_ counts: [Int], into batch: inout Batch) {
    var classes = [Int32](repeating: -1, count: length * batch.size)
    for place in batch.x.indices { batch.x[place] = 0 }
    for (sequence, n) in counts.enumerated() {
      batch.lengths?[sequence] = 2 * n + 1
      for t in 0...2 * n {
        let read: Symbol = t == 0 ? .edge : t <= n ? .a : .b
        let next: Symbol = t < n ? .a : t < 2 * n ? .b : .edge
        batch.x[(t * batch.size + sequence) * inputs + read.rawValue] = 1
        classes[t * batch.size + sequence] = Int32(next.rawValue)
      }
    }
    batch.targets = .classes(classes)
  }

  /// Whether a step is the first of its symbol, where counting begins or turns round.
  public func matters(step: Int, of sequence: Int, in batch: Batch) -> Bool {
    let n = ((batch.lengths?[sequence] ?? length) - 1) / 2
    return step == 1 || step == n + 1
  }
}
