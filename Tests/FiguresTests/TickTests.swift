import Foundation
import Testing

@testable import Figures

@Suite("Ticks")
struct TickTests {
  @Test(
    "extended Wilkinson finds what a person would choose",
    arguments: [
      (0.0, 100.0, 5, [0.0, 25, 50, 75, 100]), (0, 1, 5, [0, 0.25, 0.5, 0.75, 1]),
      (-1, 1, 5, [-1, -0.5, 0, 0.5, 1]),
      (0, 4000, 9, [0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000]),
      (1, 60, 6, [10, 20, 30, 40, 50, 60]),
    ])
  func known(lower: Double, upper: Double, count: Int, expected: [Double]) {
    #expect(ExtendedWilkinson.ticks(lower: lower, upper: upper, count: count) == expected)
  }

  @Test("ticks lie inside, are evenly spread and are about as many as wanted")
  func properties() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<400 {
      let size = pow(10, Double.random(in: -300...300, using: &random))
      let lower = Double.random(in: -1...1, using: &random) * size
      let upper = lower + Double.random(in: 0.001...2, using: &random) * size
      let count = Int.random(in: 3...12, using: &random)
      let ticks = ExtendedWilkinson.ticks(lower: lower, upper: upper, count: count)
      #expect(ticks.count >= 2 && ticks.count <= 2 * count, "\(lower) \(upper) \(count) \(ticks)")
      let room = (upper - lower) * 1e-6
      #expect(ticks.allSatisfy { $0 >= lower - room && $0 <= upper + room })
      let steps = zip(ticks, ticks.dropFirst()).map { $1 - $0 }
      #expect((steps.max() ?? 0) - (steps.min() ?? 0) <= room)
      let labels = TickNumbers.labels(for: ticks).map(\.plainText)
      #expect(Set(labels).count == labels.count, "\(labels)")
    }
  }

  @Test("one count of decimals an axis, true minus signs, powers as superscripts")
  func numbers() {
    #expect(
      TickNumbers.labels(for: [-0.5, 0, 0.25]).map(\.plainText) == ["−0.50", "0.00", "0.25"])
    #expect(
      TickNumbers.labels(for: [0, 5000, 10_000, -15_000]).map(\.source)
        == ["0", "5000", "10\u{202F}000", "−15\u{202F}000"])
    #expect(TickNumbers.significant(81377.4) == "81400")
    #expect(TickNumbers.significant(81377) == "81377")
    #expect(
      TickNumbers.labels(for: [0, 2e7]).map(\.source) == ["0", "2×$\\plain{10}^{\\plain{7}}$"])
    #expect(TickNumbers.powers(of: [0.001, 1, 100]).map(\.source) == ["0.001", "1", "100"])
    #expect(
      TickNumbers.powers(of: [1e-5, 3e-4, 1]).map(\.source) == [
        "$\\plain{10}^{\\plain{−5}}$", "3×$\\plain{10}^{\\plain{−4}}$", "1",
      ])
    #expect(TickNumbers.significant(1234.6) == "1235")
    #expect(TickNumbers.significant(0.000_123_4) == "0.000123")
    #expect(TickNumbers.significant(-1.5e-9) == "−1.5×10⁻⁹")
    // Rounding can carry into a further digit, also where the notation changes.
    #expect(TickNumbers.significant(9.998e-7) == "1×10⁻⁶")
    #expect(TickNumbers.significant(-9.996e12) == "−1×10¹³")
    #expect(TickNumbers.significant(999_900) == "1×10⁶")
    #expect(TickNumbers.significant(0.000_099_98) == "0.0001")
    #expect(TickNumbers.significant(9.996) == "10")
  }

  @Test("log axes mark decades first, then threes, then fives")
  func logTicks() {
    func majors(_ lower: Double, _ upper: Double, _ count: Int) -> [String] {
      FittedScale(.log, lower: lower, upper: upper).ticks(count: count, language: .english)
        .compactMap { $0.label?.plainText }
    }
    #expect(majors(0.01, 10, 4) == ["0.01", "0.1", "1", "10"])
    #expect(majors(0.1, 10, 6) == ["0.1", "0.3", "1", "3", "10"])
    #expect(majors(1, 10, 8) == ["1", "2", "3", "5", "10"])
    #expect(
      majors(1e-300, 1e300, 7) == [
        "10^(−300)", "10^(−200)", "10^(−100)", "1", "10^(100)", "10^(200)", "10^(300)",
      ])
    // One more than wanted has room; two more have not.
    #expect(majors(1e-19, 2, 3) == ["10^(−15)", "10^(−10)", "10^(−5)", "1"])
    #expect(majors(1e-21, 2, 3) == ["10^(−20)", "10^(−10)", "1"])
    let minor = FittedScale(.log, lower: 0.01, upper: 10).ticks(count: 4, language: .english)
    #expect(minor.count == 28)
  }

  @Test("time steps are marked at whole numbers only")
  func timeSteps() {
    for last in [2.0, 3, 7, 60, 101] {
      let ticks = FittedScale(.timeStep, lower: 0.5, upper: last + 0.5)
        .ticks(count: 8, language: .english)
      #expect(ticks.count >= 2)
      #expect(ticks.allSatisfy { $0.value == $0.value.rounded() && $0.value >= 1 })
    }
  }

  @Test(
    "a scale's inverse leads back",
    arguments: [
      FittedScale(.linear, lower: -3, upper: 8), FittedScale(.log, lower: 1e-300, upper: 1e300),
      FittedScale(.symmetricLog(threshold: 0.1), lower: -100, upper: 1000),
      FittedScale(.linear, lower: -1e300, upper: 1e300),
    ])
  func inverse(scale: FittedScale) throws {
    for share in stride(from: 0.0, through: 1, by: 0.05) {
      let fraction = try #require(scale.fraction(of: scale.value(at: share)))
      #expect(abs(fraction - share) < 1e-9)
    }
    #expect(scale.fraction(of: .nan) == nil)
    #expect(scale.fraction(of: .infinity) == nil)
  }
}
