import Foundation
import Recurrent

/// How far a network that was trained on aⁿbⁿ counts: up to which n it gets every word right.
public struct CountingRange: NetworkProbe {
  /// The probe's name in result files.
  public static let kind = "counting-range"
  /// The largest n that is tried.
  public var limit: Int
  /// The n of the words whose states are kept, unit by unit.
  public var traced: [Int]

  /// Makes a probe that tries the words up to n = `limit`.
  public init(limit: Int, traced: [Int] = []) {
    self.limit = limit
    self.traced = traced
  }

  /// What a network makes of the words.
  public struct Finding: Codable, Sendable {
    /// The n whose words are right: from the first b on, each next symbol has the highest score.
    public var right: [Int]
    /// The n whose words Weiss, Goldberg and Yahav (2018) would accept: every next symbol, the a's
    /// included, has a probability above 0.01.
    public var accepted: [Int]
    /// The states along the words that were asked for: the memory that the cell keeps.
    public var traces: [StateTrace]

    /// The largest n up to which every word is right; 0 where n = 1 is wrong.
    public var rightUpTo: Int { Self.unbroken(right) }
    /// The largest n up to which every word is accepted; 0 where n = 1 is not.
    public var acceptedUpTo: Int { Self.unbroken(accepted) }

    private static func unbroken(_ counts: [Int]) -> Int {
      zip(1..., counts).prefix { $0 == $1 }.last?.1 ?? 0
    }
  }

  /// The states along one word.
  public struct StateTrace: Codable, Sendable {
    /// n of the word.
    public var n: Int
    /// c_t of a cell that has one, else h_t, behind each of the 2n + 1 symbols: a list a unit.
    public var units: [[Float]]
  }

  /// The probability that a next symbol must have to be accepted.
  public static let acceptedProbability = 0.01

  /// Reads all words up to the limit.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> Finding {
    var finding = Finding(right: [], accepted: [], traces: [])
    let largestGroup = 100
    for first in stride(from: 1, through: limit, by: largestGroup) {
      let counts = Array(first...min(limit, first + largestGroup - 1))
      let batch = EqualCounts(largest: counts.last ?? first).words(counts)
      guard case .classes(let wanted) = batch.targets else { continue }
      let scores = try trainer.evaluate(batch).outputs
      for (sequence, n) in counts.enumerated() {
        let word = Word(n: n, sequence: sequence, scores: scores, wanted: wanted, size: batch.size)
        if word.isRight { finding.right.append(n) }
        if word.isAccepted { finding.accepted.append(n) }
      }
    }
    finding.traces = try traced.map { n in
      let batch = EqualCounts(largest: n).words([n])
      let pass = try trainer.trace(batch)[layer: 0]
      let states = pass.map { $0.c.isEmpty ? $0.h : $0.c } ?? []
      let hidden = trainer.network.layers[0].hidden
      return StateTrace(
        n: n,
        units: (0..<hidden).map { unit in
          stride(from: unit, to: states.count, by: hidden).map { states[$0] }
        })
    }
    return finding
  }

  /// One word's scores beside the symbols that come next.
  private struct Word {
    let n: Int
    let sequence: Int
    let scores: [Float]
    let wanted: [Int32]
    let size: Int

    private func score(_ t: Int) -> (own: Float, all: ArraySlice<Float>) {
      let place = t * size + sequence
      let all = scores[place * 3..<place * 3 + 3]
      return (all[all.startIndex + Int(wanted[place])], all)
    }

    /// The steps from the first b on.
    var isRight: Bool {
      (n + 1...2 * n).allSatisfy { t in
        let (own, all) = score(t)
        // The others have to be lower; a score that is not a number is never right.
        return all.count { $0 < own } == all.count - 1
      }
    }

    var isAccepted: Bool {
      (0...2 * n).allSatisfy { t in
        let (own, all) = score(t)
        // 1 / p, by the softmax.
        let inverse = all.reduce(0) { $0 + exp(Double($1 - own)) }
        return inverse < 1 / CountingRange.acceptedProbability
      }
    }
  }
}
