import Recurrent

/// Arms that learn the same task, each at its own best learning rate, on paired seeds.
///
/// Each arm is first trained at every rate of the grid on tuning seeds; the rate that serves it
/// best is then used on the reported seeds, which had no part in the choice. Where the best rate
/// stands at an end of the grid, the grid grows beyond that end. Runs of the same seed see the same
/// sequences, whatever the arm.
public struct Comparison<Task: SequenceTask>: Sendable {
  /// One side of the comparison.
  public struct Arm: Hashable, Sendable {
    /// A short name for files, such as "lstm".
    public var name: String
    /// The recurrence.
    public var cell: Cell
    /// H, the number of hidden units.
    public var hidden: Int
    /// Where the weights start.
    public var initialisation: Initialisation
    /// Over how many fresh sequences the trained gates are averaged; 0 for not at all.
    public var gateSequences: Int

    /// Makes an arm.
    public init(
      _ name: String, _ cell: Cell, hidden: Int, initialisation: Initialisation = .pytorch,
      gateSequences: Int = 0
    ) {
      self.gateSequences = gateSequences
      self.name = name
      self.cell = cell
      self.hidden = hidden
      self.initialisation = initialisation
    }
  }

  /// What an arm came to.
  public struct Result: Sendable {
    /// The arm.
    public var arm: Arm
    /// The learning rate that the tuning seeds chose.
    public var rate: Float
    /// The outcomes of the reported seeds, in their order.
    public var outcomes: [TrainingOutcome]
    /// How these runs were observed, and what counts as solved.
    public var observation: Observation
    /// The test error below which a run counts as solved.
    public var solvedError: Double { observation.solvedError }
    /// The training steps that each run was given.
    public var steps: Int

    /// Makes a result.
    public init(
      arm: Arm, rate: Float, outcomes: [TrainingOutcome], observation: Observation, steps: Int
    ) {
      self.arm = arm
      self.rate = rate
      self.outcomes = outcomes
      self.observation = observation
      self.steps = steps
    }
  }

  /// What is learned.
  public var task: Task
  /// The sides.
  public var arms: [Arm]
  /// The learning rates that are tried, in growing order; with a single one nothing is tuned.
  public var rates: [Float]
  /// Rates beyond the ends of the grid; those within it do not matter.
  ///
  /// The nearest is tried next for an arm whose best rate stands at an end of what was tried and
  /// solves the task there.
  public var furtherRates: [Float]
  /// The seeds that choose the rates.
  public var tuningSeeds: [UInt64]
  /// The number of fresh sequences behind each test error of a tuning run.
  public var tuningTestSize: Int
  /// The seeds that are reported.
  public var seeds: [UInt64]
  /// The recipe; its rate is replaced by the chosen one.
  public var recipe: Recipe
  /// How the reported runs are observed.
  public var observation: Observation
  /// What tells the results of this comparison from those of another in the same lesson, such as
  /// "adding"; it becomes the folder of their folders.
  public var group: String?

  /// Declares a comparison.
  public init(
    of task: Task, arms: [Arm], rates: [Float], furtherRates: [Float] = [],
    tuningSeeds: [UInt64], tuningTestSize: Int? = nil, seeds: [UInt64], recipe: Recipe,
    observation: Observation, group: String? = nil
  ) {
    self.group = group
    self.furtherRates = furtherRates
    self.tuningTestSize = tuningTestSize ?? observation.testSize
    self.task = task
    self.arms = arms
    self.rates = rates
    self.tuningSeeds = tuningSeeds
    self.seeds = seeds
    self.recipe = recipe
    self.observation = observation
  }

  /// The results of all arms, in their order.
  ///
  /// - Throws: `OutcomesNeeded`, first for the tuning runs, then for the reported ones.
  public func results(in laboratory: Laboratory) throws -> [Result] {
    let chosen = try chosenRates(in: laboratory)
    let runs = zip(arms, chosen).flatMap { arm, rate in
      seeds.map { run(arm, rate: rate, seed: $0, observation: observation(of: arm, seed: $0)) }
    }
    let outcomes = try laboratory.outcomes(of: runs, group: folder("runs"))
    return zip(arms, chosen).enumerated().map { index, pair in
      let first = index * seeds.count
      return Result(
        arm: pair.0, rate: pair.1, outcomes: Array(outcomes[first..<first + seeds.count]),
        observation: observation, steps: recipe.steps)
    }
  }

  /// The results of all arms, with what a probe found in the networks of the reported runs.
  ///
  /// - Parameter escapeError: the test error below which a network has begun to learn.
  /// - Throws: `OutcomesNeeded`, first for the tuning runs, then for the reported ones.
  public func results<Probe: NetworkProbe>(
    probing probe: Probe, escapeError: Double? = nil, in laboratory: Laboratory
  ) throws -> [(result: Result, found: [ProbedOutcome<Probe.Finding>])] {
    let chosen = try chosenRates(in: laboratory)
    let runs = zip(arms, chosen).flatMap { arm, rate in
      seeds.map { seed in
        ProbedRun(
          run(arm, rate: rate, seed: seed, observation: observation(of: arm, seed: seed)), probe,
          escapeError: escapeError)
      }
    }
    let outcomes = try laboratory.outcomes(of: runs, group: folder("runs"))
    return zip(arms, chosen).enumerated().map { index, pair in
      let found = Array(outcomes[index * seeds.count..<(index + 1) * seeds.count])
      let result = Result(
        arm: pair.0, rate: pair.1, outcomes: found.map(\.training),
        observation: observation, steps: recipe.steps)
      return (result, found)
    }
  }

  private func folder(_ name: String) -> String { group.map { "\($0)/\(name)" } ?? name }

  /// Gates are recorded step by step for the first seed alone: a recording is large.
  private func observation(of arm: Arm, seed: UInt64) -> Observation {
    var observation = observation
    if arm.gateSequences > 0 {
      observation.gates = GateRequest(
        sequences: arm.gateSequences, keepsRecording: seed == seeds.first)
    }
    return observation
  }

  private func chosenRates(in laboratory: Laboratory) throws -> [Float] {
    try laboratory.together(arms) { try chosenRate(of: $0, in: laboratory) }
  }

  /// The rate that served an arm best on the tuning seeds.
  private func chosenRate(of arm: Arm, in laboratory: Laboratory) throws -> Float {
    var tuning = observation
    tuning.testSize = tuningTestSize
    tuning.stopsWhenSolved = true
    tuning.finalTestSize = 0
    tuning.flowSequences = nil
    return try RateSearch(rates: rates, furtherRates: furtherRates).best { rates in
      let runs = rates.flatMap { rate in
        tuningSeeds.map { run(arm, rate: rate, seed: $0, observation: tuning) }
      }
      let outcomes = try laboratory.outcomes(of: runs, group: folder("tuning"))
      return TuningScore.scores(of: outcomes, seeds: tuningSeeds.count, steps: recipe.steps)
    }
  }

  private func run(
    _ arm: Arm, rate: Float, seed: UInt64, observation: Observation
  ) -> TrainingRun<Task> {
    var recipe = recipe
    recipe.rate = rate
    return TrainingRun(
      of: task, arm: arm.name, cell: arm.cell, hidden: arm.hidden,
      initialisation: arm.initialisation, recipe: recipe, observation: observation, seed: seed)
  }
}
