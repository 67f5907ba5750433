/// What can go wrong when a figure is laid out or written.
public enum FigureError: Error, Equatable, CustomStringConvertible {
  /// A font file is in none of the folders that were searched.
  case missingFont(file: String, package: String, folders: [String])
  /// No font has a glyph for a character of a label.
  case missingGlyph(label: String, characters: String)
  /// A label's markup does not parse.
  case badLabel(label: String, reason: String)
  /// The parts of a mark do not fit together.
  case badData(mark: String, reason: String)
  /// There is no room to draw in.
  case tooSmall(what: String, needed: Size, given: Size)
  /// Cairo, zlib or libwebp reported an error.
  case drawing(stage: String, reason: String)

  /// One line that says what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .missingFont(let file, let package, let folders):
      "font \(file) not found in \(folders.joined(separator: ", ")): install the package \(package)"
    case .missingGlyph(let label, let characters):
      "no font has a glyph for \"\(characters)\" in the label \"\(label)\": reword the label"
    case .badLabel(let label, let reason):
      "the label \"\(label)\" does not parse: \(reason)"
    case .badData(let mark, let reason):
      "\(mark): \(reason)"
    case .tooSmall(let what, let needed, let given):
      "\(what) needs at least \(Int(needed.width)) x \(Int(needed.height)) points"
        + " and was given \(Int(given.width)) x \(Int(given.height)): enlarge the figure"
    case .drawing(let stage, let reason):
      "\(stage) failed: \(reason)"
    }
  }
}
