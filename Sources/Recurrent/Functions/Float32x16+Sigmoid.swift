extension Float32x16 {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element, right down to the smallest results.
  ///
  /// Every operation is monotone and rounds, so the whole is monotone too. Where e⁻ˣ would overflow, a
  /// part of its power of two is divided out at the end; there the 1 no longer counts.
  @inline(always) func sigmoid() -> Float32x16 {
    // σ rounds to 1 above 17 and to 0 below −104; NaN passes both comparisons.
    let (n, p) = (-clamped(from: -104, to: 87)).splitExponential()
    // The part of n above 100, or 0: a shift spreads the sign over all bits.
    let above = (n &- 100) & ~((n &- 100) &>> 31)
    return 1 / (p * Float32x16.powerOfTwo(n &- above) + 1) * Float32x16.powerOfTwo(0 &- above)
  }
}
