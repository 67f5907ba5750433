/// How many significant digits of a spectrum are kept.
///
/// LAPACK's kernels differ by processor in the last bits. What is stored or judged is rounded, so
/// that it does not differ.
public enum SpectrumRounding {
  /// The significant digits of each value.
  public static let digits = 6

  /// Values below this share of the largest are noise of the arithmetic and become 0.
  public static let floor = 1e-10

  /// Rounds values to six significant digits each, and to 0 what is far below the largest.
  static func round(_ values: [Double]) -> [Double] {
    let largest = values.map(abs).max() ?? 0
    return values.map { abs($0) < floor * largest ? 0 : $0.rounded(toSignificantDigits: digits) }
  }
}

extension Double {
  /// The double next to the value written with so many significant decimal digits (1 to 15).
  ///
  /// What is not finite stays as it is.
  public func rounded(toSignificantDigits digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    return rounded(toPlace: decimalExponent - digits + 1)
  }

  /// The double next to the multiple of a power of ten that is nearest; places below −290 give 0.
  func rounded(toPlace place: Int) -> Double {
    guard place > -290 else { return 0 }
    let whole =
      (place < 0 ? self * Double.tenToThe(-place) : self / Double.tenToThe(place)).rounded()
    // Reading the decimal gives the one double that is nearest to it; a product may miss it.
    return Double("\(Int(whole))e\(place)") ?? whole * Double.tenToThe(place)
  }

  /// The exponent of the largest power of ten that is not above the magnitude.
  var decimalExponent: Int {
    // A guess by log₁₀ 2, then corrected.
    var guess = Int((Double(exponent) * 0.30103).rounded(.down))
    while magnitude >= Double.tenToThe(guess + 1) { guess += 1 }
    while magnitude < Double.tenToThe(guess) { guess -= 1 }
    return guess
  }

  private static func tenToThe(_ power: Int) -> Double {
    let size = (0..<abs(power)).reduce(1.0) { product, _ in product * 10 }
    return power < 0 ? 1 / size : size
  }
}
