import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("aⁿbⁿ keeps to its definition")
struct EqualCountsTests {
  private func draw(_ task: EqualCounts, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  @Test(
    "A start sign, n a's, n b's; asked for is the next symbol, in the end the end sign",
    arguments: [1, 2, 7, 30])
  func definition(largest: Int) throws {
    let task = EqualCounts(largest: largest)
    let batch = draw(task, size: 200, seed: 3)
    let classes = batch.targetClasses
    #expect(batch.length == 2 * largest + 1 && classes.count == batch.length * batch.size)
    for sequence in 0..<batch.size {
      let length = try #require(batch.lengths?[sequence])
      let n = (length - 1) / 2
      #expect((1...largest).contains(n) && length == 2 * n + 1)
      let read = (0..<length).map { batch.channel(at: $0, of: sequence) }
      let word: [Int?] = [2] + [Int](repeating: 0, count: n) + [Int](repeating: 1, count: n)
      #expect(read == word)
      let next = (0..<length).map { classes[$0 * batch.size + sequence] }
      #expect(next == word.dropFirst() + [2])
      let behind = (length..<batch.length).map { $0 * batch.size + sequence }
      #expect(behind.allSatisfy { classes[$0] == -1 })
    }
  }

  @Test("Every n is equally likely")
  func balance() {
    let batch = draw(EqualCounts(largest: 5), size: 20_000, seed: 4)
    for n in 1...5 {
      let share = Double((batch.lengths ?? []).count { $0 == 2 * n + 1 }) / 20_000
      #expect(abs(share - 0.2) < 0.01)
    }
  }

  @Test(
    "The levels of who counts and of who sees one symbol are what such answers cost",
    arguments: [2, 10, 30])
  func levels(largest: Int) {
    let task = EqualCounts(largest: largest)
    let N = Double(largest)
    // Over every n once: who counts gives the next b the chance that n allows, and knows all else.
    var counting = 0.0
    var memoryless = 0.0
    var steps = 0.0
    let change = 2 / (N + 1)
    for n in 1...largest {
      for seen in 1...n {
        let ends = 1 / Double(largest - seen + 1)
        counting -= log(seen == n ? ends : 1 - ends)
        memoryless -= 2 * log(seen == n ? change : 1 - change)
      }
      steps += Double(2 * n + 1)
    }
    #expect(abs(counting / steps - task.countingLoss) < 1e-12)
    #expect(abs(memoryless / steps - task.memorylessLoss) < 1e-12)
    #expect(task.countingLoss < task.memorylessLoss)
  }

  @Test("A step matters where a's or b's begin")
  func mattering() {
    let task = EqualCounts(largest: 6)
    let batch = task.words([1, 4])
    let steps = (0..<2).map { sequence in
      (0..<13).filter { task.matters(step: $0, of: sequence, in: batch) }
    }
    #expect(steps == [[1, 2], [1, 5]])
  }

  @Test("A seed gives the same words; refilling leaves nothing behind")
  func determinism() {
    let task = EqualCounts(largest: 9)
    #expect(draw(task, size: 8, seed: 1).lengths == draw(task, size: 8, seed: 1).lengths)
    #expect(draw(task, size: 8, seed: 1).lengths != draw(task, size: 8, seed: 2).lengths)
    var reused = draw(task, size: 16, seed: 7)
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    let fresh = draw(task, size: 16, seed: 8)
    #expect(reused.x == fresh.x && reused.targetClasses == fresh.targetClasses)
    #expect(reused.lengths == fresh.lengths)
  }
}

@Suite("How far a network counts")
struct CountingRangeTests {
  /// An LSTM of two units made by hand: one counts up with a and down with b, the other shows which came last.
  private func counter(bias: Float) throws -> Trainer {
    let cell = Cell.lstm(
      LSTM(input: .fixed(at: 1), forget: .fixed(at: 1), output: .fixed(at: 1)))
    let network = Network(cell, inputs: 3, hidden: 1, outputs: 3, readout: .every)
    var parameters = Parameters(network)
    // tanh(±0.1) a symbol; the start sign counts for nothing.
    parameters["weight_ih_l0"] = [0.1, -0.1, 0]
    // h = tanh(c): b as long as h is above the bias, then the end sign; never a.
    parameters["readout.weight"] = [0, 100, -100]
    parameters["readout.bias"] = [-1000, -100 * bias, 100 * bias]
    return try Trainer(
      network, parameters: parameters, batch: 1, length: 1, loss: .softmaxCrossEntropy,
      rate: .constant(0))
  }

  @Test("A counter made by hand is right on every word, and its trace is a tent")
  func perfect() throws {
    let probe = CountingRange(limit: 130, traced: [5])
    let found = try probe.find(
      in: try counter(bias: 0.05), task: EqualCounts(largest: 3), seed: 1)
    #expect(found.right == Array(1...130) && found.rightUpTo == 130)
    // The a's have no chance with these scores.
    #expect(found.accepted.isEmpty && found.acceptedUpTo == 0)
    let trace = try #require(found.traces.first?.units.first)
    let step = Float(0.1).nextUp
    #expect(trace.count == 11 && abs(trace[5] - 5 * step) < 0.01 && abs(trace[10]) < 1e-4)
  }

  @Test("A counter that stops one b too early is right where there is only one, and NaN nowhere")
  func wrong() throws {
    let probe = CountingRange(limit: 20)
    let early = try probe.find(in: try counter(bias: 0.15), task: EqualCounts(largest: 3), seed: 1)
    #expect(early.right == [1] && early.rightUpTo == 1)
    let broken = try probe.find(in: try counter(bias: .nan), task: EqualCounts(largest: 3), seed: 1)
    #expect(broken.right.isEmpty && broken.accepted.isEmpty)
  }

  @Test("A gap in what is right ends the range")
  func gap() {
    let finding = CountingRange.Finding(right: [1, 2, 3, 5, 6], accepted: [2, 3], traces: [])
    #expect(finding.rightUpTo == 3 && finding.acceptedUpTo == 0)
  }
}
