/// How the parameters of a network get their first values.
///
/// Every gate of every tensor draws from a stream of its own, keyed by the seed and its name. Two
/// initialisations of one seed therefore differ only where their rules differ, and so do two cells
/// one of which lacks a gate: comparisons are paired.
public struct Initialisation: Codable, Hashable, Sendable {
  /// The rule for W_x, gate by gate.
  public var input: MatrixRule
  /// The rule for W_h, gate by gate.
  public var recurrent: MatrixRule
  /// The rule for all biases of the layers that `gateBiases` does not name.
  public var biases: BiasRule
  /// The biases of gates that begin at a chosen value.
  public var gateBiases: [GateBias]

  /// Makes an initialisation; what is not named follows PyTorch.
  ///
  /// The readout always follows PyTorch: U(−1/√H', 1/√H') for its weights and its bias.
  public init(
    input: MatrixRule = .uniform, recurrent: MatrixRule = .uniform, biases: BiasRule = .uniform,
    gateBiases: [GateBias] = []
  ) {
    self.input = input
    self.recurrent = recurrent
    self.biases = biases
    self.gateBiases = gateBiases
  }

  /// PyTorch's: U(−1/√H, 1/√H) for all weights and both biases.
  public static let pytorch = Initialisation()

  /// Glorot and Bengio's (2010) uniform rule for all weights of the layers, and no biases.
  public static let glorot = Initialisation(input: .glorot, recurrent: .glorot, biases: .zero)

  /// W_h Gaussian with deviation gain/√H, so that its spectral radius is close to the gain.
  public static func gaussian(gain: Float) -> Initialisation {
    Initialisation(recurrent: .gaussian(gain: gain))
  }

  /// W_h a random orthogonal matrix times a gain: all its singular values equal the gain (Saxe 2014).
  public static func orthogonal(gain: Float = 1) -> Initialisation {
    Initialisation(recurrent: .orthogonal(gain: gain))
  }

  /// The IRNN's (Le, Jaitly and Hinton 2015): W_h the identity, small Gaussian W_x, no biases.
  public static func identity(inputDeviation: Float = 0.001) -> Initialisation {
    Initialisation(
      input: .normal(deviation: inputDeviation), recurrent: .identity(gain: 1), biases: .zero)
  }

  /// The same with one gate's bias at a value, such as `.pytorch.bias(of: .forget, at: 1)`.
  public func bias(of gate: Parameters.GateName, at value: Float) -> Initialisation {
    var copy = self
    copy.gateBiases.append(.constant(gate, value))
    return copy
  }

  /// The same with the chrono biases (Tallec and Ollivier 2018) for lags up to a longest one.
  public func chrono(longest: Int) -> Initialisation {
    var copy = self
    copy.gateBiases.append(.chrono(longest: longest))
    return copy
  }
}
