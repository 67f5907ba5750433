import Recurrent

/// The mini-batches of a training run, fresh ones at each step; runs of the same seed see the same sequences.
struct TrainingData<Task: SequenceTask> {
  private let task: Task
  private let seed: UInt64
  /// The mini-batch that was drawn last.
  private(set) var batch: Batch

  /// Makes room for mini-batches of the recipe's size.
  init(_ task: Task, _ recipe: Recipe, seed: UInt64) {
    self.task = task
    self.seed = seed
    batch = task.emptyBatch(of: recipe.batch)
  }

  /// Draws the mini-batch of a training step, counted from 0.
  mutating func draw(step: Int) {
    var stream = RandomStream(seed: seed, purpose: "training data", index: UInt64(step))
    task.fill(&batch, from: &stream)
  }
}

extension Trainer {
  /// Makes a trainer that follows a recipe on a task.
  ///
  /// - Throws: `EngineError` for sizes that no network can have.
  convenience init(
    _ parameters: Parameters, task: some SequenceTask, recipe: Recipe, options: Options = Options()
  ) throws(EngineError) {
    try self.init(
      parameters.layout.network, parameters: parameters, batch: recipe.batch, length: task.length,
      loss: task.loss, optimiser: recipe.optimiser, rate: .constant(recipe.rate),
      clipping: recipe.clipping, options: options)
  }
}
