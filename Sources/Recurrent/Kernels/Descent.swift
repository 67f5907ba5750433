/// Gradient clipping and the optimisers: flat loops over all parameters, padded to whole vectors.
struct Descent {
  let optimiser: Optimiser
  let clipping: Clipping
  private let count: Int
  /// The first and second moment, or the momentum and the mean square.
  private let first: Floats
  private let second: Floats
  /// β₁ᵗ and β₂ᵗ of Adam.
  private var powers = (1.0, 1.0)

  init(_ optimiser: Optimiser, _ clipping: Clipping, count: Int, arena: Arena) {
    self.optimiser = optimiser
    self.clipping = clipping
    self.count = count
    first = arena.floats(count)
    second = arena.floats(count)
  }

  /// The norm of a gradient, summed in double precision and a fixed order.
  static func norm(_ gradient: Floats, count: Int) -> Double {
    var sums = SIMD16<Double>.zero
    var index = 0
    while index < count {
      let g = SIMD16<Double>(gradient.vector(at: index))
      sums.addProduct(g, g)
      index &+= vectorWidth
    }
    let eight = sums.lowHalf + sums.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return (two[0] + two[1]).squareRoot()
  }

  /// Clips the gradient and moves the weights one step.
  mutating func step(_ weights: Floats, gradient: Floats, norm: Double, rate: Float) {
    clip(gradient, norm)
    switch optimiser {
    case .sgd(let momentum):
      sgd(weights, gradient, rate, momentum)
    case .rmsprop(let decay, let epsilon, let epsilonInsideRoot):
      rmsprop(weights, gradient, rate, decay, epsilon, epsilonInsideRoot)
    case .adam(let beta1, let beta2, let epsilon):
      powers = (powers.0 * Double(beta1), powers.1 * Double(beta2))
      adam(weights, gradient, rate, beta1, beta2, epsilon)
    }
  }

  private func clip(_ gradient: Floats, _ norm: Double) {
    switch clipping {
    case .none: break
    case .globalNorm(let limit):
      guard norm > Double(limit) else { break }
      let scale = Float32x16(repeating: Float(Double(limit) / norm))
      each { gradient.store(gradient.vector(at: $0) * scale, at: $0) }
    case .elementWise(let limit):
      each { index in
        gradient.store(gradient.vector(at: index).clamped(from: -limit, to: limit), at: index)
      }
    }
  }

  /// v ← μ v + g, w ← w − rate · v.
  private func sgd(_ weights: Floats, _ gradient: Floats, _ rate: Float, _ momentum: Float) {
    let mu = Float32x16(repeating: momentum)
    let step = Float32x16(repeating: -rate)
    each { index in
      let v = Float32x16.fused(mu, first.vector(at: index), gradient.vector(at: index))
      first.store(v, at: index)
      weights.store(Float32x16.fused(step, v, weights.vector(at: index)), at: index)
    }
  }

  /// s ← d s + (1 − d) g², w ← w − rate · g / (√s + ε), or / √(s + ε).
  private func rmsprop(
    _ weights: Floats, _ gradient: Floats, _ rate: Float, _ decay: Float, _ epsilon: Float,
    _ epsilonInsideRoot: Bool
  ) {
    let d = Float32x16(repeating: decay)
    let rest = Float32x16(repeating: 1 - decay)
    let step = Float32x16(repeating: -rate)
    let inside = Float32x16(repeating: epsilonInsideRoot ? epsilon : 0)
    let outside = Float32x16(repeating: epsilonInsideRoot ? 0 : epsilon)
    each { index in
      let g = gradient.vector(at: index)
      let s = Float32x16.fused(d, second.vector(at: index), rest * g * g)
      second.store(s, at: index)
      let root = (s + inside).root + outside
      weights.store(Float32x16.fused(step, g / root, weights.vector(at: index)), at: index)
    }
  }

  /// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − rate · m̂ / (√v̂ + ε).
  private func adam(
    _ weights: Floats, _ gradient: Floats, _ rate: Float, _ beta1: Float, _ beta2: Float,
    _ epsilon: Float
  ) {
    let (b1, b2) = (Float32x16(repeating: beta1), Float32x16(repeating: beta2))
    let (rest1, rest2) = (Float32x16(repeating: 1 - beta1), Float32x16(repeating: 1 - beta2))
    let step = Float32x16(repeating: Float(-Double(rate) / (1 - powers.0)))
    let correction = Float32x16(repeating: Float(1 / (1 - powers.1)))
    var index = 0
    while index < count {
      let g = gradient.vector(at: index)
      let m = Float32x16.fused(b1, first.vector(at: index), rest1 * g)
      let v = Float32x16.fused(b2, second.vector(at: index), rest2 * g * g)
      first.store(m, at: index)
      second.store(v, at: index)
      let root = (v * correction).root + epsilon
      weights.store(Float32x16.fused(step, m / root, weights.vector(at: index)), at: index)
      index &+= vectorWidth
    }
  }

  @inline(always) private func each(_ body: (Int) -> Void) {
    var index = 0
    while index < count {
      body(index)
      index &+= vectorWidth
    }
  }
}
