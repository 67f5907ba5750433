import Recurrent

/// One training run: a network, a task, a recipe and a seed.
public struct TrainingRun<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "training/adding".
  public static var kind: String { "training/\(Task.kind)" }

  /// What is learned.
  public var task: Task
  /// Which arm of the comparison this is, such as "lstm"; part of the result's name.
  public var arm: String
  /// The recurrence.
  public var cell: Cell
  /// H, the number of hidden units.
  public var hidden: Int
  /// Where the weights start.
  public var initialisation: Initialisation
  /// How the gradient becomes a step.
  public var recipe: Recipe
  /// How learning is observed, and how the trained network is judged.
  public var observation: Observation
  /// The seed of weights and data; runs of the same seed see the same sequences.
  public var seed: UInt64

  /// Makes a run.
  public init(
    of task: Task, arm: String, cell: Cell, hidden: Int,
    initialisation: Initialisation = .pytorch, recipe: Recipe, observation: Observation,
    seed: UInt64
  ) {
    self.task = task
    self.arm = arm
    self.cell = cell
    self.hidden = hidden
    self.initialisation = initialisation
    self.recipe = recipe
    self.observation = observation
    self.seed = seed
  }

  /// Arm, rate and seed.
  public var name: String { "\(arm)-rate-\(recipe.rate)-seed-\(seed)" }

  /// The network that is trained.
  public var network: Network {
    Network(
      cell, inputs: task.inputs, hidden: hidden, outputs: task.outputs, readout: task.readout)
  }

  /// The multiply-adds of all forward and backward passes, roughly.
  public var work: Double {
    let blocks =
      switch cell {
      case .rnn: 1.0
      case .gru: 3.0
      case .lstm: 4.0
      }
    let pass = blocks * Double(hidden * (hidden + task.inputs) * task.length)
    let evaluations = recipe.steps / observation.interval + 1
    let forward = Double(evaluations * observation.testSize + observation.finalTestSize)
    return pass * (Double(3 * recipe.steps * recipe.batch) + forward)
  }

  /// Trains, observing the test error, and judges the trained network.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> TrainingOutcome {
    try train(monitor) { _, _, _ in }
  }

  /// Trains as `run` does and shows the network at each point of its learning curve.
  ///
  /// - Parameter visit: given the number of steps taken, the test error and the network as it is then.
  func train(
    _ monitor: Monitor, visit: (_ step: Int, _ error: Double, _ trainer: Trainer) throws -> Void
  ) throws -> TrainingOutcome {
    let trainer = try Trainer(
      Parameters(network, initialisation, seed: seed), task: task, recipe: recipe)
    let initialFlow = try flow(of: trainer)
    let course = TrainingCourse(task: task, recipe: recipe, observation: observation, seed: seed)
    var outcome = try course.run(trainer, monitor) { step, test in
      let (error, accuracy) = try score(of: trainer, on: test)
      try visit(step, error, trainer)
      return (error, accuracy)
    }
    if observation.finalTestSize > 0, outcome.divergedAt == nil {
      let final = TestSet(task, size: observation.finalTestSize, seed: seed, use: .verdict)
      let (error, accuracy) = try score(of: trainer, on: final)
      (outcome.finalError, outcome.finalAccuracy) = (error, accuracy)
    }
    if let request = observation.gates, outcome.divergedAt == nil {
      outcome.gates = try GateObservation(request, task: task, seed: seed, of: trainer)
    }
    if let before = initialFlow, let after = try flow(of: trainer) {
      outcome.flow = GradientFlow(before: before, after: after)
    }
    return outcome
  }

  private func score(
    of trainer: Trainer, on test: TestSet<Task>
  ) throws -> (error: Double, accuracy: Double?) {
    guard observation.solvedAccuracy != nil else { return (try test.error(of: trainer), nil) }
    return try test.score(of: trainer)
  }

  private func flow(of trainer: Trainer) throws -> GradientFlow.Snapshot? {
    try observation.flowSequences.map { sequences in
      try GradientFlow.Snapshot(of: trainer, task: task, sequences: sequences, seed: seed)
    }
  }
}

/// How a gradient becomes a step, and how many steps are taken.
public struct Recipe: Codable, Hashable, Sendable {
  /// The optimiser.
  public var optimiser: Optimiser
  /// The learning rate, the same throughout.
  public var rate: Float
  /// What is done to a gradient before the optimiser sees it.
  public var clipping: Clipping
  /// The number of sequences in a mini-batch.
  public var batch: Int
  /// The number of training steps.
  public var steps: Int

  /// Makes a recipe: Adam, clipped at global norm 1, batches of 32.
  public init(
    optimiser: Optimiser = .adam(), rate: Float, clipping: Clipping = .globalNorm(limit: 1),
    batch: Int = 32, steps: Int
  ) {
    self.optimiser = optimiser
    self.rate = rate
    self.clipping = clipping
    self.batch = batch
    self.steps = steps
  }
}

/// How learning is observed, and how the trained network is judged.
public struct Observation: Codable, Hashable, Sendable {
  /// Training steps between two points of the learning curve.
  public var interval: Int
  /// The number of fresh sequences behind each point of the curve.
  public var testSize: Int
  /// The test error below which the task counts as solved.
  public var solvedError: Double
  /// The share of right answers from which the task counts as solved, in place of the test error; the
  /// share is measured where this is given.
  public var solvedAccuracy: Double?
  /// Whether training ends at the first point that counts as solved.
  public var stopsWhenSolved: Bool
  /// The number of fresh sequences on which the trained network is judged; 0 for no judgement.
  public var finalTestSize: Int
  /// What is recorded of the trained network's gates, if anything.
  public var gates: GateRequest?
  /// The number of sequences on which gradients are followed before and after training, if any.
  public var flowSequences: Int?

  /// Makes an observation of the test error and the share of right answers, by which it is judged.
  public init(
    interval: Int, testSize: Int = 2000, solvedAccuracy: Double, stopsWhenSolved: Bool = false,
    finalTestSize: Int = 10_000
  ) {
    self.init(
      interval: interval, testSize: testSize, solvedError: 0, stopsWhenSolved: stopsWhenSolved,
      finalTestSize: finalTestSize)
    self.solvedAccuracy = solvedAccuracy
  }

  /// Whether a network of this test error and share of right answers has solved the task.
  public func isSolved(error: Double, accuracy: Double?) -> Bool {
    guard let solvedAccuracy else { return error < solvedError }
    return accuracy.map { $0 >= solvedAccuracy } ?? false
  }

  /// Makes an observation of the test error.
  public init(
    interval: Int, testSize: Int = 2000, solvedError: Double, stopsWhenSolved: Bool = false,
    finalTestSize: Int = 10_000, gates: GateRequest? = nil,
    flowSequences: Int? = nil
  ) {
    self.interval = interval
    self.testSize = testSize
    self.solvedError = solvedError
    self.stopsWhenSolved = stopsWhenSolved
    self.finalTestSize = finalTestSize
    self.gates = gates
    self.flowSequences = flowSequences
  }
}
