/// The spaces around the operators of a formula, as TeX sets them.
///
/// Browsers look operators up in a dictionary that knows no names of functions and no norms, takes a minus
/// behind a parenthesis for a difference, and spaces a sum in a subscript like one on the line.
struct OperatorSpacing {
  /// An element that is open, with the number of its children so far.
  private struct Level {
    var name: Substring
    var children = 0
    var isScript = false
  }

  private static let scripts: Set<Substring> = [
    "msub", "msup", "msubsup", "munder", "mover", "munderover",
  ]
  private static let atoms: Set<Substring> = [
    "mi", "mn", "msub", "msup", "msubsup", "mfrac", "msqrt", "mover", "munder", "mrow",
    "mtable", "mtext",
  ]
  private static let signs: Set<Substring> = ["−", "+", "±", "-"]

  /// The pieces of the formula, each of which begins behind a `<`.
  private var pieces: [Substring]
  private var levels: [Level] = []
  /// The element that ended last, "open" behind an opening parenthesis or operator, "" at a beginning.
  private var previous: Substring = ""

  /// Sets the spaces of a formula.
  static func adapted(_ mathML: String) -> String {
    var writer = OperatorSpacing(
      pieces: mathML.split(separator: "<", omittingEmptySubsequences: false))
    for index in writer.pieces.indices.dropFirst() { writer.visit(index) }
    return writer.pieces.joined(separator: "<")
  }

  private init(pieces: [Substring]) { self.pieces = pieces }

  private mutating func visit(_ index: Int) {
    let piece = pieces[index]
    if piece.hasPrefix("/") {
      // What an operator leaves behind was noted when it was opened.
      if let level = levels.popLast(), level.name != "mo" { previous = level.name }
      return
    }
    let name = piece.prefix { $0.isLetter }
    var level = Level(name: name)
    if let parent = levels.last {
      let isLater = parent.children > 0
      level.isScript = parent.isScript || (isLater && Self.scripts.contains(parent.name))
      // Each part of a fraction and each script begins anew, as does what a cell or a root holds.
      let isPart = Self.scripts.contains(parent.name) ? isLater : parent.name == "mfrac"
      if isPart || !isLater && ["mtd", "msqrt"].contains(parent.name) { previous = "" }
      levels[levels.count - 1].children += 1
    }
    if name == "mo" { space(index, isScript: level.isScript) }
    // A space has no end of its own.
    if !piece.prefix(while: { $0 != ">" }).hasSuffix("/") { levels.append(level) }
  }

  /// Gives an operator its spaces.
  private mutating func space(_ index: Int, isScript: Bool) {
    let piece = pieces[index]
    let content = piece.drop { $0 != ">" }.dropFirst()
    let isName = content.count >= 2 && content.allSatisfy { $0.isASCII && $0.isLetter }
    let isEnd = isName || content == "!" || piece.contains("form=\"postfix\"")
    defer { previous = isEnd ? "mi" : "open" }
    guard !piece.contains("accent=") else { return }
    if isScript || previous.isEmpty && isLast(index) {
      set(index, "0", "0")
    } else if isName {
      set(
        index, Self.atoms.contains(previous) ? "0.17em" : "0",
        isAtom(behind: index) ? "0.17em" : "0")
    } else if content == "∥", piece.contains("form=") {
      set(index, "0", "0")
    } else if Self.signs.contains(content), !Self.atoms.contains(previous) {
      set(index, "0", "0", " form=\"prefix\"")
    }
  }

  /// Whether a letter or number follows an operator, rather than a parenthesis, another one or nothing.
  private func isAtom(behind index: Int) -> Bool {
    let rest = pieces[index...].dropFirst(2).drop { $0.hasPrefix("mrow") || $0.hasPrefix("mstyle") }
    return rest.first.map { Self.atoms.contains($0.prefix { $0.isLetter }) } ?? false
  }

  /// Whether nothing but ends of elements follow an operator.
  private func isLast(_ index: Int) -> Bool {
    pieces[index...].dropFirst().allSatisfy { $0.hasPrefix("/") || $0.isEmpty }
  }

  private mutating func set(_ index: Int, _ left: String, _ right: String, _ more: String = "") {
    pieces[index] =
      "mo lspace=\"\(left)\" rspace=\"\(right)\"\(more)" + pieces[index].dropFirst("mo".count)
  }
}
