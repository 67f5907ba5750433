import Testing

@testable import Handouts

@Suite("Formulas in the form that browsers implement")
struct BrowserMathMLTests {
  private func adapted(_ body: String, tex: String = "x") -> String {
    BrowserMathML.adapted(
      "<math display=\"inline\"><semantics>\(body)<annotation encoding=\"application/x-tex\">"
        + "\(tex)</annotation></semantics></math>")
  }

  private func parentheses(_ inside: String) -> String {
    "<mo stretchy=\"true\" form=\"prefix\">(</mo>\(inside)<mo stretchy=\"true\" form=\"postfix\">)</mo>"
  }

  @Test("Parentheses grow around fractions and matrices only, also where they are nested")
  func stretching() {
    #expect(!adapted(parentheses("<mi>x</mi>")).contains("stretchy=\"true\""))
    #expect(adapted(parentheses("<mfrac></mfrac>")).matches(of: /stretchy="true"/).count == 2)
    let nested = adapted(parentheses("<mfrac>\(parentheses("<mi>x</mi>"))</mfrac>"))
    #expect(nested.matches(of: /stretchy="true"/).count == 2)
    #expect(nested.matches(of: /stretchy="false"/).count == 2)
  }

  @Test("Upright words are one identifier, accents stand above")
  func letters() {
    let word = "<mstyle mathvariant=\"normal\"><mi>R</mi><mi>e</mi></mstyle>"
    #expect(adapted(word).contains("<mi mathvariant=\"normal\">Re</mi>"))
    #expect(adapted("<mo accent=\"true\">\u{303}</mo>").contains("class=\"accent\">~</mo>"))
    #expect(adapted("<mo accent=\"true\">\u{20D7}</mo>").contains("class=\"accent arrow\">→</mo>"))
    #expect(
      adapted("<mstyle mathvariant=\"bold\"><mn>1</mn></mstyle>").contains("<mn>\u{1D7CF}</mn>"))
  }

  @Test("A formula stays with the brackets and marks around it, and with the value behind its sign")
  func neighbours() {
    func page(_ before: String, _ tex: String, _ after: String) -> String {
      let formula =
        "<math display=\"inline\"><semantics><mrow><mi>T</mi><mo>=</mo></mrow>"
        + "<annotation encoding=\"application/x-tex\">\(tex)</annotation></semantics></math>"
      return BrowserMathML.adapted(before + formula + after)
    }
    let bracketed = page("so (", "T", "), then")
    #expect(bracketed.hasPrefix("so <span class=\"whole\">(<math"))
    #expect(
      bracketed.hasSuffix("</math>)</span>, then") || bracketed.hasSuffix("</math>),</span> then"))
    let value = page("with ", "T =", " 100 steps")
    #expect(value.contains("<mo rspace=\"0\">=</mo>"))
    #expect(value.hasSuffix("</math> 100</span> steps"))
    #expect(page("取 ", "T =", " 步之后。").hasSuffix("</math> </span>步之后。"))
  }

  @Test("The formula's source stays as it is, and a long one may scroll")
  func annotation() {
    let tex = "\\mathrm{a} " + String(repeating: "x", count: 40)
    #expect(adapted("<mi>x</mi>", tex: tex).contains(">\(tex)<"))
    #expect(adapted("<mi>x</mi>", tex: tex).hasPrefix("<span class=\"long\"><math"))
    #expect(adapted("<mi>x</mi>").hasPrefix("<math"))
  }
}
