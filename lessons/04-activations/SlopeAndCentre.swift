import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Steep against shallow, centred against not, at every rate of a grid, with two optimisers: claim n11.
struct SlopeAndCentre {
  /// Two slopes by two centres; the steep ones come first.
  static let functions: [Activation] = [.tanh, .raisedTanh, .centredSigmoid, .sigmoid]
  static let hidden = 32

  /// An optimiser with the grid of rates that suits it.
  struct Descent {
    var name: String
    var word: String
    var optimiser: Optimiser
    var rates: [Float]
    var steps: Int
  }

  /// What one function came to with one optimiser.
  struct Result {
    var function: Activation
    /// The steps to solve, by rate, then by seed; infinite where a run did not solve.
    var steps: [[Double]]
    /// The rate that the tuning seeds chose, as a place in the grid: by the steps to solve or, where
    /// none of them solves the task at any rate, by the error in the end.
    var chosen: Int
  }

  let setting: Setting
  /// T, short enough that every function has a chance.
  let length: Int
  /// The test error below which a run counts as solved.
  let solvedError: Double
  let descents: [Descent]
  /// The results by optimiser, then in the order of `functions`.
  let results: [[Result]]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let steps = setting[ActivationsLesson.shortSteps]
    let isQuick = setting.budget == .quick
    let length = isQuick ? 3 : 10
    // Quick runs are short: they show the effect at a level that is easier to reach.
    let solvedError = isQuick ? 0.05 : AddingProblem.solvedError
    self.length = length
    self.solvedError = solvedError
    // Plain descent is slower: it gets more steps, so that the best of its runs can end.
    let descents = [
      Descent(
        name: "sgd", word: "SGD", optimiser: .sgd(),
        rates: isQuick ? [0.1, 0.3] : [0.03, 0.1, 0.3, 1],
        steps: 3 * steps),
      Descent(
        name: "adam", word: "Adam", optimiser: .adam(),
        rates: isQuick ? [0.01, 0.1] : [0.003, 0.01, 0.03, 0.1, 0.3],
        steps: steps),
    ]
    let seeds = (1...setting[ActivationsLesson.shortSeeds]).map(UInt64.init)
    let tuning = try descents.map { descent in
      try Self.outcomes(
        descent, length, solvedError, seeds: isQuick ? [101] : [101, 102], testSize: 500,
        "rate-map-tuning",
        laboratory)
    }
    let reported = try descents.map { descent in
      try Self.outcomes(
        descent, length, solvedError, seeds: seeds, testSize: isQuick ? 500 : 2000, "rate-map",
        laboratory)
    }
    results = descents.indices.map { index in
      return Self.functions.indices.map { function in
        let scores = tuning[index][function].map {
          TuningScore($0, steps: descents[index].steps)
        }
        let steps = reported[index][function].map { runs in
          runs.map { $0.solvedAt.map(Double.init) ?? .infinity }
        }
        return Result(
          function: Self.functions[function], steps: steps,
          chosen: scores.indices.min { scores[$0] < scores[$1] } ?? 0)
      }
    }
    self.descents = descents
  }

  /// The outcomes by function, rate and seed.
  private static func outcomes(
    _ descent: Descent, _ length: Int, _ solvedError: Double, seeds: [UInt64], testSize: Int,
    _ group: String, _ laboratory: Laboratory
  ) throws -> [[[TrainingOutcome]]] {
    // region: rate-map
    let runs = functions.flatMap { function in
      descent.rates.flatMap { rate in
        seeds.map { seed in
          TrainingRun(
            of: AddingProblem(length: length), arm: "\(descent.name)-\(function.rawValue)",
            cell: .rnn(function), hidden: hidden,
            recipe: Recipe(optimiser: descent.optimiser, rate: rate, steps: descent.steps),
            observation: Observation(
              interval: max(1, min(50, descent.steps / 10)), testSize: testSize,
              solvedError: solvedError,
              stopsWhenSolved: true, finalTestSize: 0),
            seed: seed)
        }
      }
    }
    // endregion
    let outcomes = try laboratory.outcomes(of: runs, group: group)
    return functions.indices.map { function in
      descent.rates.indices.map { rate in
        let first = (function * descent.rates.count + rate) * seeds.count
        return Array(outcomes[first..<first + seeds.count])
      }
    }
  }

  /// In how many seeds one function solved in fewer steps than another.
  ///
  /// - Parameter atRateOf: whose rate both use; each its own if nil.
  func wins(
    _ first: Activation, over second: Activation, in descent: Int,
    atRateOf common: Activation? = nil
  ) -> Int {
    func steps(_ function: Activation) -> [Double] {
      let result = result(function, in: descent)
      return result.steps[common.map { self.result($0, in: descent).chosen } ?? result.chosen]
    }
    return zip(steps(first), steps(second)).count { $0 < $1 }
  }

  func result(_ function: Activation, in descent: Int) -> Result {
    results[descent][Self.functions.firstIndex(of: function) ?? 0]
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("rate-map", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
    for (name, count) in [
      ("short-length", length), ("short-hidden", Self.hidden),
      ("short-seeds", setting[ActivationsLesson.shortSeeds]),
      ("sgd-steps", descents[0].steps), ("adam-steps", descents[1].steps),
      ("short-tuning-seeds", 2),
    ] { try contents.add(Quantity(name, count: count)) }
    try contents.add(Quantity("solved-error", solvedError, .fixed(decimals: 2)))
  }
}
