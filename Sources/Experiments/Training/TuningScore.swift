/// How good a learning rate was: by the steps that it took to solve the task, and then by the error.
///
/// Runs that did not solve the task count as all their steps. The smaller of two scores is the
/// better one.
public struct TuningScore: Comparable {
  private let steps: Int
  private let error: Double
  /// Whether some run solved the task.
  public let hasSolved: Bool

  /// The score of the tuning runs at one rate, each of which was given so many steps.
  public init(_ outcomes: some Collection<TrainingOutcome>, steps: Int) {
    hasSolved = outcomes.contains { $0.solvedAt != nil }
    self.steps = outcomes.reduce(0) { $0 + ($1.solvedAt ?? steps) }
    error = outcomes.reduce(0) { sum, outcome in
      sum + (outcome.divergedAt != nil ? .infinity : outcome.curve.last?.testError ?? .infinity)
    }
  }

  /// The scores of several rates, from their outcomes rate by rate, each with as many seeds.
  static func scores(of outcomes: [TrainingOutcome], seeds: Int, steps: Int) -> [TuningScore] {
    stride(from: 0, to: outcomes.count, by: seeds).map { first in
      TuningScore(outcomes[first..<first + seeds], steps: steps)
    }
  }

  /// Whether the first is the better one.
  public static func < (first: TuningScore, second: TuningScore) -> Bool {
    (first.steps, first.error) < (second.steps, second.error)
  }
}
