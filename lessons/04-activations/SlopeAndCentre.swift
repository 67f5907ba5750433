import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Steep against shallow, centred against not, at every rate of a grid, with two optimisers: claim n11.
struct SlopeAndCentre {
  /// Two slopes by two centres; the steep ones come first.
  static let functions: [Activation] = [.tanh, .raisedTanh, .centredSigmoid, .sigmoid]
  static let length = 10
  static let hidden = 32
  static let solvedError = AddingProblem.solvedError

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
    /// The rate that the tuning seeds chose, as a place in the grid.
    var chosen: Int
  }

  let setting: Setting
  let descents: [Descent]
  /// The results by optimiser, then in the order of `functions`.
  let results: [[Result]]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let steps = setting[ActivationsLesson.shortSteps]
    let isQuick = setting.budget == .quick
    // Plain descent is slower: it gets more steps, so that the best of its runs can end.
    let descents = [
      Descent(
        name: "sgd", word: "SGD", optimiser: .sgd(),
        rates: isQuick ? [0.1, 1] : [0.03, 0.1, 0.3, 1],
        steps: 3 * steps),
      Descent(
        name: "adam", word: "Adam", optimiser: .adam(),
        rates: isQuick ? [0.01, 0.1] : [0.003, 0.01, 0.03, 0.1, 0.3],
        steps: steps),
    ]
    let seeds = (1...setting[ActivationsLesson.shortSeeds]).map(UInt64.init)
    let tuning = try descents.map { descent in
      try Self.stepsToSolve(
        descent, seeds: isQuick ? [101] : [101, 102], "rate-map-tuning", laboratory)
    }
    let reported = try descents.map { descent in
      try Self.stepsToSolve(descent, seeds: seeds, "rate-map", laboratory)
    }
    results = descents.indices.map { index in
      let limit = Double(descents[index].steps)
      return Self.functions.indices.map { function in
        let costs = tuning[index][function].map { $0.reduce(0) { $0 + min($1, limit) } }
        let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        return Result(
          function: Self.functions[function], steps: reported[index][function], chosen: best)
      }
    }
    self.descents = descents
  }

  /// The steps to solve by function, rate and seed.
  private static func stepsToSolve(
    _ descent: Descent, seeds: [UInt64], _ group: String, _ laboratory: Laboratory
  ) throws -> [[[Double]]] {
    // region: rate-map
    let runs = functions.flatMap { function in
      descent.rates.flatMap { rate in
        seeds.map { seed in
          TrainingRun(
            of: AddingProblem(length: length), arm: "\(descent.name)-\(function.rawValue)",
            cell: .rnn(function), hidden: hidden,
            recipe: Recipe(optimiser: descent.optimiser, rate: rate, steps: descent.steps),
            observation: Observation(
              interval: max(1, min(50, descent.steps / 10)), testSize: 500,
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
        seeds.indices.map { seed in
          let place = (function * descent.rates.count + rate) * seeds.count + seed
          return outcomes[place].solvedAt.map(Double.init) ?? .infinity
        }
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
      ("short-length", Self.length), ("short-hidden", Self.hidden),
      ("short-seeds", setting[ActivationsLesson.shortSeeds]),
      ("sgd-steps", descents[0].steps), ("adam-steps", descents[1].steps),
      ("short-tuning-seeds", 2),
    ] { try contents.add(Quantity(name, count: count)) }
    try contents.add(Quantity("solved-error", Self.solvedError, .fixed(decimals: 2)))
  }
}
