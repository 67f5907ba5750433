import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("A comparison chooses learning rates on tuning seeds")
struct ComparisonTests {
  private static let ladder: [Float] = [0.0001, 0.001, 0.01, 0.1, 1]
  private let comparison = Comparison(
    of: AddingProblem(length: 4), arms: [.init("arm", .gru(), hidden: 2)], rates: [0.01, 0.1],
    furtherRates: ladder, tuningSeeds: [101, 102], tuningTestSize: 7, seeds: [1],
    recipe: Recipe(rate: 0, steps: 100), observation: Observation(interval: 10, solvedError: 0.01))

  /// The tuning run of a rate and a seed, as the comparison has to ask for it.
  private func tuning(_ rate: Float, _ seed: UInt64) -> TrainingRun<AddingProblem> {
    var observation = comparison.observation
    observation.testSize = 7
    observation.stopsWhenSolved = true
    observation.finalTestSize = 0
    var recipe = comparison.recipe
    recipe.rate = rate
    return TrainingRun(
      of: comparison.task, arm: "arm", cell: .gru(), hidden: 2, recipe: recipe,
      observation: observation, seed: seed)
  }

  /// Which rates are tried, one wave after the other, and which is chosen, where runs at a rate take
  /// so many steps to solve the task and all others end with an error of the rate itself.
  private func course(
    _ steps: [Float: Int]
  ) throws -> (tried: [[Float]], chosen: Float?) {
    let scratch = try ScratchFolder()
    let store = ResultStore(folder: scratch.url)
    var tried: [[Float]] = []
    for _ in 0..<9 {
      do {
        _ = try comparison.results(in: Laboratory(store: store))
        Issue.record("the reported runs were never asked for")
      } catch let needed as OutcomesNeeded {
        let names = needed.experiments.map(\.name)
        if names.allSatisfy({ $0.hasPrefix("runs/") }) {
          let chosen = Self.ladder.first { names == ["runs/arm-rate-\($0)-seed-1"] }
          return (tried, chosen)
        }
        let rates = Self.ladder.filter { names.contains("tuning/arm-rate-\($0)-seed-101") }
        #expect(names.count == 2 * rates.count)
        for rate in rates {
          for seed in comparison.tuningSeeds {
            var outcome = TrainingOutcome()
            outcome.solvedAt = steps[rate]
            outcome.curve = [CurvePoint(step: 100, testError: Double(rate))]
            try store.save(outcome, of: tuning(rate, seed), group: "tuning")
          }
        }
        tried.append(rates)
      }
    }
    return (tried, nil)
  }

  @Test("The rate that solves the task in the fewest steps is taken")
  func fewestSteps() throws {
    let course = try course([0.001: 90, 0.01: 30, 0.1: 60])
    #expect(course.tried == [[0.01, 0.1], [0.001]])
    #expect(course.chosen == 0.01)
  }

  @Test("The grid grows beyond an end as long as the best rate stands there")
  func growth() throws {
    let up = try course([0.01: 90, 0.1: 60, 1: 30])
    #expect(up.tried == [[0.01, 0.1], [1]])
    #expect(up.chosen == 1)
    let down = try course([0.0001: 50, 0.001: 40, 0.01: 60, 0.1: 70])
    #expect(down.tried == [[0.01, 0.1], [0.001], [0.0001]])
    #expect(down.chosen == 0.001)
  }

  @Test("Where no rate solves the task, the smallest error decides and nothing more is tried")
  func nothingSolved() throws {
    let course = try course([:])
    #expect(course.tried == [[0.01, 0.1]])
    #expect(course.chosen == 0.01)
  }
}
