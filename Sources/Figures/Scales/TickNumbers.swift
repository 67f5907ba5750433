import Bilingual
import Foundation

/// Numbers as axes show them: one count of decimals an axis, true minus signs, powers of ten.
enum TickNumbers {
  /// The labels of a linear axis's ticks.
  static func labels(for values: [Double]) -> [Label] {
    let largest = values.map(abs).max() ?? 0
    let step = zip(values.dropFirst(), values).map { $0 - $1 }.filter { $0 > 0 }.min() ?? largest
    if largest >= 1e6 || (largest > 0 && largest < 1e-3) {
      return scientific(values, largest: largest, step: step)
    }
    let decimals = decimals(for: [step] + values)
    return values.map { Label(signed(grouped(fixed($0, decimals: decimals)))) }
  }

  /// The labels of a logarithmic axis's ticks: plain from 0.001 to 1000, else powers of ten.
  static func powers(of values: [Double]) -> [Label] {
    let sizes = values.map(abs)
    let isPlain = sizes.allSatisfy { $0 > 0.9e-3 && $0 < 9.1e3 }
    return values.map { power(of: $0, isPlain: isPlain) }
  }

  private static func power(of value: Double, isPlain: Bool) -> Label {
    var exponent = Int((log10(abs(value)) + 1e-9).rounded(.down))
    var digit = (abs(value) / pow(10, Double(exponent))).rounded()
    if digit >= 10 || !digit.isFinite {
      // Numbers below the normal ones have few digits, and powers of ten there are rounded.
      exponent = Int(log10(abs(value)).rounded())
      digit = 1
    }
    let sign = value < 0 ? "−" : ""
    if isPlain || (exponent == 0 && digit == 1) {
      return Label(sign + fixed(digit * pow(10, Double(exponent)), decimals: max(0, -exponent)))
    }
    let factor = digit == 1 ? "" : "\(Int(digit))×"
    return Label("\(sign)\(factor)\(TickNumbers.powerOfTen(exponent))")
  }

  /// A power of ten as a label has it, in the face of words.
  private static func powerOfTen(_ exponent: Int) -> String {
    "$\\plain{10}^{\\plain{\(signed("\(exponent)"))}}$"
  }

  /// A number in prose or beside a mark, with a count of significant digits.
  static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value != 0, value.isFinite else {
      return value == 0 ? "0" : value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞"
    }
    let exponent = exponent(of: value, digits: digits)
    if (max(digits, 4)...5).contains(exponent), value != value.rounded() {
      // 81377.4 has no more digits worth reading than 0.0814 has.
      let unit = pow(10, Double(exponent + 1 - digits))
      return signed(fixed((value / unit).rounded() * unit, decimals: 0))
    }
    if (-4...5).contains(exponent) {
      return signed(trimmed(fixed(value, decimals: max(0, digits - 1 - exponent))))
    }
    let mantissa = trimmed(fixed(value / pow(10, Double(exponent)), decimals: digits - 1))
    return signed(mantissa) + "×10" + Numerals.superscript(exponent)
  }

  /// The power of ten of a number's first digit, once it is rounded: 9.996 with three digits is 10.0.
  private static func exponent(of value: Double, digits: Int) -> Int {
    let exponent = Int(floor(log10(abs(value))))
    let mantissa = fixed(abs(value) / pow(10, Double(exponent)), decimals: digits - 1)
    return mantissa.hasPrefix("10") ? exponent + 1 : exponent
  }

  /// A number with a fixed count of decimals.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = String(format: "%.\(max(0, min(decimals, 15)))f", value)
    return text.contains { $0 != "0" && $0 != "." && $0 != "-" }
      ? text : String(text.drop { $0 == "-" })
  }

  private static func scientific(_ values: [Double], largest: Double, step: Double) -> [Label] {
    let exponent = Int(floor(log10(largest) + 1e-9))
    let unit = pow(10, Double(max(min(exponent, 308), -307)))
    let decimals = decimals(for: [step / unit] + values.map { $0 / unit })
    return values.map { value in
      value == 0
        ? "0"
        : Label(
          signed(fixed(value / unit, decimals: decimals)) + "×" + powerOfTen(exponent))
    }
  }

  /// How many decimals write every number exactly, as far as 12 places go.
  private static func decimals(for numbers: [Double]) -> Int {
    (0...12).first { decimals in
      numbers.allSatisfy { number in
        let scaled = abs(number) * pow(10, Double(decimals))
        return abs(scaled - scaled.rounded()) <= 1e-6 * max(scaled, 1e-3)
      }
    } ?? 12
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let kept = text.reversed().drop { $0 == "0" }.reversed()
    return kept.last == "." ? String(kept.dropLast()) : String(kept)
  }

  private static func signed(_ text: String) -> String {
    text.first == "-" ? "−" + text.dropFirst() : text
  }

  /// A number whose whole digits stand in groups of three, as reports write it.
  private static func grouped(_ text: String) -> String {
    let sign = text.prefix { $0 == "-" }
    let digits = text.dropFirst(sign.count).prefix(while: \.isNumber)
    return sign + Numerals.grouped(digits) + text.dropFirst(sign.count + digits.count)
  }
}
