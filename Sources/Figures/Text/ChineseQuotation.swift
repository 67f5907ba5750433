extension String {
  /// Whether some of the text is Chinese.
  var holdsChinese: Bool { contains(where: \.isIdeograph) }

  /// The text in pieces: marks that Chinese shares with Latin scripts, and what lies between them.
  ///
  /// Among Chinese characters quotation marks, dashes and dots are as wide as a character, but the
  /// fonts for Latin letters have narrow ones and would be asked first.
  var cutAtSharedMarks: [(text: String, isShared: Bool)] {
    var pieces: [(text: String, isShared: Bool)] = []
    for character in self {
      let isShared = "“”‘’—…".contains(character)
      if let last = pieces.last, last.isShared == isShared {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), isShared))
      }
    }
    return pieces
  }
}
