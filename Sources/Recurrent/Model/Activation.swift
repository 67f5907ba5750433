/// An element-wise function φ of a pre-activation.
public enum Activation: String, CaseIterable, Codable, Hashable, Sendable {
  /// tanh(a), slope 1 at zero, centred.
  case tanh
  /// max(0, a); its slope at zero is taken as 0, as PyTorch does.
  case relu
  /// The logistic function σ(a) = 1 / (1 + e⁻ᵃ), slope 1/4 at zero, not centred.
  case sigmoid
  /// φ(a) = a: a linear recurrence.
  case identity
  /// tanh(a) + 1: the slope of tanh without its centring.
  case raisedTanh
  /// σ(a) − 1/2: the slope of σ, centred.
  case centredSigmoid
}
