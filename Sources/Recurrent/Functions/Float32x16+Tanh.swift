extension Float32x16 {
  /// tanh(x), element by element; odd to the bit.
  ///
  /// Below 0.625 an odd polynomial (Cephes' form, coefficients of our own), above it
  /// 1 − 2 / (e^2|x| + 1), which is 1 from about 9 on.
  @inline(always) func hyperbolicTangent() -> Float32x16 {
    let x = magnitude
    let large = Float32x16(repeating: 1) - Float32x16(repeating: 2) / ((x + x).exponential() + 1)
    let square = x * x
    var p = Float32x16(repeating: -5.70498872745e-3)
    p = Float32x16.fused(p, square, 2.06390887954e-2)
    p = Float32x16.fused(p, square, -5.37397155531e-2)
    p = Float32x16.fused(p, square, 1.33314422036e-1)
    p = Float32x16.fused(p, square, -3.33332819422e-1)
    let small = Float32x16.fused(p * square, x, x)
    return large.replacing(with: small, where: x .< 0.625).withSign(of: self)
  }
}
