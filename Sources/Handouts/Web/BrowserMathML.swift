import Foundation

/// Pandoc's formulas in the form that browsers implement.
///
/// Pandoc 2 writes MathML 3; browsers implement MathML Core, which has no `mathvariant` but on a single
/// letter, stretches every parenthesis that is not told otherwise, and sets accents by their glyph.
struct BrowserMathML {
  // A pattern is compiled each time that its literal is met; a page has hundreds of formulas.
  private let word = /<mstyle mathvariant="normal">((?:<mi>[^<]*<\/mi>)+)<\/mstyle>/
  private let function = /<mo>([A-Za-z]{2,})<\/mo>(<mrow><mo [^>]*>\(|$)/
  private let bold = /<mstyle mathvariant="bold"><(m[ni])>([A-Za-z0-9])<\/m[ni]><\/mstyle>/
  private let size = /\ minsize="([0-9.]+)" maxsize="[0-9.]+" stretchy="false"/

  /// Adapts all formulas of a page.
  static func adapted(_ html: String) -> String {
    let writer = BrowserMathML()
    var pieces = html.components(separatedBy: "</math>")
    for index in pieces.indices.dropLast() {
      guard let start = pieces[index].range(of: "<math ")?.lowerBound else { continue }
      let text = pieces[index][..<start]
      let formula = writer.adapted(formula: pieces[index][start...]) + "</math>"
      // No line begins with the comma after a formula; where a long one would leave a narrow screen,
      // it gets a scroll bar of its own.
      if formula.hasPrefix("<math display=\"block\"") {
        pieces[index] = text + formula
      } else if writer.isLong(formula) {
        pieces[index] = text + "<span class=\"long\">\(formula)</span>"
      } else {
        let marks = pieces[index + 1].prefix { ",.;:!?)，。；：）".contains($0) }
        pieces[index + 1].removeFirst(marks.count)
        pieces[index] =
          text + (marks.isEmpty ? formula : "<span class=\"whole\">\(formula)\(marks)</span>")
      }
    }
    return pieces.joined()
  }

  private func adapted(formula: Substring) -> String {
    let end = formula.range(of: "<annotation")?.lowerBound ?? formula.endIndex
    return accents(letters(parentheses(String(formula[..<end])))) + formula[end...]
  }

  private func isLong(_ formula: String) -> Bool {
    guard let start = formula.range(of: "<annotation")?.upperBound else { return false }
    return formula[start...].drop { $0 != ">" }.prefix { $0 != "<" }.count > 28
  }

  /// Combining accents stand beside their letter; their spacing forms stand above it.
  private func accents(_ mathML: String) -> String {
    guard mathML.contains("accent=") else { return mathML }
    let spacing = ["\u{303}": "~", "\u{302}": "^", "\u{304}": "¯", "\u{307}": "˙", "‾": "¯"]
    return spacing.reduce(mathML) { text, pair in
      text.replacing(
        "<mo accent=\"true\">\(pair.key)</mo>",
        with: "<mo accent=\"true\" stretchy=\"false\">\(pair.value)</mo>")
    }
  }

  /// Words in upright letters become one identifier; bold face becomes a letter of its own; the name of a
  /// function on its own, or at its parenthesis, stands without a space.
  private func letters(_ mathML: String) -> String {
    mathML.replacing(word) { match in
      let word = match.1.replacing("<mi>", with: "").replacing("</mi>", with: "")
      return "<mi mathvariant=\"normal\">\(word)</mi>"
    }
    .replacing(function) { "<mi>\($0.1)</mi>\($0.2)" }
    .replacing(bold) { "<\($0.1)>\(Self.bold($0.2))</\($0.1)>" }
    .replacing(size) { match in
      " minsize=\"\(match.1)em\" maxsize=\"\(match.1)em\" stretchy=\"true\""
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
