import Recurrent

/// One training run of a stack of layers in some wiring: several layers, both directions, outputs that are
/// fed back, an encoder before a decoder.
///
/// What goes in and out is the task's: one that has a source is given an encoder of the same stack.
public struct WiringRun<Task: SequenceTask>: Experiment {
  /// The kind, as written in result files, such as "wiring/context-tagging".
  public static var kind: String { "wiring/\(Task.kind)" }

  /// What is learned.
  public var task: Task
  /// Which arm of a comparison this is, such as "both-ways"; part of the result's name.
  public var arm: String
  /// The layers.
  public var stack: Stack
  /// How the network reads its own outputs.
  public var reading: OwnOutputs
  /// How the gradient becomes a step.
  public var recipe: Recipe
  /// How learning is observed, and how the trained network is judged.
  public var observation: Observation
  /// Whether the trained parameters are kept.
  public var keepsParameters: Bool
  /// The seed of weights and data; runs of the same seed see the same sequences.
  public var seed: UInt64

  /// Makes a run.
  public init(
    of task: Task, arm: String, stack: Stack, reading: OwnOutputs = .never, recipe: Recipe,
    observation: Observation, keepsParameters: Bool = false, seed: UInt64
  ) {
    self.task = task
    self.arm = arm
    self.stack = stack
    self.reading = reading
    self.recipe = recipe
    self.observation = observation
    self.keepsParameters = keepsParameters
    self.seed = seed
  }

  /// Arm, rate and seed.
  public var name: String { "\(arm)-rate-\(recipe.rate)-seed-\(seed)" }

  /// The multiply-adds of all passes, roughly.
  public var work: Double {
    let layers =
      stack.network(for: task).layers + (stack.encoder(for: task)?.layers ?? [])
    let pass = layers.reduce(0) { $0 + $1.parameterCount } * task.length
    let evaluations = recipe.steps / observation.interval + 1
    let forward = evaluations * observation.testSize + observation.finalTestSize
    return Double(pass) * Double(3 * recipe.steps * recipe.batch + forward)
  }

  /// A trainer that stands where this run starts.
  ///
  /// - Throws: `EngineError` for sizes that no network can have.
  public func makeTrainer() throws -> Trainer {
    let encoder = try stack.encoder(for: task).map { encoder in
      // Another seed: the encoder's tensors bear the same names as the decoder's.
      try Parameters(encoder, .pytorch, seed: seed + Self.encoderSeed)
    }
    return try trainer(
      try Parameters(stack.network(for: task), .pytorch, seed: seed), encoder: encoder)
  }

  /// A trainer that holds what a run of this definition has learned; nil where nothing was kept.
  ///
  /// - Throws: `EngineError` for sizes that no network can have.
  public func makeTrainer(learned outcome: WiringOutcome) throws -> Trainer? {
    guard !outcome.parameters.isEmpty else { return nil }
    var parameters = Parameters(stack.network(for: task))
    parameters.values = outcome.parameters
    var encoder = stack.encoder(for: task).map { Parameters($0) }
    encoder?.values = outcome.encoderParameters
    return try trainer(parameters, encoder: encoder)
  }

  private static var encoderSeed: UInt64 { 1_000_000 }

  private func trainer(
    _ parameters: Parameters, encoder: Parameters?
  ) throws -> Trainer {
    try Trainer(
      parameters, task: task, recipe: recipe,
      options: Trainer.Options(
        encoder: encoder, sourceLength: task.emptyBatch(of: 1).source?.length ?? 0,
        feedback: reading.inTraining))
  }

  /// Trains, observing the test error, and judges the trained network.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> WiringOutcome {
    let trainer = try makeTrainer()
    let course = TrainingCourse(task: task, recipe: recipe, observation: observation, seed: seed)
    var outcome = WiringOutcome()
    outcome.training = try course.run(trainer, monitor) { step, test in
      if reading.isTaughtOnly {
        outcome.taughtCurve.append(
          CurvePoint(step: step, testError: try test.errors(of: trainer, feedback: nil).mean))
      }
      return (try test.errors(of: trainer, feedback: reading.inTests).mean, nil)
    }
    if outcome.training.divergedAt == nil { try judge(trainer, &outcome) }
    return outcome
  }

  private func judge(_ trainer: Trainer, _ outcome: inout WiringOutcome) throws {
    if observation.finalTestSize > 0 {
      let final = TestSet(task, size: observation.finalTestSize, seed: seed, use: .verdict)
      let errors = try final.errors(of: trainer, feedback: reading.inTests)
      outcome.training.finalError = errors.mean
      outcome.errorsByStep = errors.byStep
      if reading.isTaughtOnly {
        let taught = try final.errors(of: trainer, feedback: nil)
        outcome.taughtError = taught.mean
        outcome.taughtErrorsByStep = taught.byStep
      }
    }
    if keepsParameters {
      outcome.parameters = trainer.parameters.values
      outcome.encoderParameters = trainer.encoderParameters?.values ?? []
    }
  }
}

/// How a network reads its own outputs, in training and in tests.
public struct OwnOutputs: Codable, Hashable, Sendable {
  /// In training; nil where it is given the task's inputs throughout, such as the right answers.
  public var inTraining: Feedback?
  /// In tests; nil where it is tested as it is trained.
  public var inTests: Feedback?

  /// Chooses both.
  public init(inTraining: Feedback?, inTests: Feedback?) {
    self.inTraining = inTraining
    self.inTests = inTests
  }

  /// Neither in training nor in tests.
  public static let never = OwnOutputs(inTraining: nil, inTests: nil)

  /// Whether tests feed back what training never did: teacher forcing.
  public var isTaughtOnly: Bool { inTraining == nil && inTests != nil }
}

/// What came of a run.
///
/// Errors are shares of wrong answers where the task asks for classes, and mean squared errors where it asks
/// for numbers.
public struct WiringOutcome: Codable, Sendable {
  /// The course of training; its errors are those of tests.
  public var training = TrainingOutcome()
  /// Under teacher forcing: the curve of errors with the right answers as inputs.
  public var taughtCurve: [CurvePoint] = []
  /// The error at each scored step, on the sequences that judge the trained network.
  public var errorsByStep: [Double] = []
  /// Under teacher forcing: the error with the right answers as inputs.
  public var taughtError: Double?
  /// Under teacher forcing: the error at each scored step with the right answers as inputs.
  public var taughtErrorsByStep: [Double] = []
  /// The trained parameters, in the network's order; none unless they are kept.
  public var parameters: [Float] = []
  /// The encoder's; none unless they are kept.
  public var encoderParameters: [Float] = []
}
