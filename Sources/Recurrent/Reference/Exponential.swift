/// eˣ in double precision, with the same bits on every machine.
///
/// x = k log 2 + r with |r| ≤ ½ log 2, Taylor's series to the thirteenth power, times 2ᵏ: below 2 ulp.
func exponential(_ x: Double) -> Double {
  guard abs(x) < 700 else { return x > 0 ? .infinity : (x < 0 ? 0 : x) }
  let (power, series) = reducedExponential(x)
  return power * (1 + series)
}

/// tanh x = (e²ˣ − 1) / (e²ˣ + 1) in double precision, exact in sign and right near 0.
func hyperbolicTangent(_ x: Double) -> Double {
  guard abs(x) < 20 else { return x > 0 ? 1 : (x < 0 ? -1 : x) }
  let (power, series) = reducedExponential(2 * abs(x))
  // e²ˣ − 1 without the cancellation that 1 would bring for small x.
  let excess = power * series + (power - 1)
  let value = excess / (excess + 2)
  return x.sign == .minus ? -value : value
}

/// The logistic function σ(x) = 1 / (1 + e⁻ˣ) in double precision.
func logistic(_ x: Double) -> Double {
  let decay = exponential(-abs(x))
  return x < 0 ? decay / (1 + decay) : 1 / (1 + decay)
}

/// 2ᵏ and eʳ − 1 where x = k log 2 + r.
private func reducedExponential(_ x: Double) -> (power: Double, series: Double) {
  let k = (x * 0x1.71547652b82fep+0).rounded()
  // log 2 in two parts, the first short enough that its product with k is exact.
  let r = (x - k * 0x1.62e42fefap-1) - k * 0x1.cf79abc9e3b3ap-40
  var series = 0.0
  for divisor in stride(from: 13.0, through: 2, by: -1) { series = (1 + series) * r / divisor }
  return (Double(sign: .plus, exponent: Int(k), significand: 1), (1 + series) * r)
}
