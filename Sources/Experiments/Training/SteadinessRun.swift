import Recurrent

/// A training run whose every step is watched: how long the gradient is, and how far the loss jumps.
public struct SteadinessRun<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "steadiness/adding".
  public static var kind: String { "steadiness/\(Task.kind)" }

  /// The run; of its observation only the test set and what counts as solved matter, at the end.
  public var training: TrainingRun<Task>
  /// The number of training steps that are summed up together.
  public var window: Int

  /// Makes a run.
  public init(_ training: TrainingRun<Task>, window: Int) {
    self.training = training
    self.window = window
  }

  /// What came of it.
  public struct Outcome: Codable, Sendable {
    /// The steps, window by window.
    public var windows: [Window] = []
    /// The step whose loss or gradient was not finite, if training ended that way.
    public var divergedAt: Int?
    /// The test error in the end; none where training diverged.
    public var finalError: Double?
    /// The share of right answers in the end, where it is measured.
    public var finalAccuracy: Double?
  }

  /// Some training steps together.
  public struct Window: Codable, Hashable, Sendable {
    /// The number of steps taken before the first.
    public var firstStep: Int
    /// The median of the gradient's norms, before clipping.
    public var medianNorm: Double
    /// The largest of the gradient's norms, before clipping.
    public var largestNorm: Double
    /// The largest loss of a mini-batch.
    public var largestLoss: Double
  }

  /// Arm, rate and seed.
  public var name: String { training.name }

  /// The multiply-adds, roughly.
  public var work: Double { training.work }

  /// Trains and watches.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let (task, recipe, seed) = (training.task, training.recipe, training.seed)
    let trainer = try Trainer(
      Parameters(training.network, training.initialisation, seed: seed), task: task, recipe: recipe)
    var data = TrainingData(task, recipe, seed: seed)
    var outcome = Outcome()
    var steps: [Step] = []
    for step in 0..<recipe.steps {
      try monitor.checkpoint()
      data.draw(step: step)
      let result = try trainer.step(data.batch)
      if result.isFinite {
        steps.append(result)
      } else {
        outcome.divergedAt = step + 1
      }
      if !steps.isEmpty, steps.count == window || !result.isFinite || step == recipe.steps - 1 {
        let norms = steps.map { Double($0.gradientNorm) }
        outcome.windows.append(
          Window(
            firstStep: outcome.windows.count * window, medianNorm: Quartiles(of: norms).median,
            largestNorm: norms.max() ?? .nan, largestLoss: steps.map(\.loss).max() ?? .nan))
        steps = []
        monitor.report(Double(step) / Double(recipe.steps), result.loss)
      }
      if outcome.divergedAt != nil { return outcome }
    }
    let observation = training.observation
    let test = TestSet(task, size: observation.finalTestSize, seed: seed, use: .verdict)
    if observation.solvedAccuracy != nil {
      let (error, accuracy) = try test.score(of: trainer)
      (outcome.finalError, outcome.finalAccuracy) = (error, accuracy)
    } else {
      outcome.finalError = try test.error(of: trainer)
    }
    return outcome
  }
}
