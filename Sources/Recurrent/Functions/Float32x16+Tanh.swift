extension Float32x16 {
  /// tanh(x), element by element; odd to the bit.
  ///
  /// Below 0.625 x + x³ p(x²) with p of least relative error, above it 1 − 2 / (e^2|x| + 1), which is
  /// 1 from about 9 on. There e^2|x| may be capped, so that its power of two is added to the exponents.
  @inline(always) func hyperbolicTangent() -> Float32x16 {
    let x = magnitude
    let doubled = x + x
    let (n, factor) = doubled.replaced(with: 40, where: doubled .> 40).splitExponential()
    let exponential = Float32x16(signedBits: factor.signedBits &+ (n &<< 23))
    let large = Float32x16(repeating: 1) - Float32x16(repeating: 2) / (exponential + 1)
    let square = x * x
    var p = Float32x16(repeating: 0x1.197b74p-9)
    p = Float32x16.fused(p, square, -0x1.0c2144p-7)
    p = Float32x16.fused(p, square, 0x1.6394d8p-6)
    p = Float32x16.fused(p, square, -0x1.b9ef7cp-5)
    p = Float32x16.fused(p, square, 0x1.11106cp-3)
    p = Float32x16.fused(p, square, -0x1.555554p-2)
    let small = Float32x16.fused(p * square, x, x)
    // NaN fails the comparison: in the exponents above it is lost, in the polynomial it stays.
    return small.replaced(with: large, where: x .>= 0.625).withSign(of: self)
  }
}
