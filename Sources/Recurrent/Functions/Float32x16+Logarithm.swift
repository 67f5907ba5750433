extension Float32x16 {
  /// ln(x), element by element: −∞ for zero, NaN below it, right for the smallest numbers too.
  ///
  /// x = 2ᵉ m with √½ ≤ m < √2, and ln x = e ln 2 + ln m. With f = m − 1 and s = f / (2 + f),
  /// ln m = 2 artanh(s) = f − s (f − s² p(s²)): the large part, f, is exact.
  @inline(always) func logarithm() -> Float32x16 {
    // Numbers below the normal range are brought into it first.
    let isTiny = self .< Float32x16(repeating: 0x1p-126)
    let x = replaced(with: self * 0x1p24, where: isTiny)
    let scale = Float32x16.zero.replaced(with: -24, where: isTiny)
    // Counted from the bits of √½, the exponent field is e.
    let shifted = x.signedBits &- Self.rootOfHalf
    // A whole number below 2²² added to the bits of 1.5 · 2²³ is that number plus 1.5 · 2²³.
    let shifter = Float32x16(repeating: 0x1.8p23)
    let e = Float32x16(signedBits: shifter.signedBits &+ (shifted &>> 23)) - shifter + scale
    let m = Float32x16(signedBits: (shifted & 0x007f_ffff) &+ Self.rootOfHalf)
    let f = m - 1
    let s = f / (m + 1)
    let square = s * s
    var p = Float32x16(repeating: 0x1.e2fdd2p-3)
    p = Float32x16.fused(p, square, 0x1.2438a8p-2)
    p = Float32x16.fused(p, square, 0x1.999a7cp-2)
    p = Float32x16.fused(p, square, 0x1.555554p-1)
    let tail = -s * Float32x16.fused(-square, p, f)
    // ln 2 in two parts, of which the first times e is exact.
    let low = Float32x16.fused(e, Float32x16(repeating: -0x1.05c610p-29), tail)
    let result = Float32x16.fused(e, Float32x16(repeating: 0x1.62e430p-1), f + low)
    return result.replaced(with: -.infinity, where: self .== 0)
      .replaced(with: .infinity, where: self .== .infinity)
      .replaced(with: .nan, where: .!(self .>= 0))
  }

  /// The bits of √½.
  @inline(always) private static var rootOfHalf: Int32 { 0x3f35_04f3 }
}
