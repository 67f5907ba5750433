import Recurrent

/// A training run that sees the same few sequences again and again, to find how many a cell needs.
///
/// Mini-batches are drawn from the training set with replacement, so that the number of updates does not depend on the
/// set's size. The set of a seed is the beginning of the seed's larger ones. Early stopping keeps the parameters of the
/// point of the curve with the lowest error on a validation set; these are judged on fresh sequences.
public struct FixedSetRun<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "fixed-set/adding".
  public static var kind: String { "fixed-set/\(Task.kind)" }

  /// The run as it would be on fresh sequences; its observation has no part in this.
  public var training: TrainingRun<Task>
  /// The number of different training sequences.
  public var setSize: Int
  /// Training steps between two points of the curve.
  public var interval: Int
  /// The number of fresh sequences that choose the point at which to stop.
  public var validationSize: Int
  /// The number of fresh sequences on which the kept parameters are judged.
  public var testSize: Int

  /// Makes a run.
  public init(
    _ training: TrainingRun<Task>, setSize: Int, interval: Int, validationSize: Int, testSize: Int
  ) {
    self.training = training
    self.setSize = setSize
    self.interval = interval
    self.validationSize = validationSize
    self.testSize = testSize
  }

  /// What came of it.
  public struct Outcome: Codable, Sendable {
    /// The curve, from before the first step on.
    public var curve: [Point] = []
    /// The step whose loss or gradient was not finite, if training ended that way.
    public var divergedAt: Int?

    /// The error of the kept parameters on fresh sequences.
    public var testError = Double.nan

    /// The lowest error on the training set; infinite where there is none.
    public var fittedError: Double { curve.map(\.trainingError).min() ?? .infinity }

    /// The point whose parameters were kept: the first with the lowest validation error.
    public var kept: Point? { curve.min { $0.validationError < $1.validationError } }
  }

  /// One point of the curve.
  public struct Point: Codable, Hashable, Sendable {
    /// The number of training steps taken.
    public var step: Int
    /// The loss on the training set.
    public var trainingError: Double
    /// The loss on the validation set.
    public var validationError: Double
  }

  /// Arm, rate, size of the set and seed.
  public var name: String {
    "\(training.arm)-rate-\(training.recipe.rate)-set-\(setSize)-seed-\(training.seed)"
  }

  /// The multiply-adds, roughly.
  public var work: Double {
    var run = training
    run.observation.interval = interval
    run.observation.testSize = validationSize + setSize
    run.observation.finalTestSize = testSize
    return run.work
  }

  /// Trains on the set, keeps the best parameters, and judges them.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let (task, recipe, seed) = (training.task, training.recipe, training.seed)
    let start = try Parameters(training.network, training.initialisation, seed: seed)
    let learner = try Trainer(start, task: task, recipe: recipe)
    let set = trainingSet
    let validation = TestSet(task, size: validationSize, seed: seed, use: .validation)
    var draws = RandomStream(seed: seed, purpose: "mini-batches of a fixed set")
    var outcome = Outcome()
    var kept = (error: Double.infinity, parameters: start)
    for step in 0...recipe.steps {
      try monitor.checkpoint()
      if step % interval == 0 || step == recipe.steps {
        let error = try validation.error(of: learner)
        if error < kept.error { kept = (error, learner.parameters) }
        outcome.curve.append(
          Point(
            step: step, trainingError: try learner.evaluate(set).loss, validationError: error))
        monitor.report(Double(step) / Double(recipe.steps), error)
      }
      guard step < recipe.steps else { break }
      let chosen = (0..<recipe.batch).map { _ in draws.integer(below: setSize) }
      let result = try learner.step(set.selecting(chosen, outputs: task.outputs))
      guard result.isFinite else {
        outcome.divergedAt = step + 1
        break
      }
    }
    outcome.testError = try TestSet(task, size: testSize, seed: seed, use: .verdict)
      .error(of: Trainer(kept.parameters, task: task, recipe: recipe))
    return outcome
  }

  /// The training set: sequences are drawn one after the other, so a smaller set is a larger one's beginning.
  var trainingSet: Batch {
    var stream = RandomStream(seed: training.seed, purpose: "fixed training set")
    return training.task.batch(of: setSize, from: &stream)
  }
}
