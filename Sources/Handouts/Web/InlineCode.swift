import Foundation

/// Code in running text, which breaks at spaces and after slashes, but at no hyphen of an option or a name.
enum InlineCode {
  /// Adapts the code of a page; blocks of code stay as they are.
  static func adapted(_ html: String) -> String {
    let pieces = html.components(separatedBy: "<code>")
    return pieces.enumerated().map { index, piece in
      guard index > 0, !pieces[index - 1].hasSuffix("<pre>"),
        let end = piece.range(of: "</code>")?.lowerBound
      else { return piece }
      let words = piece[..<end].components(separatedBy: " ").map(unbroken)
      return words.joined(separator: " ") + piece[end...]
    }.joined(separator: "<code>")
  }

  private static func unbroken(_ word: String) -> String {
    guard word.contains("-") else { return word }
    return word.components(separatedBy: "/").map { "<span class=\"whole\">\($0)</span>" }
      .joined(separator: "/<wbr>")
  }
}
