import Bilingual
import Foundation

extension FittedScale {
  /// The ticks of an axis, about as many as wanted, minor ones without labels.
  func ticks(count: Int, language: Language) -> [Tick] {
    switch scale {
    case .linear:
      return labelled(ExtendedWilkinson.ticks(lower: lower, upper: upper, count: count))
    case .timeStep:
      let values = ExtendedWilkinson.ticks(
        lower: lower, upper: upper, count: count, isWhole: true)
      return labelled(values.filter { $0 == $0.rounded() })
    case .log: return logTicks(count: count)
    case .symmetricLog(let threshold): return symmetricTicks(threshold: threshold, count: count)
    case .categories(let names):
      return names.enumerated().map { Tick(Double($0.offset), $0.element[language]) }
    }
  }

  /// Ticks at all multiples of a step.
  func multiples(of step: Double) -> [Tick] {
    let (first, last) = ((lower / step - 1e-9).rounded(.up), (upper / step + 1e-9).rounded(.down))
    guard last - first < 100 else { return [] }
    return labelled(stride(from: first, through: last, by: 1).map { $0 * step })
  }

  private func labelled(_ values: [Double]) -> [Tick] {
    zip(values, TickNumbers.labels(for: values)).map { Tick($0, $1) }
  }

  /// Decades first, then threes, then fives, as long as there is room; the rest are minor ticks.
  private func logTicks(count: Int) -> [Tick] {
    let first = Int(floor(log10(lower) - 1e-9))
    let last = Int(ceil(log10(upper) + 1e-9))
    func inside(_ digit: Double, _ exponent: Int) -> Double? {
      let value = digit * pow(10, Double(exponent))
      return value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9) && value.isFinite
        && value > 0 ? value : nil
    }
    let decades = (first...last).compactMap { inside(1, $0) }
    if decades.count > max(count, 2) {
      return sparseDecades(first: first, last: last, count: count, inside)
    }
    var digits: [Double] = [1]
    for digit in [3.0, 5.0, 2.0] where decades.count < 3 || digits.count == 1 {
      let more = (first...last).compactMap { inside(digit, $0) }.count
      let shown = (first...last).flatMap { power in digits.compactMap { inside($0, power) } }.count
      // Numbers on log axes are short: one more than wanted still has room.
      guard shown + more <= count + 1 else { break }
      digits.append(digit)
    }
    var ticks: [Tick] = []
    for exponent in first...last {
      for digit in 1...9 {
        guard let value = inside(Double(digit), exponent) else { continue }
        ticks.append(Tick(value, digits.contains(Double(digit)) ? "" : nil))
      }
    }
    // A domain within one decade may hold no round number: fall back to linear ticks.
    if ticks.count(where: { $0.label != nil }) < 2 {
      return labelled(ExtendedWilkinson.ticks(lower: lower, upper: upper, count: count))
    }
    return withPowers(ticks)
  }

  /// The ticks with their words, which take one form for the whole axis.
  private func withPowers(_ ticks: [Tick]) -> [Tick] {
    let labels = TickNumbers.powers(of: ticks.filter { $0.label != nil }.map(\.value))
    var next = labels.makeIterator()
    return ticks.map { $0.label == nil ? $0 : Tick($0.value, next.next()) }
  }

  private func sparseDecades(
    first: Int, last: Int, count: Int, _ inside: (Double, Int) -> Double?
  ) -> [Tick] {
    let shown = (first...last).filter { inside(1, $0) != nil }
    // As above, one more than wanted still has room.
    let step =
      [1, 2, 3, 5, 10, 20, 25, 50, 100, 200].first { step in
        shown.count { $0.isMultiple(of: step) } <= count + 1
      } ?? 300
    let ticks: [Tick] = shown.compactMap { exponent in
      guard let value = inside(1, exponent) else { return nil }
      let isMajor = exponent.isMultiple(of: step)
      guard isMajor || last - first <= 60 else { return nil }
      return Tick(value, isMajor ? "" : nil)
    }
    return withPowers(ticks)
  }

  private func symmetricTicks(threshold: Double, count: Int) -> [Tick] {
    let zero: [Tick] = lower <= 0 && upper >= 0 ? [Tick(0, "0")] : []
    let share = max(2, count / 2)
    let start = threshold
    let positive =
      upper > start
      ? FittedScale(.log, lower: max(start, lower), upper: upper).logTicks(count: share) : []
    let negative =
      lower < -start
      ? FittedScale(.log, lower: max(start, -upper), upper: -lower).logTicks(count: share) : []
    let mirrored = negative.reversed().map { tick in
      Tick(-tick.value, tick.label.map { Label("−" + $0.source) })
    }
    let all = mirrored + zero + positive
    return all.count(where: { $0.label != nil }) < 2
      ? labelled(ExtendedWilkinson.ticks(lower: lower, upper: upper, count: count)) : all
  }
}
