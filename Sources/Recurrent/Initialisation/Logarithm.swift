/// The natural logarithm of a positive normal number, with the same bits on every machine.
///
/// With x = m · 2ᵉ and m from [√½, √2), log m = 2 artanh s, s = (m − 1) / (m + 1), |s| < 0.172; thirteen
/// terms of the series in s² leave an error below 2⁻⁶⁰. At most 2 ulp against the exact value.
func logarithm(_ x: Double) -> Double {
  precondition(x.isNormal && x > 0, "the logarithm is for positive normal numbers, not \(x)")
  var exponent = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa *= 0.5
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let s2 = s * s
  var tail = 0.0
  for term in stride(from: 12, through: 1, by: -1) {
    tail = (tail + 1 / Double(2 * term + 1)) * s2
  }
  // log 2 in two parts, the first short enough that its product with the exponent is exact.
  let high = 0x1.62e42fefap-1
  let low = 0x1.cf79abc9e3b3ap-40
  return exponent * high + (exponent * low + (2 * s + 2 * s * tail))
}
