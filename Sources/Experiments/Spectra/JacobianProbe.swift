import Recurrent

/// How a recurrence that nobody trained carries gradients back: the product of its Jacobians by lag.
///
/// The network is h_t = φ(W_hx x_t + W_hh h_{t−1} + b) with PyTorch's initial W_hx and b, and a W_hh
/// from a family; x_t is one of eight symbols, drawn anew at each step. The state settles before the
/// lags are counted: the first states, still near zero, would have steeper slopes than later ones.
public struct JacobianProbe: Experiment {
  /// The kind, as written in result files.
  public static let kind = "jacobian-probe"

  /// φ.
  public var activation: Activation
  /// How W_hh is drawn.
  public var family: MatrixFamily
  /// H.
  public var hidden: Int
  /// T, the longest lag.
  public var length: Int
  /// Steps that are read before those over which gradients are carried back.
  public var settlingSteps: Int
  /// Whether all singular values are kept, not the largest alone.
  public var keepsSpectra: Bool
  /// The seed of weights and inputs.
  public var seed: UInt64

  /// Makes a probe.
  public init(
    _ activation: Activation, family: MatrixFamily, hidden: Int, length: Int,
    settlingSteps: Int = 50, keepsSpectra: Bool = false, seed: UInt64
  ) {
    self.activation = activation
    self.family = family
    self.hidden = hidden
    self.length = length
    self.settlingSteps = settlingSteps
    self.keepsSpectra = keepsSpectra
    self.seed = seed
  }

  /// What came out.
  public struct Outcome: Codable, Sendable {
    /// s_max of W_hh.
    public var largestSingularValue: Double
    /// ρ of W_hh.
    public var spectralRadius: Double
    /// The largest singular value of ∂h_T/∂h_{T−lag} for lags 0, 1, …, T.
    public var norms: [Double]
    /// ‖∂L/∂h_{T−lag}‖ for a random ∂L/∂h_T of norm 1.
    public var gradientNorms: [Double]
    /// All singular values by lag, largest first, if they were to be kept.
    public var spectra: [[Double]]?
  }

  /// Activation, family and seed.
  public var name: String { "\(activation.rawValue)-\(family.name)-seed-\(seed)" }

  /// H backward passes and a decomposition a lag.
  public var work: Double { Double(length) * 20 * Double(hidden * hidden * hidden) }

  /// Runs the network over one sequence and carries the identity back.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let symbols = 8
    let network = Network(.rnn(activation), inputs: symbols, hidden: hidden, outputs: 1)
    var parameters = try Parameters(network, .pytorch, seed: seed)
    let W = try family.matrix(size: hidden, seed: seed)
    parameters["weight_hh_l0"] = W.elements.map { Float($0) }

    var stream = RandomStream(seed: seed, purpose: "probe")
    let x = (0..<settlingSteps + length).map { _ in
      var x = Vector(zeros: symbols)
      x[stream.integer(below: symbols)] = 1
      return x
    }
    let direction = Vector((0..<hidden).map { _ in Double(stream.normal()) })
    let dL_dh_T = (1 / direction.norm) * direction

    var outcome = Outcome(
      largestSingularValue: try W.singularValues().first ?? 0,
      spectralRadius: try W.spectralRadius(), norms: [], gradientNorms: [],
      spectra: keepsSpectra ? [] : nil)
    let plain = PlainNetwork(parameters)
    let settled = plain.forward(Array(x.prefix(settlingSteps))).final
    let pass = plain.forward(Array(x.dropFirst(settlingSteps)), initial: settled).layers[0][0]
    _ = try pass.mapJacobianProducts { product in
      try monitor.checkpoint()
      let values = try product.h_by_h.singularValues()
      outcome.norms.append(values.first ?? 0)
      outcome.spectra?.append(values)
      // region: carry-back
      let dL_dh_k = product.h_by_h.transposed * dL_dh_T
      // endregion
      outcome.gradientNorms.append(dL_dh_k.norm.rounded(toSignificantDigits: 6))
    }
    return outcome
  }
}
