import Testing

@testable import Notebook

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (NumberFormat.fixed(decimals: 3), 1.0 / 6, "0.167"),
    (.fixed(decimals: 2), -0.001, "0.00"),
    (.fixed(decimals: 1), -1234567.85, "−1\u{202F}234\u{202F}567.9"),
    (.fixed(decimals: 0), 9999, "9999"),
    (.shortest, 1, "1"), (.shortest, -2.5, "−2.5"), (.shortest, 0.003, "0.003"),
    (.shortest, 12345, "12\u{202F}345"), (.shortest, 0, "0"), (.shortest, 1e-7, "0.0000001"),
    (.significant(digits: 3), 0.083248, "0.0832"),
    (.significant(digits: 2), 9.99, "10"),
    (.significant(digits: 2), 0.0999, "0.10"),
    (.significant(digits: 2), 12345, "12\u{202F}000"),
    (.significant(digits: 2), 3.2e-5, "3.2 × 10⁻⁵"),
    (.significant(digits: 2), 999_999, "1.0 × 10⁶"),
    (.significant(digits: 2), 0, "0"),
    (.significant(digits: 3), -2, "−2.00"),
    (.scientific(digits: 1), 1234, "1 × 10³"),
    (.scientific(digits: 3), -1e-300, "−1.00 × 10⁻³⁰⁰"),
    (.percentage(decimals: 1), 0.8417, "84.2%"),
    (.percentage(decimals: 0), 1, "100%"),
    (.percentage(decimals: 0), .nan, "NaN"),
    (.fixed(decimals: 2), -.infinity, "−∞"),
  ])
  func prints(_ format: NumberFormat, _ number: Double, _ expected: String) {
    #expect(format.string(number) == expected)
  }

  @Test func countsAreGroupedFromFiveDigitsOn() {
    #expect(NumberFormat.count(4608) == "4608")
    #expect(NumberFormat.count(10000) == "10\u{202F}000")
    #expect(NumberFormat.count(-1_234_567) == "−1\u{202F}234\u{202F}567")
    #expect(
      NumberFormat.count(Int.min)
        == "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808")
  }

  @Test func unitsAreHeldToTheirNumber() {
    let quantity = Quantity("t", 0.25, .fixed(decimals: 2), unit: .init(en: "s", zh: "秒"))
    #expect(quantity.text.english == "0.25\u{A0}s")
    #expect(quantity.text.chinese == "0.25\u{A0}秒")
  }
}
