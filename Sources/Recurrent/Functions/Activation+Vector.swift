extension Activation {
  /// φ(a), sixteen numbers at a time.
  @inline(always) func value(_ a: Float32x16) -> Float32x16 {
    switch self {
    case .tanh, .raisedTanh:
      let t = a.hyperbolicTangent()
      return self == .tanh ? t : t + 1
    case .sigmoid, .centredSigmoid:
      let s = a.sigmoid()
      return self == .sigmoid ? s : s - 0.5
    // NaN stays NaN.
    case .relu: return a.replaced(with: 0, where: a .<= 0)
    case .identity: return a
    }
  }

  /// φ′(a) as a function of y = φ(a), so that a need not be kept.
  @inline(always) func slope(_ y: Float32x16) -> Float32x16 {
    switch self {
    case .tanh: y.slopeOfTanh
    case .raisedTanh: (y - 1).slopeOfTanh
    case .sigmoid: y.slopeOfSigmoid
    case .centredSigmoid: Float32x16.fused(y, -y, 0.25)
    case .relu: Float32x16.zero.replaced(with: 1, where: y .> 0)
    case .identity: Float32x16(repeating: 1)
    }
  }
}

extension Float32x16 {
  /// 1 − y², the slope of tanh where it is y.
  @inline(always) var slopeOfTanh: Float32x16 { Float32x16.fused(self, -self, 1) }

  /// y (1 − y), the slope of σ where it is y.
  @inline(always) var slopeOfSigmoid: Float32x16 { self * complement }
}
