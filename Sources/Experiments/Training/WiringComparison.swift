import Recurrent

/// Arms that differ in their wiring, each at its own best learning rate, on paired seeds.
///
/// As in a `Comparison`, each arm is first trained at every rate of the grid on tuning seeds; the rate that
/// serves it best is then used on the reported seeds, which had no part in the choice.
public struct WiringComparison<Task: SequenceTask>: Sendable {
  /// One side of the comparison.
  public struct Arm: Hashable, Sendable {
    /// A short name for files, such as "both-ways".
    public var name: String
    /// What it learns; arms may differ in that too, such as in when an answer is asked for.
    public var task: Task
    /// The layers.
    public var stack: Stack
    /// How it reads its own outputs.
    public var reading: OwnOutputs
    /// For how many of the reported seeds, the first ones, the trained parameters are kept.
    public var keptSeeds: Int

    /// Makes an arm.
    public init(
      _ name: String, _ task: Task, _ stack: Stack, reading: OwnOutputs = .never, keptSeeds: Int = 0
    ) {
      self.name = name
      self.task = task
      self.stack = stack
      self.reading = reading
      self.keptSeeds = keptSeeds
    }

    /// The number of parameters, those of the readout and of an encoder included.
    public var parameterCount: Int { stack.parameterCount(for: task) }
  }

  /// What an arm came to.
  public struct Result: Sendable {
    /// The arm.
    public var arm: Arm
    /// The learning rate that the tuning seeds chose.
    public var rate: Float
    /// The runs of the reported seeds, in their order.
    public var runs: [WiringRun<Task>]
    /// What came of them.
    public var outcomes: [WiringOutcome]
  }

  /// The sides.
  public var arms: [Arm]
  /// The learning rates that are tried; with a single one nothing is tuned.
  public var rates: [Float]
  /// The seeds that choose the rates.
  public var tuningSeeds: [UInt64]
  /// The seeds that are reported.
  public var seeds: [UInt64]
  /// The recipe; its rate is replaced by the chosen one.
  public var recipe: Recipe
  /// How the reported runs are observed.
  public var observation: Observation
  /// What tells these results from others of the same lesson; the folder of their folders.
  public var group: String

  /// Declares a comparison.
  public init(
    arms: [Arm], rates: [Float], tuningSeeds: [UInt64], seeds: [UInt64], recipe: Recipe,
    observation: Observation, group: String
  ) {
    self.arms = arms
    self.rates = rates
    self.tuningSeeds = tuningSeeds
    self.seeds = seeds
    self.recipe = recipe
    self.observation = observation
    self.group = group
  }

  /// The results of all arms, in their order.
  ///
  /// - Throws: `OutcomesNeeded`, first for the tuning runs, then for the reported ones.
  public func results(in laboratory: Laboratory) throws -> [Result] {
    let chosen = try chosenRates(in: laboratory)
    let runs = zip(arms, chosen).map { arm, rate in
      seeds.enumerated().map { index, seed in
        run(arm, rate, seed, observation, keepsParameters: index < arm.keptSeeds)
      }
    }
    let outcomes = try laboratory.outcomes(of: runs.flatMap(\.self), group: "\(group)/runs")
    return arms.indices.map { arm in
      let first = arm * seeds.count
      return Result(
        arm: arms[arm], rate: chosen[arm], runs: runs[arm],
        outcomes: Array(outcomes[first..<first + seeds.count]))
    }
  }

  private func chosenRates(in laboratory: Laboratory) throws -> [Float] {
    try laboratory.together(arms) { try chosenRate(of: $0, in: laboratory) }
  }

  private func chosenRate(of arm: Arm, in laboratory: Laboratory) throws -> Float {
    var tuning = observation
    tuning.stopsWhenSolved = true
    tuning.finalTestSize = 0
    return try RateSearch(rates: rates).best { rates in
      let runs = rates.flatMap { rate in
        tuningSeeds.map { run(arm, rate, $0, tuning, keepsParameters: false) }
      }
      let outcomes = try laboratory.outcomes(of: runs, group: "\(group)/tuning").map(\.training)
      return TuningScore.scores(of: outcomes, seeds: tuningSeeds.count, steps: recipe.steps)
    }
  }

  private func run(
    _ arm: Arm, _ rate: Float, _ seed: UInt64, _ observation: Observation, keepsParameters: Bool
  ) -> WiringRun<Task> {
    var recipe = recipe
    recipe.rate = rate
    return WiringRun(
      of: arm.task, arm: arm.name, stack: arm.stack, reading: arm.reading, recipe: recipe,
      observation: observation, keepsParameters: keepsParameters, seed: seed)
  }
}
