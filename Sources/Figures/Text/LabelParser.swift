/// Turns a label's markup into runs.
struct LabelParser {
  private let label: String
  private let characters: [Character]
  private var position = 0
  private var runs: [Label.Run] = []
  private var formulaStart = 0

  /// Parses a label.
  ///
  /// Throws `FigureError.badLabel` for an unclosed formula or brace and for unknown commands.
  static func runs(of label: Label) throws -> [Label.Run] {
    var parser = LabelParser(label: label.source, characters: Array(label.source))
    try parser.parse()
    return parser.runs
  }

  private init(label: String, characters: [Character]) {
    self.label = label
    self.characters = characters
  }

  private mutating func parse() throws {
    var plain = ""
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == "\\", position < characters.count, characters[position] == "$" {
        plain.append("$")
        position += 1
      } else if character == "$" {
        flush(&plain)
        formulaStart = position + 1
        try parseFormula(script: .base, until: "$")
      } else {
        plain.append(character)
      }
    }
    flush(&plain)
  }

  private mutating func flush(_ plain: inout String) {
    // Words have a typographic apostrophe; in formulas the same key is a prime.
    let words = plain.replacing("'", with: "’")
    if !words.isEmpty { runs.append(Label.Run(words, isBreakable: true)) }
    plain = ""
  }

  private mutating func parseFormula(script: Label.Script, until end: Character) throws {
    while true {
      guard position < characters.count else {
        throw FigureError.badLabel(label: label, reason: "\"\(end)\" is missing at the end")
      }
      let character = characters[position]
      position += 1
      if character == end { return }
      try parseFormulaItem(character, script: script)
    }
  }

  private mutating func parseFormulaItem(_ character: Character, script: Label.Script) throws {
    switch character {
    case "_", "^":
      guard script == .base else {
        throw FigureError.badLabel(label: label, reason: "a script inside a script")
      }
      try parseArgument(script: character == "_" ? .sub : .sup)
    case "{": try parseFormula(script: script, until: "}")
    case "\\": try parseCommand(script: script)
    case " ": break
    case "-":
      // Between two operands a minus sign is an operator with room around it.
      let isBinary =
        script == .base
        && runs.last.map { !$0.isBreakable && !"(\u{2009}".contains($0.text.last ?? "(") } ?? false
      append(isBinary && position > formulaStart ? "\u{2009}−\u{2009}" : "−", .upright, script)
    case "'": append("′", .upright, script)
    case "=", "<", ">", "≤", "≥", "≈", "≠", "→", "∈", "+":
      // An italic f leans over the thin space behind it.
      let lean = runs.last?.face == .symbol && runs.last?.text.last == "f" ? "\u{2009}" : ""
      append(
        script == .base ? "\(lean)\u{2009}\(character)\u{2009}" : String(character), .upright,
        script)
    case ",": append(",\u{2009}", .upright, script)
    default:
      append(String(character), character.isLetter && character != "∂" ? .symbol : .upright, script)
    }
  }

  private mutating func parseArgument(script: Label.Script) throws {
    guard position < characters.count else {
      throw FigureError.badLabel(label: label, reason: "nothing follows a script sign")
    }
    let character = characters[position]
    position += 1
    try parseFormulaItem(character, script: script)
  }

  private mutating func parseCommand(script: Label.Script) throws {
    let start = position
    while position < characters.count, characters[position].isASCII, characters[position].isLetter {
      position += 1
    }
    let name = String(characters[start..<position])
    if name.isEmpty {
      try parseSpacing(script: script)
    } else if name == "mathrm" || name == "text" {
      append(try rawArgument(of: name), .upright, script)
    } else if name == "mathbb" {
      let letter = try rawArgument(of: name)
      guard let symbol = FormulaSymbols.blackboard[letter] else {
        throw FigureError.badLabel(label: label, reason: "no blackboard letter \(letter)")
      }
      append(symbol, .upright, script)
    } else if name == "plain" {
      append(try rawArgument(of: name), .text, script)
    } else if let accent = FormulaSymbols.accents[name] {
      append(try rawArgument(of: name) + accent, .symbol, script)
    } else if let sign = FormulaSymbols.overlines[name] {
      guard script == .base else {
        throw FigureError.badLabel(label: label, reason: "\\\(name) inside a script")
      }
      append(try rawArgument(of: name), .symbol, script)
      append(sign, .upright, .above)
    } else if let letter = FormulaSymbols.letters[name] {
      append(letter, .symbol, script)
    } else if let operation = FormulaSymbols.operators[name] {
      append(operation, .upright, script)
    } else {
      throw FigureError.badLabel(label: label, reason: "the command \\\(name) is not known")
    }
  }

  private mutating func parseSpacing(script: Label.Script) throws {
    guard position < characters.count, ",; ".contains(characters[position]) else {
      throw FigureError.badLabel(label: label, reason: "a backslash without a command")
    }
    append(characters[position] == "," ? "\u{2009}" : "\u{2005}", .upright, script)
    position += 1
  }

  private mutating func rawArgument(of command: String) throws -> String {
    guard position < characters.count, characters[position] == "{",
      let end = characters[position...].firstIndex(of: "}")
    else {
      throw FigureError.badLabel(label: label, reason: "\\\(command) needs an argument in braces")
    }
    let argument = String(characters[(position + 1)..<end])
    position = end + 1
    return argument
  }

  private mutating func append(_ text: String, _ face: Label.Face, _ script: Label.Script) {
    if let last = runs.last, last.face == face, last.script == script, !last.isBreakable {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Label.Run(text, face: face, script: script))
    }
  }
}
