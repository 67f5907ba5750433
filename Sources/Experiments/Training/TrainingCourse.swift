import Recurrent

/// The course of training: a fresh mini-batch at each step, and a point of the learning curve at times.
struct TrainingCourse<Task: SequenceTask> {
  /// What is learned.
  let task: Task
  /// How the gradient becomes a step.
  let recipe: Recipe
  /// When the network is tested, on how many sequences, and when the task counts as solved.
  let observation: Observation
  /// The seed of the sequences.
  let seed: UInt64

  /// Trains to the last step, to a loss or gradient that is not finite or, if so observed, until the task is solved.
  ///
  /// - Parameter measure: tests the network as it is after `step` steps; the accuracy is nil where the task is
  ///   judged by its error.
  /// - Returns: the curve, the step that solved the task and the one that diverged.
  /// - Throws: `Interrupted`, and what `measure` throws.
  func run(
    _ trainer: Trainer, _ monitor: Monitor,
    measure: (_ step: Int, _ test: TestSet<Task>) throws -> (error: Double, accuracy: Double?)
  ) throws -> TrainingOutcome {
    let test = TestSet(task, size: observation.testSize, seed: seed, use: .curve)
    var data = TrainingData(task, recipe, seed: seed)
    var outcome = TrainingOutcome()
    for step in 0...recipe.steps {
      try monitor.checkpoint()
      if step % observation.interval == 0 || step == recipe.steps {
        let (error, accuracy) = try measure(step, test)
        outcome.curve.append(CurvePoint(step: step, testError: error, accuracy: accuracy))
        monitor.report(Double(step) / Double(recipe.steps), error)
        if outcome.solvedAt == nil, observation.isSolved(error: error, accuracy: accuracy) {
          outcome.solvedAt = step
        }
        if observation.stopsWhenSolved, outcome.solvedAt != nil { break }
      }
      guard step < recipe.steps else { break }
      data.draw(step: step)
      guard try trainer.step(data.batch).isFinite else {
        outcome.divergedAt = step + 1
        break
      }
    }
    return outcome
  }
}
