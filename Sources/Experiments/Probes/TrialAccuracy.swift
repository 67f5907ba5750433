import Recurrent

/// How often a trained network is right on relatives of its task, such as longer sequences.
public struct TrialAccuracy<Trial: SequenceTask>: NetworkProbe {
  /// The probe's name in result files, such as "trial-accuracy/parity".
  public static var kind: String { "trial-accuracy/\(Trial.kind)" }
  /// What the network is tried on.
  public var trials: [Trial]
  /// The number of fresh sequences of each trial.
  public var sequences: Int

  /// Makes a probe over fresh sequences of each trial.
  public init(_ trials: [Trial], sequences: Int) {
    self.trials = trials
    self.sequences = sequences
  }

  /// The share of right answers, a trial each.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> [Double] {
    try trials.map { trial in
      try TestSet(trial, size: sequences, seed: seed, use: .verdict).score(of: trainer).accuracy
    }
  }
}
