/// The logistic function of a number, with the same bits on every machine.
public func σ(_ a: Double) -> Double { logistic(a) }

/// The logistic function of each entry.
public func σ(_ a: Vector) -> Vector { a.map(logistic) }

/// The hyperbolic tangent of each entry.
public func tanh(_ a: Vector) -> Vector { a.map(hyperbolicTangent) }

extension Activation {
  /// φ(a), entry by entry.
  public func callAsFunction(_ a: Vector) -> Vector {
    switch self {
    case .tanh: a.map(hyperbolicTangent)
    case .relu: a.map { $0 > 0 ? $0 : 0 }
    case .sigmoid: a.map(logistic)
    case .identity: a
    case .raisedTanh: a.map { hyperbolicTangent($0) + 1 }
    case .centredSigmoid: a.map { logistic($0) - 0.5 }
    }
  }

  /// φ'(a), written in terms of the value y = φ(a) as backward passes do.
  public func slope(atValue y: Vector) -> Vector {
    switch self {
    case .tanh: 1 - y ⊙ y
    case .relu: y.map { $0 > 0 ? 1 : 0 }
    case .sigmoid: y ⊙ (1 - y)
    case .identity: y.map { _ in 1 }
    case .raisedTanh: y.map { 1 - ($0 - 1) * ($0 - 1) }
    case .centredSigmoid: y.map { 0.25 - $0 * $0 }
    }
  }
}
