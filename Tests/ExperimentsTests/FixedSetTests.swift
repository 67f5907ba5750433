import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("Runs on fixed sets, and runs whose every step is watched")
struct FixedSetTests {
  private func training(
    steps: Int, rate: Float = 0.02, optimiser: Optimiser = .adam(),
    clipping: Clipping = .globalNorm(limit: 1)
  ) -> TrainingRun<AddingProblem> {
    TrainingRun(
      of: AddingProblem(length: 6), arm: "gru", cell: .gru(), hidden: 10,
      recipe: Recipe(optimiser: optimiser, rate: rate, clipping: clipping, steps: steps),
      observation: Observation(interval: 10, testSize: 200, solvedError: 0.01, finalTestSize: 300),
      seed: 4)
  }

  private func run(_ size: Int, steps: Int = 200) -> FixedSetRun<AddingProblem> {
    FixedSetRun(
      training(steps: steps), setSize: size, interval: 20, validationSize: 300, testSize: 400)
  }

  @Test(
    "A small set is the beginning of a large one, and the sequences asked for are the ones given")
  func selection() {
    let (small, large) = (run(3).trainingSet, run(50).trainingSet)
    let first = large.selecting([0, 1, 2], outputs: 1)
    #expect(first.x == small.x)
    guard case .values(let sums) = large.targets, case .values(let chosen) = first.targets else {
      return #expect(Bool(false))
    }
    #expect(chosen == Array(sums[..<3]))
    let twice = large.selecting([7, 7, 2], outputs: 1)
    #expect(
      twice.size == 3 && twice.sequence(0).map(\.elements) == twice.sequence(1).map(\.elements))
    #expect(twice.sequence(2).map(\.elements) == large.sequence(2).map(\.elements))
  }

  @Test("Targets of every step and lengths go with their sequences")
  func selectingClasses() {
    var stream = RandomStream(seed: 1, purpose: "test")
    let copy = CopyMemory(delay: 2, count: 2).batch(of: 5, from: &stream)
    let chosen = copy.selecting([4, 0], outputs: 9)
    for t in 0..<copy.length {
      #expect(chosen.targetClasses[2 * t] == copy.targetClasses[5 * t + 4])
      #expect(chosen.targetClasses[2 * t + 1] == copy.targetClasses[5 * t])
    }
    let order = TriggeredTemporalOrder(shortest: 20).batch(of: 5, from: &stream)
    #expect(order.selecting([3], outputs: 4).lengths == [order.lengths?[3] ?? 0])
  }

  @Test("A tiny set is learned by heart, and a large one for good; what is kept is the best")
  func overfitting() throws {
    let tiny = try run(4, steps: 400).run(Monitor())
    let large = try run(4000, steps: 400).run(Monitor())
    #expect(tiny.fittedError < 0.001 && tiny.testError > 0.03)
    #expect(large.fittedError < 0.02 && large.testError < 0.02)
    let kept = try #require(tiny.kept)
    #expect(tiny.curve.allSatisfy { $0.validationError >= kept.validationError })
    #expect(abs(tiny.testError - kept.validationError) < 0.3 * kept.validationError)
    #expect(tiny.curve.map(\.step) == Array(stride(from: 0, through: 400, by: 20)))
  }

  @Test("Watching changes nothing, every step is in a window, and a run that blows up says when")
  func steadiness() throws {
    let watched = try SteadinessRun(training(steps: 90), window: 25).run(Monitor())
    let plain = try training(steps: 90).run(Monitor())
    #expect(watched.finalError == plain.finalError)
    #expect(watched.windows.map(\.firstStep) == [0, 25, 50, 75])
    #expect(watched.windows.allSatisfy { $0.medianNorm > 0 && $0.largestNorm >= $0.medianNorm })

    let wild = training(steps: 90, rate: 30, optimiser: .sgd(), clipping: .none)
    let lost = try SteadinessRun(wild, window: 25).run(Monitor())
    let plainly = try wild.run(Monitor())
    #expect(lost.divergedAt != nil && lost.divergedAt == plainly.divergedAt)
    #expect(lost.finalError == nil)
  }
}
