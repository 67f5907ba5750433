import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("The share of right answers")
struct AccuracyTests {
  @Test("Counts the steps that the task counts, up to each sequence's end, and none unscored")
  func counting() {
    let task = CopyMemory(delay: 1, count: 2)
    // Steps 3 and 4 count; sequence 1 ends at step 3, and step 3 of sequence 2 is not scored.
    var batch = task.emptyBatch(of: 3)
    batch.lengths = [5, 4, 5]
    batch.targets = .classes([0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, -1, 6, 7, 8])
    var answers = [Int](repeating: 1, count: 15)
    (answers[9], answers[12], answers[13]) = (4, 2, 7)
    var right = RightAnswers()
    right.count(answers, task, batch)
    #expect(right.share == 1.0 / 4)
    answers[10] = 5
    right.count(answers, task, batch)
    #expect(right.share == (1.0 + 2) / 8)
  }

  @Test("A run judged by accuracy records it, stops at it, and learns as one judged by error does")
  func run() throws {
    func outcome(_ observation: Observation) throws -> TrainingOutcome {
      try TrainingRun(
        of: TemporalOrder(length: 10), arm: "gru", cell: .gru(), hidden: 12,
        recipe: Recipe(rate: 0.02, steps: 300), observation: observation, seed: 2
      ).run(Monitor())
    }
    let byAccuracy = try outcome(
      Observation(
        interval: 20, testSize: 300, solvedAccuracy: 0.99, stopsWhenSolved: true,
        finalTestSize: 500))
    let byError = try outcome(
      Observation(interval: 20, testSize: 300, solvedError: 0.1, finalTestSize: 500))
    let last = try #require(byAccuracy.curve.last)
    #expect(byAccuracy.solvedAt == last.step && last.accuracy.map { $0 >= 0.99 } == true)
    #expect(byAccuracy.curve.dropLast().allSatisfy { $0.accuracy.map { $0 < 0.99 } == true })
    #expect(byAccuracy.finalAccuracy.map { $0 > 0.95 } == true)
    #expect(byError.finalAccuracy == nil && byError.curve.allSatisfy { $0.accuracy == nil })
    for (one, other) in zip(byAccuracy.curve, byError.curve) {
      #expect(one.testError == other.testError)
    }
  }

  @Test("Definitions and outcomes without accuracy are written as they were before it existed")
  func stored() throws {
    let observation = Observation(interval: 10, solvedError: 0.1)
    let written = String(decoding: try JSONEncoder().encode(observation), as: UTF8.self)
    #expect(!written.contains("ccuracy"))
    let point = try JSONEncoder().encode(CurvePoint(step: 1, testError: 0.5))
    #expect(!String(decoding: point, as: UTF8.self).contains("ccuracy"))
  }
}
