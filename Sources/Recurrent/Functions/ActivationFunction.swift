/// An activation φ as the kernels apply it: sixteen numbers at a time.
protocol ActivationFunction {
  /// φ(a).
  static func value(_ a: Float32x16) -> Float32x16
  /// φ′(a) as a function of y = φ(a), so that a need not be kept.
  static func slope(_ y: Float32x16) -> Float32x16
}

/// tanh(a).
enum Tanh: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 { a.hyperbolicTangent() }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 { Float32x16.fused(y, -y, 1) }
}

/// max(0, a); NaN stays NaN.
enum Rectifier: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 {
    a.replacing(with: 0, where: a .<= 0)
  }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 {
    Float32x16.zero.replacing(with: 1, where: y .> 0)
  }
}

/// σ(a).
enum Sigmoid: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 { a.sigmoid() }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 { y * y.complement }
}

/// a.
enum Identity: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 { a }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 { Float32x16(repeating: 1) }
}

/// tanh(a) + 1.
enum RaisedTanh: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 { a.hyperbolicTangent() + 1 }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 { Tanh.slope(y - 1) }
}

/// σ(a) − 1/2.
enum CentredSigmoid: ActivationFunction {
  @inline(always) static func value(_ a: Float32x16) -> Float32x16 { a.sigmoid() - 0.5 }
  @inline(always) static func slope(_ y: Float32x16) -> Float32x16 { Float32x16.fused(y, -y, 0.25) }
}
