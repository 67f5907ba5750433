import Recurrent

/// Something that is measured inside a network at a moment of its training.
public protocol NetworkProbe: Codable, Hashable, Sendable {
  /// What is found, as it is stored.
  associatedtype Finding: Codable, Sendable

  /// The probe's name in result files, such as "gate-pairs".
  static var kind: String { get }

  /// Looks into a network, which is left as it was.
  ///
  /// - Parameters:
  ///   - trainer: the network as it is now.
  ///   - task: where fresh sequences come from.
  ///   - seed: the seed of those sequences; runs of the same seed are shown the same ones.
  func find<Task: SequenceTask>(in trainer: Trainer, task: Task, seed: UInt64) throws -> Finding
}

/// A training run whose network is looked into: before training, once it begins to learn, and at the end.
public struct ProbedRun<Task: SequenceTask, Probe: NetworkProbe>: Experiment {
  /// The kind, as written in result files, such as "gate-pairs/adding".
  public static var kind: String { "\(Probe.kind)/\(Task.kind)" }

  /// The run.
  public var training: TrainingRun<Task>
  /// What is measured.
  public var probe: Probe
  /// The test error below which the network has begun to learn; nil where that moment is not asked for.
  public var escapeError: Double?

  /// Makes a run that is looked into.
  public init(_ training: TrainingRun<Task>, _ probe: Probe, escapeError: Double? = nil) {
    self.training = training
    self.probe = probe
    self.escapeError = escapeError
  }

  /// The run's own name.
  public var name: String { training.name }

  /// The work of the run.
  public var work: Double { training.work }

  /// Trains and looks.
  ///
  /// - Throws: `Interrupted`; `EngineError`; what the probe cannot do with this network.
  public func run(_ monitor: Monitor) throws -> ProbedOutcome<Probe.Finding> {
    var start: Probe.Finding?
    var escape: Probe.Finding?
    var latest: Trainer?
    let outcome = try training.train(monitor) { step, error, trainer in
      latest = trainer
      if step == 0 {
        start = try find(in: trainer)
      } else if escape == nil, let escapeError, error < escapeError {
        escape = try find(in: trainer)
      }
    }
    let end = try outcome.divergedAt == nil ? latest.map { try find(in: $0) } : nil
    return ProbedOutcome(training: outcome, start: start, escape: escape, end: end)
  }

  private func find(in trainer: Trainer) throws -> Probe.Finding {
    try probe.find(in: trainer, task: training.task, seed: training.seed)
  }
}

/// What a training run came to, and what was found in its network.
public struct ProbedOutcome<Finding: Codable & Sendable>: Codable, Sendable {
  /// The run.
  public var training: TrainingOutcome
  /// Before the first step.
  public var start: Finding?
  /// At the first observed step whose test error was below the level asked for.
  public var escape: Finding?
  /// After the last step; nil where training diverged.
  public var end: Finding?
}
