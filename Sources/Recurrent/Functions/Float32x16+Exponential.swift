extension Float32x16 {
  /// eˣ, element by element: infinite above 88.72, NaN for NaN, right below the normal range too.
  @inline(always) func exponential() -> Float32x16 {
    // Outside of this range eˣ is infinite or rounds to zero; NaN passes both comparisons.
    let (n, p) = clamped(from: -104, to: 89).splitExponential()
    // In two factors, since 2ⁿ may lie outside of the range of numbers where 2ⁿ p does not.
    let half = n &>> 1
    return p * Float32x16.powerOfTwo(half) * Float32x16.powerOfTwo(n &- half)
  }

  /// n and p with eˣ = 2ⁿ p and p between √½ and √2, for |x| below 200.
  ///
  /// x = n ln 2 + r with |r| ≤ ln 2 / 2, and p = eʳ by a polynomial (Cody and Waite 1980).
  @inline(always) func splitExponential() -> (n: SIMD16<Int32>, p: Float32x16) {
    // Adding and taking away 1.5 · 2²³ rounds to a whole number, whose bits are the lowest of the sum.
    let shifter = Float32x16(repeating: 0x1.8p23)
    let shifted = Float32x16.fused(self, Float32x16(repeating: 0x1.715476p0), shifter)
    let n = shifted - shifter
    // ln 2 in two parts, of which the first has so few digits that n times it is exact.
    var r = Float32x16.fused(n, Float32x16(repeating: -0x1.62e4p-1), self)
    r = Float32x16.fused(n, Float32x16(repeating: -0x1.7f7d1cp-20), r)
    // eʳ = 1 + r + r² q(r), q of least relative error on |r| ≤ ln 2 / 2
    var q = Float32x16(repeating: 0x1.9f0816p-13)
    q = Float32x16.fused(q, r, 0x1.6d8db2p-10)
    q = Float32x16.fused(q, r, 0x1.111272p-7)
    q = Float32x16.fused(q, r, 0x1.55548ep-5)
    q = Float32x16.fused(q, r, 0x1.555554p-3)
    q = Float32x16.fused(q, r, 0x1p-1)
    let p = Float32x16.fused(q, r * r, r) + 1
    return (shifted.signedBits &- shifter.signedBits, p)
  }

  /// 2ⁿ for n from −126 to 127.
  @inline(always) static func powerOfTwo(_ n: SIMD16<Int32>) -> Float32x16 {
    Float32x16(signedBits: (n &+ 127) &<< 23)
  }
}
