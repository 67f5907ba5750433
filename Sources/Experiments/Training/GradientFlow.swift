import Recurrent

/// How gradients flow through a network before and after training.
public struct GradientFlow: Codable, Sendable {
  /// With the weights that training starts from.
  public var before: Snapshot
  /// With the trained weights.
  public var after: Snapshot

  /// How gradients flow at one moment.
  public struct Snapshot: Codable, Sendable {
    /// ‖∂L/∂h_{T−lag}‖ by lag from 0: the root of the mean square over sequences, L one sequence's loss.
    public var stateGradients: [Double]
    /// s_max of W_hh; nil unless the network is a plain RNN.
    public var largestSingularValue: Double?
    /// ρ of W_hh; nil unless the network is a plain RNN.
    public var spectralRadius: Double?
    /// The largest singular value of ∂h_T/∂h_{T−lag} by lag from 0, on one sequence.
    public var jacobianNorms: [Double]?
  }
}

extension GradientFlow.Snapshot {
  /// Measures a network as it is now on fresh sequences.
  init<Task: SequenceTask>(
    of trainer: Trainer, task: Task, sequences: Int, seed: UInt64
  ) throws {
    var stream = RandomStream(seed: seed, purpose: "sequences whose gradients are observed")
    let batch = task.batch(of: sequences, from: &stream)
    let hidden = trainer.network.layers[0].hidden
    let gradients = try trainer.trace(batch, withGradients: true)[layer: 0]?.dh ?? []
    stateGradients = (0..<batch.length).reversed().map { t in
      let first = t * batch.size * hidden
      let squares = gradients[first..<first + batch.size * hidden]
        .reduce(0.0) { $0 + Double($1) * Double($1) }
      // The batch's loss is a mean: each sequence has 1/B of the gradient of its own loss.
      let norm = (squares * Double(batch.size)).squareRoot()
      return norm.rounded(toSignificantDigits: 6)
    }
    guard case .rnn = trainer.network.layers[0].cell else { return }
    let parameters = trainer.parameters
    let W = Matrix(rows: hidden, columns: hidden, parameters["weight_hh_l0"].map(Double.init))
    let x = (0..<batch.length).map { t in
      let first = t * batch.size * batch.inputs
      return Vector(batch.x[first..<first + batch.inputs].map(Double.init))
    }
    largestSingularValue = try W.singularValues().first
    spectralRadius = try W.spectralRadius()
    jacobianNorms = try PlainNetwork(parameters).forward(x).layers[0][0]
      .mapJacobianProducts { try $0.h_by_h.singularValues().first ?? 0 }
  }
}
