import Bilingual
import Foundation
import Testing

@testable import Handouts

@Suite(
  "Columns on the screen and pages on paper", .needs("pandoc", "chromium", "pdftotext", "pdftoppm"))
struct PagedTabTests {
  /// Some parts full of numbered paragraphs, lists, listings and tables.
  private static func part(_ number: Int, paragraphs: Range<Int>) -> String {
    let pieces = paragraphs.map { index in
      let text = String(
        repeating: "Words that fill the lines of a page. ", count: 1 + index * 7 % 11)
      return switch index % 7 {
      case 3:
        "<div class=\"table\"><table><thead><tr><th>head</th></tr></thead><tbody>"
          + String(repeating: "<tr><td>row</td></tr>", count: index % 13)
          + "</tbody></table></div><p>¶\(index)¶</p>"
      case 5:
        "<div class=\"sourceCode\"><pre><code>"
          + String(repeating: "<span>let x = y\n</span>", count: index % 29)
          + "</code></pre></div><p>¶\(index)¶</p>"
      default: "<p>¶\(index)¶ \(text)</p>"
      }
    }
    return "<div class=\"part\" id=\"part\(number)\"><h1 id=\"part\(number)-section\">Part "
      + "\(number)</h1>\(pieces.joined())</div>"
  }

  private static let booklet =
    "<header><h1>Title</h1></header><nav><ul>"
    + (1...3).map {
      "<li><a href=\"#part\($0)-section\" class=\"entry\">Entry \($0)</a></li>"
    }.joined() + "</ul></nav><main>"
    + part(1, paragraphs: 0..<45) + part(2, paragraphs: 45..<80) + part(3, paragraphs: 80..<130)
    + "</main>"

  /// What a browser makes of the booklet.
  private struct Print {
    let layouts: [PageLayout]
    /// The page of each numbered paragraph on the screen, from 1.
    let columns: [Int]
    /// The text of each page of the file.
    let texts: [String]
    /// How full each page of the file is, seen from outside.
    let shares: [Double]
  }

  private static func print(_ html: String = booklet, on paper: Paper) throws -> Print {
    let folder = Samples.temporary("columns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let style = PrintStyle(
      language: .english, paper: paper, edition: .student, title: "Title",
      chapters: (1...3).map { .init(id: "part\($0)", title: "Part \($0)") })
    let shelf = PictureShelf(in: folder, fonts: try Toolbox(for: [.pdf]).fonts)
    let page = WebPage(
      title: "Title", language: .english, edition: .student, fragment: html)
    let (source, file) = (
      folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf")
    )
    try page.printed(shelf, style: style).write(to: source)
    let browser = try Browser(
      program: try ExternalTool.chromium.find(), profile: folder.appendingPathComponent("profile"))
    defer { browser.close() }
    return try browser.withTab { session in
      let tab = try PagedTab(source, browser, in: session)
      let layouts = try tab.fit()
      let columns = try browser.evaluate(
        """
        [...document.querySelectorAll('main p')].map(p =>
          Math.floor(p.getClientRects()[0].left / document.body.getBoundingClientRect().width + 0.01) + 1)
        """, in: session)
      try tab.pdf().write(to: file)
      return Print(
        layouts: layouts, columns: try #require(columns as? [Int]),
        texts: try Shell.output("pdftotext", "-layout", file.path, "-").split(separator: "\u{c}")
          .map(String.init), shares: try PaperTests.shares(of: file))
    }
  }

  @Test(
    "Each paragraph is printed on the page that is the number of its column",
    arguments: Paper.allCases)
  func pages(paper: Paper) throws {
    let print = try Self.print(on: paper)
    #expect(print.columns.count == 130)
    for (index, column) in print.columns.enumerated() {
      let page = print.texts.firstIndex { $0.contains("¶\(index)¶") }
      #expect(page.map { $0 + 1 } == column, "paragraph \(index)")
    }
    // A cover and a page of contents stand before the parts.
    #expect(print.layouts.map(\.fills.count).reduce(2, +) == print.texts.count)
  }

  @Test("The contents name the pages on which the parts begin")
  func contents() throws {
    let texts = try Self.print(on: .a4).texts
    for part in 1...3 {
      let page = try #require(texts.firstIndex { $0.contains(try Regex("(?m)^ *Part \(part)$")) })
      #expect(texts[1].contains(try Regex("Entry \(part) +\(page + 1)\\n")), "\(texts[1])")
    }
  }

  @Test("Pages are as full as they are said to be")
  func fills() throws {
    let print = try Self.print(on: .a4)
    let fills = print.layouts.flatMap(\.fills)
    for (fill, share) in zip(fills, print.shares.dropFirst(2)) {
      // Millimetres from the upper edge, of a page of 297 with a margin of 20 at the head and 258 of text.
      let millimetres = (0.06 + 0.88 * share) * 297
      #expect(abs(fill - (millimetres - 20) / 258) < 0.03)
    }
  }

  @Test(
    "What fits on a page by a hair fits in a column, too, and what does not, does not",
    arguments: Paper.allCases)
  func brink(paper: Paper) throws {
    let room = (paper.size.height - 39) / 25.4 * 96
    let parts = (0..<30).map { index in
      let rest = room - 101 + Double(index) / 10
      return "<div class=\"part\"><p style=\"margin: 0; height: 100px\">¶\(2 * index)¶</p>"
        + "<p style=\"margin: 0; height: \(rest)px; break-inside: avoid\">¶\(2 * index + 1)¶</p></div>"
    }
    let print = try Self.print("<main>\(parts.joined())</main>", on: paper)
    let pages = (0..<60).map { index in
      print.texts.firstIndex { $0.contains("¶\(index)¶") }.map { $0 + 1 }
    }
    #expect(pages == print.columns.map(Optional.init))
    #expect(print.texts.count > 30 && print.texts.count < 60)
  }
}
