import Foundation
import Notebook

/// Word files: paragraphs with styles that `WordStyles` describes.
struct WordMedium: HandoutMedium {
  /// The pictures of a figure, in the order in which they are shown.
  let pictures: @Sendable (String) -> [DrawnPicture]

  func box(_ kind: HandoutBox, id: String?, _ markdown: String) -> String {
    styled(WordStyles.name(of: kind), id: id, markdown)
  }

  func figure(_ name: String, id: String, alternativeText: String, caption: String) -> String {
    let images = pictures(name).enumerated().map { index, picture in
      // What the whole strip shows is said once.
      let words = index == 0 ? alternativeText : "\(index + 1)"
      let width = String(format: "%.1f", picture.widthInCentimetres)
      return "![\(escaped(words))](\(picture.file.lastPathComponent)){width=\(width)cm}"
    }
    return styled("Figure", id: id, images.joined(separator: "\n\n")) + "\n\n"
      + styled("caption", id: nil, caption)
  }

  func table(_ rows: String, id: String?, caption: String?) -> String {
    let caption = caption.map { styled("Table Caption", id: id, $0) + "\n\n" } ?? ""
    return caption + rows
  }

  func displayed(_ tex: String) -> String { "$$\(tex.replacing("\n", with: " "))$$" }

  func ruledLines(_ count: Int) -> String {
    styled(
      "Answer Line", id: nil,
      Array(repeating: "&nbsp;", count: count).joined(separator: "\n\n"))
  }

  /// A frame that grows with what is typed into it.
  func room(lines: Int) -> String {
    let border = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\""
    let edges = ["top", "left", "bottom", "right"].map { "<w:\($0) \(border)/>" }.joined()
    return """
      ```{=openxml}
      <w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>\(edges)</w:tblBorders></w:tblPr>\
      <w:tblGrid><w:gridCol w:w="9600"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>\
      <w:trHeight w:val="\(lines * 400)" w:hRule="atLeast"/></w:trPr>\
      <w:tc><w:tcPr><w:tcW w:type="pct" w:w="5000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>
      ```
      """
  }

  func choice(_ word: String) -> String { "☐\u{A0}\(word)" }

  func blanks(_ labels: [String]) -> String {
    let blank = String(repeating: "\\_", count: 24)
    return styled(
      "Blanks", id: nil, labels.map { "\($0): \(blank)" }.joined(separator: "   "))
  }

  func part(_ id: String, _ markdown: String) -> String {
    """
    ```{=openxml}
    <w:p><w:r><w:br w:type="page"/></w:r></w:p>
    ```

    \(markdown)
    """
  }

  private func styled(_ style: String, id: String?, _ markdown: String) -> String {
    "::: {\(id.map { "#\($0) " } ?? "")custom-style=\"\(style)\"}\n\(markdown)\n:::"
  }

  /// Plain text in which nothing is taken for Markdown.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character.isASCII, character.isPunctuation || character.isSymbol { result += "\\" }
      result.append(character.isNewline ? " " : character)
    }
  }
}
