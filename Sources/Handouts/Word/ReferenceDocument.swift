import Bilingual
import Foundation

/// The Word file that pandoc takes styles, paper and running titles from.
struct ReferenceDocument {
  let language: Language
  let paper: Paper
  let runningTitle: String

  private static let names =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The file's bytes.
  var data: Data {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", types)
    archive.add(
      "_rels/.rels", relationships([("rId1", "officeDocument", "word/document.xml")]))
    archive.add("word/document.xml", document)
    archive.add(
      "word/_rels/document.xml.rels",
      relationships([
        ("rId1", "styles", "styles.xml"), ("rId2", "header", "header1.xml"),
        ("rId3", "footer", "footer1.xml"),
      ]))
    archive.add("word/styles.xml", WordStyles(language: language).xml)
    archive.add("word/header1.xml", header)
    archive.add("word/footer1.xml", footer)
    return archive.data
  }

  private var types: String {
    let base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("header1", "header"),
      ("footer1", "footer"),
    ].map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(base).\($0.1)+xml\"/>"
    }.joined()
    return Self.file(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(parts)</Types>
      """)
  }

  private func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    let entries = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.relations)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }.joined()
    return Self.file(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "\(entries)</Relationships>")
  }

  private var document: String {
    // Word measures paper in twentieths of a point.
    func twips(_ millimetres: Double) -> Int { Int((millimetres / 25.4 * 1440).rounded()) }
    let margins = "top bottom left right header footer".split(separator: " ").map { side in
      "w:\(side)=\"\(twips(side == "header" || side == "footer" ? 10 : 20))\""
    }.joined(separator: " ")
    return Self.file(
      """
      <w:document \(Self.names) xmlns:r="\(Self.relations)"><w:body><w:p/><w:sectPr>\
      <w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>\
      <w:pgSz w:w="\(twips(paper.size.width))" w:h="\(twips(paper.size.height))"/>\
      <w:pgMar \(margins) w:gutter="0"/></w:sectPr></w:body></w:document>
      """)
  }

  private var header: String {
    Self.file(
      """
      <w:hdr \(Self.names)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>\
      <w:t>\(runningTitle.escapedForHTML)</w:t></w:r></w:p></w:hdr>
      """)
  }

  private var footer: String {
    Self.file(
      """
      <w:ftr \(Self.names)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
      <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
      """)
  }

  private static func file(_ xml: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(xml)"
  }
}
