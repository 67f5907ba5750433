extension Float32x16 {
  /// eˣ, element by element: at most 1 ulp from the exact value, infinite above 88.72, NaN for NaN.
  ///
  /// x = n ln 2 + r with |r| ≤ ln 2 / 2, and eˣ = 2ⁿ eʳ with a polynomial for eʳ (Cody and Waite
  /// 1980). 2ⁿ is multiplied in two factors, so that results below the normal range are right too.
  @inline(always) func exponential() -> Float32x16 {
    // Outside of this range eˣ is infinite or rounds to zero; NaN passes both comparisons.
    var x = self
    x.replace(with: 89, where: x .> 89)
    x.replace(with: -104, where: x .< -104)
    // Adding and taking away 1.5 · 2²³ rounds to a whole number, whose bits are the lowest of the sum.
    let shifter = Float32x16(repeating: 0x1.8p23)
    let shifted = Float32x16.fused(x, Float32x16(repeating: 0x1.715476p0), shifter)
    let n = shifted - shifter
    // ln 2 in two parts, of which the first has so few digits that n times it is exact.
    var r = Float32x16.fused(n, Float32x16(repeating: -0x1.62e4p-1), x)
    r = Float32x16.fused(n, Float32x16(repeating: -0x1.7f7d1cp-20), r)
    // eʳ = 1 + r + r² p(r)
    var p = Float32x16(repeating: 0x1.a0cp-13)
    p = Float32x16.fused(p, r, 0x1.6e879cp-10)
    p = Float32x16.fused(p, r, 0x1.1112fap-7)
    p = Float32x16.fused(p, r, 0x1.555502p-5)
    p = Float32x16.fused(p, r, 0x1.555554p-3)
    p = Float32x16.fused(p, r, 0x1p-1)
    p = Float32x16.fused(p, r * r, r)
    p += 1
    let exponent = shifted.signedBits &- 0x4b40_0000
    let half = exponent &>> 1
    return p * Float32x16.powerOfTwo(half) * Float32x16.powerOfTwo(exponent &- half)
  }

  /// 2ⁿ for n of a normal number.
  @inline(always) private static func powerOfTwo(_ n: SIMD16<Int32>) -> Float32x16 {
    Float32x16(signedBits: (n &+ 127) &<< 23)
  }
}
