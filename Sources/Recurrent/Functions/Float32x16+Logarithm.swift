extension Float32x16 {
  /// ln(x), element by element: −∞ for zero, NaN below it, right for the smallest numbers too.
  ///
  /// x = 2ᵉ m with √½ ≤ m < √2, and ln x = e ln 2 + ln m, where ln m = 2 artanh(s) is an odd
  /// polynomial of s = (m − 1) / (m + 1).
  @inline(always) func logarithm() -> Float32x16 {
    // Numbers below the normal range are brought into it first.
    let isTiny = self .< Float32x16(repeating: 0x1p-126)
    let x = replacing(with: self * 0x1p24, where: isTiny)
    let bias = Float32x16(repeating: 0).replacing(with: -24, where: isTiny)
    // Subtracting the bits of √½ makes the exponent field count from there.
    let shifted = x.signedBits &- 0x3f35_04f3
    let exponent = shifted &>> 23
    let m = Float32x16(signedBits: (shifted & 0x007f_ffff) &+ 0x3f35_04f3)
    let e = Float32x16(exponent) + bias
    let f = m - 1
    let s = f / (m + 1)
    let square = s * s
    var p = Float32x16(repeating: 0.24279078841)
    p = Float32x16.fused(p, square, 0.28498786688)
    p = Float32x16.fused(p, square, 0.40000972152)
    p = Float32x16.fused(p, square, 0.66666662693)
    // ln m = f − f²/2 + s (f²/2 + s² p): the large part, f, is exact.
    let half = f * f * 0.5
    let tail = Float32x16.fused(s, half + square * p, -half)
    let low = Float32x16.fused(e, Float32x16(repeating: -0x1.05c61p-29), tail)
    var result = Float32x16.fused(e, Float32x16(repeating: 0x1.62e43p-1), f + low)
    result.replace(with: -.infinity, where: self .== 0)
    result.replace(with: .infinity, where: self .== .infinity)
    return result.replacing(with: .nan, where: .!(self .>= 0))
  }
}
