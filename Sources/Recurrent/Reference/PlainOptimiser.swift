/// An optimiser in double precision: its rule and what it remembers.
public struct PlainOptimiser: Sendable {
  /// The rule.
  public let rule: Optimiser
  private var m: Vector
  private var v: Vector
  private var steps = 0

  /// Makes an optimiser for a number of parameters that has seen nothing yet.
  public init(_ rule: Optimiser, count: Int) {
    self.rule = rule
    m = Vector(zeros: count)
    v = Vector(zeros: count)
  }

  /// Moves the weights w by one step along the gradient g.
  public mutating func step(_ w: inout Vector, gradient g: Vector, rate: Double) {
    steps += 1
    switch rule {
    case .sgd(let momentum):
      // region: sgd
      v = Double(momentum) * v + g
      w = w - rate * v
    // endregion
    case .rmsprop(let decay, let epsilon, let epsilonInsideRoot):
      let (ρ, ε) = (Double(decay), Double(epsilon))
      // region: rmsprop
      v = ρ * v + (1 - ρ) * (g ⊙ g)
      let root = epsilonInsideRoot ? v.map { ($0 + ε).squareRoot() } : v.map { $0.squareRoot() + ε }
      w = w - rate * (g / root)
    // endregion
    case .adam(let beta1, let beta2, let epsilon):
      let (β1, β2, ε) = (Double(beta1), Double(beta2), Double(epsilon))
      // region: adam
      m = β1 * m + (1 - β1) * g
      v = β2 * v + (1 - β2) * (g ⊙ g)
      let mCorrected = (1 / (1 - power(β1, steps))) * m
      let vCorrected = (1 / (1 - power(β2, steps))) * v
      w = w - rate * (mCorrected / vCorrected.map { $0.squareRoot() + ε })
    // endregion
    }
  }
}

extension Clipping {
  /// What of a gradient the optimiser gets to see.
  public func plain(_ g: Vector) -> Vector {
    switch self {
    case .none: g
    // region: global-norm
    case .globalNorm(let limit): g.norm > Double(limit) ? (Double(limit) / g.norm) * g : g
    // endregion
    case .elementWise(let limit): g.map { min(max($0, -Double(limit)), Double(limit)) }
    }
  }
}

extension LearningRate {
  /// The rate of a training step, counted from 0.
  public func plain(atStep step: Int) -> Double {
    switch self {
    case .constant(let rate): Double(rate)
    case .decaying(let rate, let factor, let every):
      Double(rate) * power(Double(factor), step / every)
    }
  }
}

extension Vector {
  /// The quotient, entry by entry.
  static func / (a: Vector, b: Vector) -> Vector {
    Vector(a.elements.indices.map { a[$0] / b[$0] })
  }
}

/// A number multiplied with itself a whole number of times, in a fixed order.
private func power(_ base: Double, _ exponent: Int) -> Double {
  (0..<exponent).reduce(1) { product, _ in product * base }
}
