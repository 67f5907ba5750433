import Foundation

/// Pandoc's formulas in the form that browsers implement.
///
/// Pandoc 2 writes MathML 3; browsers implement MathML Core, which has no `mathvariant` but on a single
/// letter, stretches every parenthesis that is not told otherwise, and sets accents by their glyph.
struct BrowserMathML {
  // A pattern is compiled each time that its literal is met; a page has hundreds of formulas.
  private let word = /<mstyle mathvariant="normal">((?:<mi>[^<]*<\/mi>)+)<\/mstyle>/
  private let bold = /<mstyle mathvariant="bold"><(m[ni])>([A-Za-z0-9])<\/m[ni]><\/mstyle>/
  private let slanted = /<msup><mi>([A-Z])<\/mi>/
  private let size = /\ minsize="([0-9.]+)" maxsize="[0-9.]+" stretchy="false"/

  /// Adapts all formulas of a page.
  static func adapted(_ html: String) -> String {
    let writer = BrowserMathML()
    var pieces = html.components(separatedBy: "</math>")
    for index in pieces.indices.dropLast() {
      guard let start = pieces[index].range(of: "<math ")?.lowerBound else { continue }
      let text = pieces[index][..<start]
      let formula = writer.adapted(formula: pieces[index][start...]) + "</math>"
      if formula.hasPrefix("<math display=\"block\"") {
        pieces[index] = text + formula
      } else {
        pieces[index] = Self.joined(text, formula, before: &pieces[index + 1])
      }
    }
    return pieces.joined()
  }

  /// A formula in running text: on the line of the marks around it, and of a value that it introduces.
  private static func joined(
    _ text: Substring, _ formula: String, before rest: inout String
  ) -> String {
    let openings = String(text.reversed().prefix { "(（“「[".contains($0) }.reversed())
    // Where a long formula would leave a narrow screen, it gets a scroll bar of its own.
    let tex = tex(of: formula)
    var middle = tex.count > 28 ? "<span class=\"long\">\(formula)</span>" : formula
    if Self.relations.contains(where: tex.hasSuffix), rest.hasPrefix(" "),
      let end = middle.range(of: "</mo>", options: .backwards),
      let start = middle[..<end.lowerBound].range(of: "<mo>", options: .backwards)
    {
      // The text's space is as wide as the one that TeX puts behind the relation.
      middle.replaceSubrange(start, with: "<mo rspace=\"0\">")
      let value = rest.dropFirst().prefix {
        $0 != "<" && !$0.isWhitespace && ($0.isASCII || $0.isNumber || "×−⁻".contains($0))
      }
      rest.removeFirst(1 + value.count)
      return text.dropLast(openings.count)
        + "<span class=\"whole\">\(openings)\(middle) \(value)</span>"
    }
    let marks = rest.prefix { ",.;:!?)，。；：）、”".contains($0) }
    rest.removeFirst(marks.count)
    guard !marks.isEmpty || !openings.isEmpty else { return text + middle }
    return text.dropLast(openings.count)
      + "<span class=\"whole\">\(openings)\(middle)\(marks)</span>"
  }

  private static let relations = ["=", "\\approx", "\\le", "\\ge", "<", ">", "&lt;", "&gt;"]

  /// The source that a formula carries along.
  private static func tex(of formula: String) -> Substring {
    guard let start = formula.range(of: "<annotation")?.upperBound else { return "" }
    return formula[start...].drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
  }

  private func adapted(formula: Substring) -> String {
    let end = formula.range(of: "<annotation")?.lowerBound ?? formula.endIndex
    return OperatorSpacing.adapted(accents(letters(parentheses(String(formula[..<end])))))
      + formula[end...]
  }

  /// Combining accents stand beside their letter; their spacing forms stand above it, high above it unless
  /// a style sheet lowers them.
  private func accents(_ mathML: String) -> String {
    guard mathML.contains("accent=") else { return mathML }
    let spacing = ["\u{303}": "~", "\u{302}": "^", "\u{304}": "¯", "\u{307}": "˙", "‾": "¯"]
    let arrows = ["\u{20D7}": "→", "\u{20D6}": "←"]
    func replace(_ text: String, _ accent: String, _ form: String, _ kind: String) -> String {
      text.replacing(
        "<mo accent=\"true\">\(accent)</mo>",
        with: "<mo accent=\"true\" stretchy=\"false\" class=\"\(kind)\">\(form)</mo>")
    }
    let text = spacing.reduce(mathML) { replace($0, $1.key, $1.value, "accent") }
    return arrows.reduce(text) { replace($0, $1.key, $1.value, "accent arrow") }
  }

  /// Words in upright letters become one identifier; bold face becomes a letter of its own; a
  /// parenthesis of the next size is one of larger type.
  private func letters(_ mathML: String) -> String {
    mathML.replacing(word) { match in
      let word = match.1.replacing("<mi>", with: "").replacing("</mi>", with: "")
      return "<mi mathvariant=\"normal\">\(word)</mi>"
    }
    .replacing(slanted) { "<msup><mi style=\"padding-right: .1em\">\($0.1)</mi>" }
    .replacing(bold) { "<\($0.1)>\(Self.bold($0.2))</\($0.1)>" }
    .replacing(size) { match in
      " stretchy=\"false\" style=\"font-size: \(match.1)em\""
    }
  }

  /// The mathematical bold form of a letter or digit, in which Unicode keeps the order of ASCII.
  private static func bold(_ text: Substring) -> String {
    guard let letter = text.unicodeScalars.first else { return "" }
    let base: UInt32 =
      switch letter {
      case "0"..."9": 0x1D7CE - 0x30
      case "A"..."Z": 0x1D400 - 0x41
      default: 0x1D41A - 0x61
      }
    return Unicode.Scalar(base + letter.value).map { String($0) } ?? String(text)
  }

  /// Parentheses around what is no higher than a letter keep their size, as TeX has it.
  private func parentheses(_ mathML: String) -> String {
    let opening = "<mo stretchy=\"true\" form=\"prefix\">"
    let closing = "<mo stretchy=\"true\" form=\"postfix\">"
    guard mathML.contains(opening) else { return mathML }
    var pieces = mathML.components(separatedBy: "<mo ").enumerated()
      .map { $0.offset == 0 ? $0.element : "<mo \($0.element)" }
    var open: [Int] = []
    for index in pieces.indices {
      if pieces[index].hasPrefix(opening) {
        open.append(index)
      } else if pieces[index].hasPrefix(closing), let start = open.popLast() {
        let inside = pieces[start..<index].joined()
        let isHigh = ["<mfrac", "<mtable", "<munder", "<msqrt"].contains { inside.contains($0) }
        if isHigh { continue }
        for place in [start, index] {
          pieces[place] = pieces[place].replacing(
            "stretchy=\"true\"", with: "stretchy=\"false\"")
        }
      }
    }
    return pieces.joined()
  }
}
