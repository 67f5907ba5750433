import Recurrent

/// A network that is trained on one task and tested, as it is, on relatives: longer sequences,
/// other positions.
public struct Transfer<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "transfer/which-first".
  public static var kind: String { "transfer/\(Task.kind)" }
  /// Which network this is, such as "rnn".
  public var arm: String
  /// What is learned.
  public var task: Task
  /// What the trained network is tested on.
  public var trials: [Task]
  /// The recurrence.
  public var cell: Cell
  /// H, the number of hidden units.
  public var hidden: Int
  /// How the gradient becomes a step.
  public var recipe: Recipe
  /// The number of fresh sequences of each trial.
  public var testSize: Int
  /// Whether the trained parameters are kept.
  public var keepsParameters: Bool
  /// The seed of weights and data.
  public var seed: UInt64

  /// Makes a run.
  public init(
    _ arm: String, of task: Task, trials: [Task], cell: Cell, hidden: Int, recipe: Recipe,
    testSize: Int, keepsParameters: Bool = false, seed: UInt64
  ) {
    self.arm = arm
    self.task = task
    self.trials = trials
    self.cell = cell
    self.hidden = hidden
    self.recipe = recipe
    self.testSize = testSize
    self.keepsParameters = keepsParameters
    self.seed = seed
  }

  /// What came of it.
  public struct Outcome: Codable, Sendable {
    /// The share of right answers, a trial each; none where training diverged.
    public var accuracies: [Double]
    /// The trained parameters, in the network's order; none unless they are kept.
    public var parameters: [Float]
  }

  /// Arm, rate and seed.
  public var name: String { "\(arm)-rate-\(recipe.rate)-seed-\(seed)" }

  /// The network that is trained.
  public var network: Network {
    Network(
      cell, inputs: task.inputs, hidden: hidden, outputs: task.outputs, readout: task.readout)
  }

  /// The multiply-adds of all passes, roughly.
  public var work: Double {
    let step = Double(hidden * (hidden + task.inputs))
    let tested = trials.reduce(0) { $0 + $1.length * testSize }
    return step * Double(3 * recipe.steps * recipe.batch * task.length + tested)
  }

  /// Trains on the task and tests on each trial.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let trainer = try Trainer(
      Parameters(network, .pytorch, seed: seed), task: task, recipe: recipe)
    var data = TrainingData(task, recipe, seed: seed)
    for step in 0..<recipe.steps {
      try monitor.checkpoint()
      data.draw(step: step)
      guard try trainer.step(data.batch).isFinite else {
        return Outcome(accuracies: [], parameters: [])
      }
      if step % 100 == 0 { monitor.report(Double(step) / Double(recipe.steps), nil) }
    }
    let accuracies = try trials.map { trial in
      try monitor.checkpoint()
      return try accuracy(of: trainer, on: trial)
    }
    return Outcome(
      accuracies: accuracies, parameters: keepsParameters ? trainer.parameters.values : [])
  }

  private func accuracy(of trainer: Trainer, on trial: Task) throws -> Double {
    let test = TestSet(trial, size: testSize, seed: seed, use: .verdict)
    var right = 0
    for batch in test.batches {
      guard case .classes(let classes) = batch.targets else { continue }
      let answers = try trainer.evaluate(batch).classes
      right += zip(classes, answers).count { Int($0) == $1 }
    }
    return Double(right) / Double(testSize)
  }
}
