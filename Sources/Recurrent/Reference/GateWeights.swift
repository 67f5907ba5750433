/// The weights of one gate, or the gradient with respect to them.
public struct GateWeights: Hashable, Sendable {
  /// W_x [H, I], which multiplies x_t.
  public var W_x: Matrix
  /// W_h [H, H], which multiplies h_{t−1}.
  public var W_h: Matrix
  /// The bias beside W_x.
  public var b_x: Vector
  /// The bias beside W_h.
  public var b_h: Vector

  /// Makes weights of zero.
  public init(inputs: Int, hidden: Int) {
    W_x = Matrix(rows: hidden, columns: inputs)
    W_h = Matrix(rows: hidden, columns: hidden)
    b_x = Vector(zeros: hidden)
    b_h = Vector(zeros: hidden)
  }

  /// b = b_x + b_h; only the sum counts where both stand in the same sum.
  public var b: Vector { b_x + b_h }
}

/// The error of one gate at one step, from which the gradient of its weights follows.
///
/// With δ the gradient with respect to a pre-activation W_x x + b_x + W_h h + b_h:
/// dW_x = δ xᵀ, dW_h = δ hᵀ, db_x = db_h = δ.
public struct GateError: Sendable {
  /// The gradient with respect to W_x x + b_x.
  public var δ_x: Vector
  /// The gradient with respect to W_h h + b_h; it differs only where the GRU's reset comes in between.
  public var δ_h: Vector
  /// What W_h was multiplied with.
  public var h: Vector

  init(_ δ: Vector, h: Vector) {
    self.init(δ_x: δ, δ_h: δ, h: h)
  }

  init(δ_x: Vector, δ_h: Vector, h: Vector) {
    self.δ_x = δ_x
    self.δ_h = δ_h
    self.h = h
  }
}

extension GateWeights {
  /// Adds what one step contributes: the gradient of shared weights is a sum over steps.
  public mutating func add(_ error: GateError, x: Vector) {
    W_x += error.δ_x ⊗ x
    W_h += error.δ_h ⊗ error.h
    b_x += error.δ_x
    b_h += error.δ_h
  }
}

extension [Parameters.GateName: GateWeights] {
  /// The weights of a gate that the cell is known to have.
  func weights(of gate: Parameters.GateName) -> GateWeights {
    guard let weights = self[gate] else {
      preconditionFailure("the cell has no gate \(gate.rawValue)")
    }
    return weights
  }
}
