extension String {
  /// The text with a space wherever a Chinese character meets a letter or digit of another script.
  var withSpacedChinese: String {
    var result = ""
    var last: Character?
    for character in self {
      if let last, last.isIdeograph != character.isIdeograph, last.isWordPart, character.isWordPart
      {
        result.append(" ")
      }
      result.append(character)
      last = character
    }
    return result
  }
}

extension Character {
  /// Whether this is a Chinese character, punctuation not counted.
  var isIdeograph: Bool {
    unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
  }

  /// Whether words are made of this: letters and digits of any script, superscripts included.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "‖" }
}
