import Testing

@testable import Handouts

@Suite("The spaces around operators")
struct OperatorSpacingTests {
  @Test("Names of functions: thin towards letters, none at parentheses, as atoms before a plus")
  func functions() {
    let name = "<mo>ln</mo>"
    #expect(spaced("<mi>K</mi>\(name)<mn>8</mn>").contains(mo("ln", "0.17em", "0.17em")))
    #expect(spaced("\(name)<mrow><mo form=\"prefix\">(</mo></mrow>").contains(mo("ln", "0", "0")))
    #expect(spaced("\(name)<mo>+</mo><mn>1</mn>").contains("<mo>+</mo>"))
  }

  @Test("A minus at a beginning or behind an opening is a sign, between two letters it is not")
  func signs() {
    let minus = "<mo>−</mo>"
    let sign = "<mo lspace=\"0\" rspace=\"0\" form=\"prefix\">−</mo>"
    #expect(spaced("\(minus)<mn>1</mn>").contains(sign))
    #expect(spaced("<mo form=\"prefix\">(</mo>\(minus)<mn>1</mn>").contains(sign))
    #expect(spaced("<mi>a</mi><mspace width=\"1em\"/>\(minus)<mi>b</mi>").contains(minus))
    let cell = spaced("<mtd><mo>−</mo><mi>a</mi>\(minus)<mi>b</mi></mtd>")
    #expect(cell.contains(sign) && cell.contains(minus))
    #expect(spaced("<mo form=\"postfix\">)</mo>\(minus)<mi>b</mi>").contains(minus))
  }

  @Test("No space in a script, at a norm, or around an operator that stands alone")
  func none() {
    let sum = "<msub><mi>h</mi><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub><mo>+</mo>"
    #expect(spaced(sum + "<mi>x</mi>").contains(mo("−", "0", "0")))
    #expect(spaced(sum + "<mi>x</mi>").contains("<mo>+</mo>"))
    #expect(spaced("<mo form=\"prefix\">∥</mo>").contains("lspace=\"0\" rspace=\"0\" form"))
    #expect(spaced("<mo>⊙</mo>").contains(mo("⊙", "0", "0")))
  }

  private func spaced(_ body: String) -> String { OperatorSpacing.adapted("<mrow>\(body)</mrow>") }

  private func mo(_ text: String, _ left: String, _ right: String) -> String {
    "<mo lspace=\"\(left)\" rspace=\"\(right)\">\(text)</mo>"
  }
}
