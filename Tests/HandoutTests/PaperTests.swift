import Bilingual
import Foundation
import Notebook
import Testing

@testable import Handouts

@Suite(
  "PDF handouts, seen with poppler's tools", .needs("pandoc", "chromium", "pdfinfo", "pdftoppm"))
struct PaperTests {
  @Test("Fonts embedded, tagged, outline, language, title, paper", arguments: Samples.kinds)
  func file(edition: Edition, language: Language) throws {
    let file = try Samples.file(edition, language, .pdf)
    let info = try Shell.output("pdfinfo", file.path)
    #expect(info.contains(/Tagged: +yes/))
    #expect(info.contains(/Page size: +59[45](?:\.[0-9]+)? x 84[12](?:\.[0-9]+)? pts/))
    #expect(info.contains(/Title: +LSTM/))
    let fonts = try Shell.output("pdffonts", file.path).split(separator: "\n").dropFirst(2)
    #expect(fonts.count > 3)
    for font in fonts { #expect(font.contains(/\ yes (yes|no ) (yes|no ) +[0-9]+ +0$/), "\(font)") }
    let bytes = try Data(contentsOf: file)
    #expect(
      bytes.range(of: Data("/Lang (\(language == .chinese ? "zh-CN" : "en-GB"))".utf8)) != nil)
    // One entry for the title and one for each section.
    let outline = bytes.range(of: Data("/Type /Outlines".utf8))
    let tail = outline.map { String(decoding: bytes[$0.upperBound...].prefix(80), as: UTF8.self) }
    let count = try #require(tail?.firstMatch(of: /\/Count ([0-9]+)/)?.1)
    #expect((Int(count) ?? 0) >= 8)
  }

  @Test("Every page has its running title and number; the student's first has room for a name")
  func running() throws {
    for edition in Edition.allCases {
      let text = try Shell.output(
        "pdftotext", "-layout", try Samples.file(edition, .english, .pdf).path, "-")
      let pages = text.split(separator: "\u{c}").map(String.init)
      for (index, page) in pages.enumerated() {
        let mark = "Unrolled · \(edition.name(.english))"
        #expect(page.hasPrefix(mark), "page \(index + 1)")
        #expect(page.contains("LSTM: gates around a memory\n"), "page \(index + 1)")
        #expect(page.contains("\(index + 1) / \(pages.count)"))
      }
      #expect(pages[0].contains(/Name +Date/) == (edition == .student))
      #expect(pages[0].contains("Teacher’s edition") == (edition == .teacher))
    }
  }

  @Test("No page but the last is over half empty", arguments: Samples.kinds)
  func fullness(edition: Edition, language: Language) throws {
    let file = try Samples.file(edition, language, .pdf)
    for (index, share) in try Self.shares(of: file).dropLast().enumerated() {
      #expect(share > 0.5, "page \(index + 1) is filled to \(share)")
    }
  }

  @Test("Letter paper is another file of another size, as full as the first")
  func letter() throws {
    let folder = Samples.temporary("letter")
    defer { try? FileManager.default.removeItem(at: folder) }
    let order = HandoutOrder(
      editions: [.student], languages: [.english], formats: [.pdf], paper: .letter, folder: folder)
    _ = try Samples.make(order)
    let file = folder.appendingPathComponent("student/05-lstm.en.letter.pdf")
    #expect(try Shell.output("pdfinfo", file.path).contains(/Page size: +612 x 792 pts/))
    for share in try Self.shares(of: file).dropLast() { #expect(share > 0.5) }
  }

  /// How far down each page there is ink, between running title and page number.
  static func shares(of file: URL) throws -> [Double] {
    let folder = Samples.temporary("pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Shell.output(
      "pdftoppm", "-r", "36", "-gray", file.path, folder.appendingPathComponent("page").path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { name in
      // A portable grey map: "P5", width, height, 255, then a byte a pixel.
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let head = data.prefix(20).split(separator: 0x0A, maxSplits: 3).prefix(3)
      let size = head.dropFirst().first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      let numbers = size.split(separator: " ").compactMap { Int($0) }
      let (width, height) = (numbers[0], numbers[1])
      let pixels = [UInt8](data.suffix(width * height))
      let (top, bottom) = (height * 6 / 100, height * 94 / 100)
      let last = (top..<bottom).last { row in
        pixels[(row * width)..<((row + 1) * width)].contains { $0 < 200 }
      }
      return Double((last ?? top) - top) / Double(bottom - top)
    }
  }
}
