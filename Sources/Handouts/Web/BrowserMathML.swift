/// Pandoc's formulas in the form that browsers implement.
///
/// Pandoc 2 writes MathML 3; browsers implement MathML Core, which has no `mathvariant` but on a single
/// letter, stretches every parenthesis that is not told otherwise, and sets accents by their glyph.
enum BrowserMathML {
  /// Adapts all formulas of a page.
  static func adapted(_ html: String) -> String {
    html.replacing(/<math [^>]*>.*?<\/math>/.dotMatchesNewlines()) { match in
      let formula = String(match.output)
      let end = formula.range(of: "<annotation")?.lowerBound ?? formula.endIndex
      let adapted = accents(letters(parentheses(String(formula[..<end])))) + formula[end...]
      // On a narrow screen a long formula gets a scroll bar of its own.
      let isLong = adapted.hasPrefix("<math display=\"inline\"") && annotation(formula).count > 28
      return isLong ? "<span class=\"long\">\(adapted)</span>" : adapted
    }
  }

  private static func annotation(_ formula: String) -> Substring {
    formula.firstMatch(of: /<annotation[^>]*>([^<]*)</)?.1 ?? ""
  }

  /// Combining accents stand beside their letter; their spacing forms stand above it.
  private static func accents(_ mathML: String) -> String {
    let spacing = ["\u{303}": "~", "\u{302}": "^", "\u{304}": "¯", "\u{307}": "˙", "‾": "¯"]
    return spacing.reduce(mathML) { text, pair in
      text.replacing(
        "<mo accent=\"true\">\(pair.key)</mo>",
        with: "<mo accent=\"true\" stretchy=\"false\">\(pair.value)</mo>")
    }
  }

  /// Words in upright letters become one identifier; bold face becomes a style.
  private static func letters(_ mathML: String) -> String {
    mathML.replacing(/<mstyle mathvariant="normal">((?:<mi>[^<]*<\/mi>)+)<\/mstyle>/) { match in
      let word = match.1.replacing("<mi>", with: "").replacing("</mi>", with: "")
      return "<mi mathvariant=\"normal\">\(word)</mi>"
    }
    // A function's name on its own, or at its parenthesis, stands at its parenthesis without a space.
    .replacing(/<mo>([A-Za-z]{2,})<\/mo>(<mrow><mo [^>]*>\()/) { match in
      "<mi>\(match.1)</mi>\(match.2)"
    }
    .replacing(/<semantics><mo>([A-Za-z]{2,})<\/mo>$/) { "<semantics><mi>\($0.1)</mi>" }
    .replacing("<mstyle mathvariant=\"bold\">", with: "<mstyle style=\"font-weight: bold\">")
    .replacing(/\ minsize="([0-9.]+)" maxsize="[0-9.]+" stretchy="false"/) { match in
      " minsize=\"\(match.1)em\" maxsize=\"\(match.1)em\" stretchy=\"true\""
    }
  }

  /// Parentheses around what is no higher than a letter keep their size, as TeX has it.
  private static func parentheses(_ mathML: String) -> String {
    let opening = "<mo stretchy=\"true\" form=\"prefix\">"
    let closing = "<mo stretchy=\"true\" form=\"postfix\">"
    var pieces = mathML.split(separator: "<mo ", omittingEmptySubsequences: false)
      .enumerated().map { $0.offset == 0 ? String($0.element) : "<mo \($0.element)" }
    var open: [Int] = []
    for index in pieces.indices {
      if pieces[index].hasPrefix(opening) {
        open.append(index)
      } else if pieces[index].hasPrefix(closing), let start = open.popLast() {
        let inside = pieces[start..<index].joined()
        let isHigh = ["<mfrac", "<mtable", "<munder", "<msqrt"].contains { inside.contains($0) }
        if isHigh { continue }
        for place in [start, index] {
          pieces[place] = pieces[place].replacing("stretchy=\"true\"", with: "stretchy=\"false\"")
        }
      }
    }
    return pieces.joined()
  }
}
