import Foundation

/// The logarithms that scales use.
enum Logarithm {
  /// The decimal logarithm, exact at powers of ten.
  static func decimal(_ value: Double) -> Double { log10(value) }

  /// Ten to a power.
  static func power(_ exponent: Double) -> Double { pow(10, exponent) }

  /// Linear up to the threshold, which lies at 1; a decade beyond it takes one unit more.
  static func symmetric(_ value: Double, threshold: Double) -> Double {
    // Differences of logarithms, because the quotient of large values overflows.
    let place =
      abs(value) <= threshold ? abs(value) / threshold : 1 + log10(abs(value)) - log10(threshold)
    return value < 0 ? -place : place
  }

  /// The inverse of `symmetric`.
  static func symmetricInverse(_ place: Double, threshold: Double) -> Double {
    let size =
      abs(place) <= 1 ? abs(place) * threshold : pow(10, abs(place) - 1 + log10(threshold))
    return place < 0 ? -size : size
  }
}
