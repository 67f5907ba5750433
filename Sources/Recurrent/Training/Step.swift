/// What one training step found.
public struct Step: Hashable, Sendable {
  /// The loss before the step.
  public var loss: Double
  /// The norm of the whole gradient before clipping.
  public var gradientNorm: Double

  /// Whether loss and gradient are numbers; if not, the run has diverged and no parameter was changed.
  public var isFinite: Bool { loss.isFinite && gradientNorm.isFinite }
}
