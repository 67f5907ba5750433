@testable import Experiments
import Testing

@testable import Lessons

@Suite("When an arm of a comparison counts as worse")
struct MarginTests {
  private typealias Arm = Comparison<AddingProblem>.Result

  /// An arm whose runs took so many of 2000 steps; nil for a run that did not solve the task.
  private func arm(_ steps: Int?..., ends: [Double?]? = nil) -> Arm {
    let outcomes = steps.enumerated().map { index, step in
      var outcome = TrainingOutcome()
      outcome.solvedAt = step
      outcome.finalError = ends?[index]
      return outcome
    }
    return Arm(
      arm: .init("arm", .gru(), hidden: 4), rate: 0.01, outcomes: outcomes,
      observation: Observation(interval: 1, solvedError: 0.01),
      steps: 2000)
  }

  private func expect(_ standing: Standing, _ one: Arm, beside other: Arm) {
    #expect(one.standing(beside: other) == standing)
    #expect(one.isWorse(than: other) == (standing == .worse))
    let mirrored: Standing =
      switch standing {
      case .better: .worse
      case .worse: .better
      case .level, .divided: standing
      }
    #expect(other.standing(beside: one) == mirrored)
  }

  @Test("Two runs fewer solved are worse, a single one is not")
  func runs() {
    let all = arm(400, 400, 400, 400, 400)
    expect(.worse, arm(400, 400, 400, nil, nil), beside: all)
    expect(.level, arm(400, 400, 400, 400, nil), beside: all)
    expect(.worse, arm(nil, nil, nil, nil, nil), beside: all)
  }

  @Test("More than one and a half times the median steps are worse; exactly as many are level")
  func steps() {
    let all = arm(100, 200, 400, 400, 1000)
    expect(.worse, arm(600, 620, 640, 640, 640), beside: all)
    expect(.level, arm(600, 600, 600, 600, 600), beside: all)
  }

  @Test("An arm that solves two runs more is never worse, however many steps it takes")
  func divided() {
    let often = arm(900, 900, 900, 900, 900)
    expect(.divided, often, beside: arm(200, 200, 200, nil, nil))
    // What the steps do not contradict decides.
    expect(.better, often, beside: arm(800, 800, 800, nil, nil))
  }

  @Test(
    "A run that does not solve the task counts with all its steps, which are at least its steps")
  func unsolved() {
    expect(.worse, arm(400, 400, nil, nil, nil), beside: arm(400, 400, 400, nil, nil))
    // 2000 steps are less than 1.5 times 1400: who needs more might need just that.
    expect(.level, arm(1400, 1400, nil, nil, nil), beside: arm(1400, 1400, 1400, nil, nil))
    let none = arm(nil, nil, nil, nil, nil)
    expect(.level, none, beside: none)
    #expect(none.medianSteps == .infinity)
  }

  @Test("A run whose error rises again counts neither as solved nor by its steps")
  func unstable() {
    let rising = arm(200, 200, 200, 200, 200, ends: [0.004, 0.2, 0.2, 0.2, 0.004])
    #expect(rising.solvedCount == 2)
    #expect(rising.medianSteps == .infinity)
    expect(.worse, rising, beside: arm(700, 700, 700, 700, 700))
    // Solved by the last judgement alone: with all steps.
    let late = arm(nil, nil, nil, nil, nil, ends: [0.009, 0.009, 0.009, 0.009, 0.009])
    #expect(late.solvedCount == 5)
    #expect(late.medianSteps == 2000)
  }
}
