extension Float32x16 {
  /// σ(x) = 1 / (1 + e⁻ˣ), element by element, right down to the smallest results.
  ///
  /// With e = e^−|x|, which cannot overflow, σ is 1 / (1 + e) above zero and e / (1 + e) below.
  @inline(always) func sigmoid() -> Float32x16 {
    let e = (-magnitude).exponential()
    let numerator = Float32x16(repeating: 1).replacing(with: e, where: self .< 0)
    return numerator / (e + 1)
  }
}
