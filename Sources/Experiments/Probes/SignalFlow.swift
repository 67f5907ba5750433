import Recurrent

/// How a signal fares in an untrained RNN: the size of the state going forward, and of the gradient
/// going back.
///
/// The loss is L = u · h_T with the readout's random weights u, so that dL/dh_T does not depend on how
/// large the state has become, and what is measured going back is the product of Jacobians alone.
public struct SignalFlow: Experiment {
  /// The kind, as written in result files.
  public static let kind = "signal-flow"
  /// Activation and initialisation in a word, such as "tanh-orthogonal".
  public var name: String
  /// φ.
  public var activation: Activation
  /// Where the weights start.
  public var initialisation: Initialisation
  /// I, the number of symbols; one of them is shown at each step.
  public var inputs: Int
  /// H, the number of hidden units.
  public var hidden: Int
  /// T, the number of steps.
  public var length: Int
  /// Steps between two measurements.
  public var interval: Int
  /// The seeds of the draws, each with weights and a sequence of its own.
  public var seeds: [UInt64]

  /// Makes a probe.
  public init(
    name: String, activation: Activation, initialisation: Initialisation, inputs: Int = 8,
    hidden: Int, length: Int, interval: Int, seeds: [UInt64]
  ) {
    self.name = name
    self.activation = activation
    self.initialisation = initialisation
    self.inputs = inputs
    self.hidden = hidden
    self.length = length
    self.interval = interval
    self.seeds = seeds
  }

  /// What was measured; one list a draw.
  public struct Outcome: Codable, Sendable {
    /// ‖dL/dh_{T−lag}‖ / ‖dL/dh_T‖ at every multiple of the interval.
    public var gradients: [[Double]] = []
    /// The root mean square of h_t over the units at every interval, from t = 1 on.
    public var sizes: [[Double]] = []
  }

  /// The multiply-adds of all forward and backward passes, roughly.
  public var work: Double {
    Double(seeds.count * length * 4 * hidden * (hidden + inputs))
  }

  /// Draws networks and sequences and carries a gradient back.
  ///
  /// - Throws: `Interrupted`.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let network = Network(.rnn(activation), inputs: inputs, hidden: hidden, outputs: 1)
    var outcome = Outcome()
    for seed in seeds {
      try monitor.checkpoint()
      let plain = PlainNetwork(try Parameters(network, initialisation, seed: seed))
      var stream = RandomStream(seed: seed, purpose: "symbols of the signal flow")
      let x = (0..<length).map { _ in
        var symbol = Vector(zeros: inputs)
        symbol[stream.integer(below: inputs)] = 1
        return symbol
      }
      let pass = plain.forward(x)
      var ignored = PlainParameters(layout: plain.parameters.layout)
      let back = plain.backward(pass, dy: [Vector([1])], into: &ignored).layers[0][0]
      let norms = back.dState.reversed().map(\.h.norm)
      let scale = Double(hidden).squareRoot()
      outcome.gradients.append(every(norms.map { $0 / norms[0] }))
      outcome.sizes.append(every(pass.features.map { $0.norm / scale }))
    }
    return outcome
  }

  private func every(_ values: [Double]) -> [Double] {
    stride(from: 0, to: values.count, by: interval).map { values[$0] }
  }
}
