import Bilingual
import Notebook

/// The styles of Word files: Word's own for headings, captions and text, and one for each kind of box.
struct WordStyles {
  let language: Language

  /// The style of a box.
  static func name(of box: HandoutBox) -> String {
    switch box {
    case .predict: "Prediction"
    case .answer: "Answer"
    case .exercise: "Exercise"
    case .solution: "Solution"
    case .claim: "Claim"
    case .note: "Note"
    case .teacher: "Teacher Note"
    }
  }

  /// The file `word/styles.xml`.
  var xml: String {
    let styles =
      [
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/>\
        <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="\(code)" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
        <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        """,
        style("Normal", "Normal", isDefault: true),
        style(
          "BodyText", "Body Text", after: "Normal",
          paragraph: "<w:spacing w:before=\"80\" w:after=\"100\"/>"),
        style("FirstParagraph", "First Paragraph", after: "BodyText"),
        style(
          "Compact", "Compact", after: "BodyText",
          paragraph: "<w:spacing w:before=\"0\" w:after=\"40\"/>"),
        heading("Title", "Title", size: 44, outline: nil),
        heading("Heading1", "heading 1", size: 32, outline: 0),
        heading("Heading2", "heading 2", size: 26, outline: 1),
        heading("Heading3", "heading 3", size: 24, outline: 2),
        heading("TOCHeading", "TOC Heading", size: 32, outline: nil),
        style(
          "Caption", "caption", after: "Normal",
          paragraph: "<w:spacing w:after=\"240\"/>", letters: "<w:sz w:val=\"20\"/>"),
        style("ImageCaption", "Image Caption", after: "Caption"),
        style("TableCaption", "Table Caption", after: "Caption", paragraph: "<w:keepNext/>"),
        style(
          "Figure", "Figure", after: "Normal", paragraph: "<w:keepNext/><w:jc w:val=\"center\"/>"),
        style("SourceCode", "Source Code", after: "Normal", paragraph: Self.frame("BFBFBF")),
        style(
          "AnswerLine", "Answer Line", after: "Normal",
          paragraph:
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/>"
            + "<w:between w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>"
            + "<w:spacing w:before=\"120\" w:after=\"0\"/>"),
        style("Blanks", "Blanks", after: "Normal", paragraph: "<w:spacing w:after=\"240\"/>"),
        style("Header", "header", after: "Normal", letters: "<w:sz w:val=\"18\"/>"),
        style("Footer", "footer", after: "Normal", paragraph: "<w:jc w:val=\"center\"/>"),
        """
        <w:style w:type="character" w:styleId="VerbatimChar" w:customStyle="1"><w:name w:val="Verbatim Char"/><w:rPr>\
        <w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="19"/></w:rPr></w:style>
        """,
        """
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="00589C"/></w:rPr></w:style>
        """,
        """
        <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>\
        <w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr><w:tblPr><w:tblBorders>\
        <w:top w:val="single" w:sz="8" w:color="404040"/><w:bottom w:val="single" w:sz="8" w:color="404040"/>\
        <w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/></w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/>\
        <w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:trPr><w:cantSplit/></w:trPr>\
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
        """,
      ] + HandoutBox.allCases.map(box)
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      \(styles.joined(separator: "\n"))
      </w:styles>
      """
  }

  private var code: String { language == .chinese ? "zh-CN" : "en-GB" }

  private func heading(_ id: String, _ name: String, size: Int, outline: Int?) -> String {
    let level = outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    return style(
      id, name, after: "Normal", next: "BodyText",
      paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/>\(level)",
      letters:
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"SimHei\"/><w:b/><w:sz w:val=\"\(size)\"/>"
    )
  }

  private func box(_ box: HandoutBox) -> String {
    let name = Self.name(of: box)
    let colour =
      switch box {
      case .claim: "7A4FB0"
      case .predict, .exercise: "00785A"
      case .note, .answer: "565D66"
      case .solution: "B35C00"
      case .teacher: "B3261E"
      }
    // Behind these come lines to write on, or a room.
    let isFollowed = [.claim, .predict, .exercise].contains(box)
    return style(
      name.replacing(" ", with: ""), name, after: "BodyText",
      paragraph: (isFollowed ? "<w:keepNext/>" : "") + Self.frame(colour))
  }

  /// A line at the left on a light ground.
  private static func frame(_ colour: String) -> String {
    "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"\(colour)\"/></w:pBdr>"
      + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F6F8\"/>"
  }

  private func style(
    _ id: String, _ name: String, after parent: String? = nil, next: String? = nil,
    isDefault: Bool = false, paragraph: String = "", letters: String = ""
  ) -> String {
    let isOwn =
      ["Normal", "Title", "header", "footer", "caption", "Body Text"].contains(name)
      || name.hasPrefix("heading") || name.hasPrefix("TOC")
    return "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "")"
      + "\(isOwn ? "" : " w:customStyle=\"1\"") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (parent.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")
      + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>"
  }
}
