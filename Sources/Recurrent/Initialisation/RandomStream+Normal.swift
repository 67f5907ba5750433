extension RandomStream {
  /// A number from the normal distribution of mean 0 and deviation 1.
  ///
  /// Marsaglia's polar method (Marsaglia and Bray 1964) in double precision with a logarithm of our
  /// own, rounded once: the same bits on every machine.
  public mutating func normal() -> Float {
    Float(preciseNormal())
  }

  /// A number from the normal distribution of a given mean and deviation.
  public mutating func normal(mean: Float, deviation: Float) -> Float {
    mean + deviation * normal()
  }

  /// A number from the normal distribution in double precision.
  mutating func preciseNormal() -> Double {
    while true {
      let u = preciseUniform()
      let v = preciseUniform()
      let s = u * u + v * v
      // s = 0 has no logarithm; the chance of it is 2⁻¹⁰⁶.
      if s < 1, s.isNormal { return u * (-2 * logarithm(s) / s).squareRoot() }
    }
  }

  /// A number from [−1, 1), a multiple of 2⁻⁵².
  private mutating func preciseUniform() -> Double {
    Double(Int64(bitPattern: bits()) >> 11) * 0x1p-52
  }
}
