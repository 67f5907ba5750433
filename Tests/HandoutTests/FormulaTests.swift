import Bilingual
import Foundation
import Lessons
import Testing

@testable import Handouts
@testable import Notebook

@Suite("The formulas of the prose", .needs("pandoc"))
struct FormulaTests {
  @Test(
    "Pandoc understands every one, also of lessons without a report",
    arguments: allLessons.map(\.name))
  func understood(lesson: String) throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let pandoc = Pandoc(program: try ExternalTool.pandoc.find())
    for language in Language.allCases {
      let text = try Samples.folders.prose("lessons/\(lesson)/lesson.\(language.rawValue).md")
      var errors: [ProseError] = []
      let document = Document(text, language: language, errors: &errors)
      let inline = document.allInlines.compactMap { inline -> String? in
        if case .formula(let tex) = inline.content {
          "$\(tex.replacing("\n", with: " "))$"
        } else {
          nil
        }
      }
      let displayed = document.allBlocks.compactMap { ($0 as? DisplayedFormula)?.tex }
        .map { WebMedium(lesson: lesson).displayed($0) }
      let formulas = inline + displayed
      #expect(formulas.count > 20)
      let html = try pandoc.html(formulas.joined(separator: "\n\n"), scratch: scratch.url)
      #expect(html.matches(of: /<math\ /).count == formulas.count)
    }
  }

  @Test("A formula that pandoc does not understand is an error, not TeX on the page")
  func refused() throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let pandoc = Pandoc(program: try ExternalTool.pandoc.find())
    #expect(throws: ConversionFailed.self) {
      _ = try pandoc.html("$\\nonsense{x}$", scratch: scratch.url)
    }
  }
}
