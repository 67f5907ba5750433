/// Where lines of a label may be broken.
enum LineBreaking {
  /// Cuts text into words, spaces and single Chinese characters.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " || character == "\n" || isIdeograph(character) {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  /// Whether a piece must not begin a line: closing punctuation.
  static func staysOnLine(_ piece: String) -> Bool {
    piece.first.map { "，。、；：？！）》」』”’,.;:?!)]}".contains($0) } ?? false
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { scalar in
      (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
        || (0xFF00...0xFFEF).contains(scalar.value)
    } ?? false
  }
}
