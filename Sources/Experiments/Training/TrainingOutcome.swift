import Recurrent

/// What came of a training run.
public struct TrainingOutcome: Codable, Sendable {
  /// The learning curve, from before the first step on.
  public var curve: [CurvePoint] = []
  /// The first observed step at which the task counted as solved.
  public var solvedAt: Int?
  /// The step whose loss or gradient was not finite, if training ended that way.
  public var divergedAt: Int?
  /// The error on the fresh sequences that judge the trained network.
  public var finalError: Double?
  /// The share of right answers on those sequences, where it is measured.
  public var finalAccuracy: Double?
  /// What was recorded of the trained network's gates.
  public var gates: GateObservation?
  /// How gradients flowed before and after training, if that was observed.
  public var flow: GradientFlow?
}

/// One point of a learning curve.
public struct CurvePoint: Codable, Hashable, Sendable {
  /// The number of training steps taken.
  public var step: Int
  /// The loss on fresh sequences.
  public var testError: Double
  /// The share of right answers on them, where it is measured.
  public var accuracy: Double?
}
