extension Float32x16 {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element, right down to the smallest results.
  ///
  /// Every operation is monotone and rounds, so the whole is monotone too. Where e⁻ˣ would overflow, a
  /// part of its power of two is divided out at the end; there the 1 no longer counts.
  @inline(always) func sigmoid() -> Float32x16 {
    // σ rounds to 1 above 17 and to 0 below −104; NaN passes both comparisons.
    let (n, p) = (-self).clamped(from: -87, to: 104).splitExponential()
    // The part of n above 100, or 0: a shift spreads the sign over all bits.
    let above = (n &- 100) & ~((n &- 100) &>> 31)
    let denominator = Float32x16.fused(p, Float32x16.powerOfTwo(n &- above), 1)
    return 1 / denominator * Float32x16.powerOfTwo(0 &- above)
  }
}
