import Bilingual
import Foundation

/// How a number is printed; the same in both languages.
public enum NumberFormat: Sendable, Hashable {
  /// A fixed number of decimals: `0.167`.
  case fixed(decimals: Int)
  /// A number of significant digits: `0.0832`, `12 300`; as a power of ten below 10⁻⁴ and from 10⁶ on.
  case significant(digits: Int)
  /// A number of significant digits and a power of ten: `3.2 × 10⁻⁵`.
  case scientific(digits: Int)
  /// The fewest digits that give the number back: `1`, `2.5`, `0.003`.
  case shortest
  /// A share of one as a percentage: `84.2%`.
  case percentage(decimals: Int)

  /// Prints a number, with a true minus sign and thin spaces between thousands.
  ///
  /// A number that is not finite is printed as `∞`, `−∞` or `NaN`, whatever the format.
  public func string(_ number: Double) -> String {
    guard number.isFinite else {
      return number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞"
    }
    switch self {
    case .fixed(let decimals): return Self.decimal(number, decimals: decimals)
    case .significant(let digits): return Self.significant(number, digits: max(digits, 1))
    case .scientific(let digits): return Self.scientific(number, digits: max(digits, 1))
    case .shortest: return Self.shortest(number)
    case .percentage(let decimals): return Self.decimal(100 * number, decimals: decimals) + "%"
    }
  }

  /// Prints a number of single precision by the digits that it was written with: 0.003 stays so.
  public func string(_ number: Float) -> String {
    string(Double(number.description) ?? Double(number))
  }

  /// Prints a count with thin spaces between thousands, from five digits on.
  public static func count(_ count: Int) -> String {
    (count < 0 ? "−" : "") + Numerals.grouped(String(count.magnitude))
  }

  private static func decimal(_ number: Double, decimals: Int) -> String {
    let digits = String(format: "%.\(max(decimals, 0))f", number.magnitude)
    let parts = digits.split(separator: ".")
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    let whole = Numerals.grouped(String(parts[0]))
    return (number < 0 && !isZero ? "−" : "")
      + ([whole] + parts.dropFirst().map(String.init))
      .joined(separator: ".")
  }

  private static func shortest(_ number: Double) -> String {
    let decimals = (0...17).first { Double(String(format: "%.\($0)f", number)) == number }
    guard let decimals, number.magnitude < 1e15 else { return scientific(number, digits: 17) }
    return decimal(number, decimals: decimals)
  }

  private static func significant(_ number: Double, digits: Int) -> String {
    guard number != 0 else { return "0" }
    // The exponent is that of the rounded number: 9.99 to two digits is 10.
    let exponent = mantissaAndExponent(number, digits: digits).exponent
    guard (-4..<6).contains(exponent) else { return scientific(number, digits: digits) }
    let decimals = digits - 1 - exponent
    if decimals >= 0 { return decimal(number, decimals: decimals) }
    let unit = pow(10, Double(-decimals))
    return decimal((number / unit).rounded(.toNearestOrEven) * unit, decimals: 0)
  }

  private static func scientific(_ number: Double, digits: Int) -> String {
    guard number != 0 else { return "0" }
    let (mantissa, exponent) = mantissaAndExponent(number, digits: digits)
    return "\(number < 0 ? "−" : "")\(mantissa) × 10\(Numerals.superscript(exponent))"
  }

  private static func mantissaAndExponent(
    _ number: Double, digits: Int
  ) -> (mantissa: String, exponent: Int) {
    let text = String(format: "%.\(digits - 1)e", number.magnitude)
    let parts = text.split(separator: "e")
    return (String(parts[0]), Int(parts[1]) ?? 0)
  }
}
