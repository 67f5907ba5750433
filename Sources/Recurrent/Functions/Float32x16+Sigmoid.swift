extension Float32x16 {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element, right down to the smallest results.
  ///
  /// Every operation is monotone and rounds, so the whole is monotone too. Where e⁻ˣ would overflow, a
  /// part of its power of two is divided out at the end; there the 1 no longer counts.
  @inline(always) func sigmoid() -> Float32x16 {
    // σ rounds to 1 above 17 and to 0 below −104; NaN passes both comparisons.
    var x = self
    x.replace(with: 87, where: x .> 87)
    x.replace(with: -104, where: x .< -104)
    let (n, p) = (-x).splitExponential()
    let limit = SIMD16<Int32>(repeating: 100)
    let small = n.replacing(with: limit, where: n .> limit)
    return 1 / (p * Float32x16.powerOfTwo(small) + 1) * Float32x16.powerOfTwo(small &- n)
  }
}
