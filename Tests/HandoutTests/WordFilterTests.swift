import Bilingual
import Foundation
import Testing

@testable import Handouts

@Suite("Formulas in Word files", .needs("pandoc", "unzip"))
struct WordFilterTests {
  @Test("A value behind a relation belongs to the equation")
  func values() throws {
    let text = try Self.words(
      "At $T =$ 100, $p \\approx$ 3.5 × 10⁻⁸. Then $n =$ 10⁴ and $m <$ −10\u{202F}000.")
    #expect(text.filter { !$0.isWhitespace } == "AtT=100,p≈3.5×10−8.Thenn=104andm<−10000.")
    let formulas = try Self.xml("At $T =$ 100, and $n =$ many.").matches(
      of: /<m:oMath>.*?<\/m:oMath>/)
    #expect(formulas.count == 2)
    #expect(formulas[0].0.contains(">100</m:t>"))
    // Words are no number; LibreOffice wants something behind the sign all the same.
    #expect(formulas[1].0.contains("<m:nor"))
  }

  @Test("Words under a brace stand under the letter, without a sign that programs cannot stretch")
  func braces() throws {
    let xml = try Self.xml("$$\\underbrace{H}_{\\text{rows}} \\cdot \\underbrace{n_b}_{W_x}$$")
    #expect(!xml.contains("⏟"))
    #expect(xml.matches(of: /<m:limLow>/).count == 2)
    #expect(xml.contains(">rows</m:t>"))
  }

  @Test(
    "Brackets hold what is between them, also around intervals; a cell does not begin with a sign")
  func brackets() throws {
    for tex in [
      "[0, 1)", "(75, 100]", "\\lvert\\lambda\\rvert^t", "\\vert i\\vert",
      "\\bigl(f \\odot g\\bigr)",
    ] {
      #expect(try Self.xml("In $\(tex)$.").contains("<m:begChr"), "\(tex)")
    }
    let cells = try Self.xml("$$\\begin{aligned} i &= f & c &= d \\end{aligned}$$")
    #expect(!cells.contains(/<m:e><m:r><m:rPr><m:sty m:val="p" \/><\/m:rPr><m:t>=/))
  }

  private static func xml(_ markdown: String) throws -> String {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let filter = scratch.url.appendingPathComponent("filter.lua")
    try ScratchFolder.write(Data(WordFilter(language: .english).text.utf8), to: filter)
    let file = scratch.url.appendingPathComponent("words.docx")
    let data = try Pandoc(program: try ExternalTool.pandoc.find()).docx(
      markdown, options: ["--lua-filter", filter.path], scratch: scratch.url)
    try ScratchFolder.write(data, to: file)
    return try Shell.output("unzip", "-p", file.path, "word/document.xml")
  }

  /// The text of the paragraphs and of their formulas.
  private static func words(_ markdown: String) throws -> String {
    try xml(markdown).matches(of: /<[wm]:t[^>\/]*>([^<]*)<\/[wm]:t>/).map { String($0.1) }.joined()
      .replacing("&lt;", with: "<")
  }
}
