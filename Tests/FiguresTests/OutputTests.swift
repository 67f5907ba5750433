import Bilingual
import CCairo
import Foundation
import Testing

@testable import Figures

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Output")
struct OutputTests {
  private func scene(_ language: Language = .english) throws -> Scene {
    let item = try #require(Gallery.all.first { $0.name == "learning-curves" })
    return try item.picture.scene(language: language, fonts: TestFonts.shared())
  }

  @Test("the same scene gives the same bytes on any thread and with other fonts values")
  func determinism() async throws {
    let scene = try scene(.chinese)
    let fonts = try TestFonts.shared()
    let expected = try scene.png(theme: .dark, scale: 1, fonts: Fonts())
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 {
        group.addTask { try scene.png(theme: .dark, scale: 1, fonts: fonts) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(files.count == 6 && files.allSatisfy { $0 == expected })
    let again = try self.scene(.chinese)
    #expect(again == scene)
    #expect(again.svg(theme: .dark) == scene.svg(theme: .dark))
    #expect(
      try scene.pdf(theme: .print, fonts: fonts) == again.pdf(theme: .print, fonts: Fonts()))
  }

  @Test("libpng reads our files and sees the picture that was drawn")
  func decoding() throws {
    let fonts = try TestFonts.shared()
    for name in ["learning-curves", "contours"] {
      let item = try #require(Gallery.all.first { $0.name == name })
      let scene = try item.picture.scene(language: .english, fonts: fonts)
      let bitmap = try scene.bitmap(theme: .light, scale: 1, fonts: fonts)
      let file = try scene.png(theme: .light, scale: 1, fonts: fonts)
      let decoded = try PNGFile.decode(file)
      #expect(decoded.width == bitmap.width && decoded.height == bitmap.height)
      var largest = 0
      for (first, second) in zip(decoded.pixels, bitmap.pixels) where first != second {
        for shift: UInt32 in [16, 8, 0] {
          let difference = Int(first >> shift & 255) - Int(second >> shift & 255)
          largest = max(largest, abs(difference))
        }
      }
      #expect(largest <= 32)
      // Fewer than two of 255 levels on average, which nobody sees.
      #expect(Tiles.worst(decoded, bitmap) < 2.0 / 255)
    }
  }

  @Test("a picture of noise is written in true colour, exactly")
  func trueColour() throws {
    var random = SeededGenerator(seed: 5)
    let pixels = (0..<6400).map { _ in UInt32.random(in: 0...0xFF_FFFF, using: &random) }
    let bitmap = Bitmap(width: 80, height: 80, pixels: pixels)
    #expect(try PNGFile.decode(PNGEncoder.encode(bitmap, scale: 1)) == bitmap)
  }

  @Test("up to 256 colours are kept exactly")
  func palette() {
    let pixels = (0..<1024).map { UInt32($0 % 256) * 0x01_0203 & 0xFF_FFFF }
    let bitmap = Bitmap(width: 32, height: 32, pixels: pixels)
    let palette = Palette(of: [bitmap])
    #expect(palette.largestError == 0)
    #expect(palette.simplified(pixels) == pixels)
  }

  @Test("surfaces keep their colours when colours are merged")
  func surfaces() throws {
    var random = SeededGenerator(seed: 7)
    var pixels: [UInt32] = []
    let flat: [UInt32] = [0xF7DFCC, 0xF5F1CC, 0xCCECE3, 0xCCE3F0]
    for row in 0..<80 {
      for column in 0..<80 {
        let noise = UInt32.random(in: 0...0xFF_FFFF, using: &random)
        pixels.append(column < 60 ? flat[row / 20] : noise)
      }
    }
    let palette = Palette(of: [Bitmap(width: 80, height: 80, pixels: pixels)], limit: 16)
    #expect(palette.simplified(flat) == flat)
    #expect(palette.colours.count == 16)
  }

  @Test("the halo of a point does not eat into its neighbours")
  func halos() throws {
    let fonts = try TestFonts.shared()
    func bitmap(_ points: [Point]) throws -> Bitmap {
      let symbols = Element.symbols(
        .cross, at: points, radius: 10, fill: Fill(.hue(.blue)),
        stroke: Stroke(.background, width: 4))
      return try Scene(
        size: Size(width: 60, height: 40), language: .english, title: "", alternativeText: "",
        elements: [symbols]
      ).bitmap(theme: .light, scale: 1, fonts: fonts)
    }
    let (first, second) = (Point(25, 20), Point(31, 20))
    let (alone, other, both) = try (bitmap([first]), bitmap([second]), bitmap([first, second]))
    let blue: UInt32 = 0x0072B2
    let lost = alone.pixels.indices.filter {
      (alone.pixels[$0] == blue || other.pixels[$0] == blue) && both.pixels[$0] != blue
    }
    #expect(alone.pixels.contains(blue) && lost.isEmpty)
  }

  @Test("a picture with repeated rows and with runs of any length comes back exactly")
  func repeatedRows() throws {
    var random = SeededGenerator(seed: 6)
    var pixels: [UInt32] = []
    for _ in 0..<40 {
      var row: [UInt32] = []
      while row.count < 61 {
        let colour = UInt32.random(in: 0..<200, using: &random) * 0x01_0101
        row += Array(repeating: colour, count: Int.random(in: 1...30, using: &random))
      }
      for _ in 0..<Int.random(in: 1...3, using: &random) { pixels += row.prefix(61) }
    }
    let bitmap = Bitmap(width: 61, height: pixels.count / 61, pixels: pixels)
    let file = try PNGEncoder.encode(bitmap, scale: 1)
    #expect(file[25] == 3, "indexed")
    #expect(try PNGFile.decode(file) == bitmap)
  }

  @Test(
    "SVG is well-formed and has a title, a description and real words", arguments: Language.allCases
  )
  func svg(language: Language) throws {
    let scene = try scene(language)
    let text = scene.svg(theme: .light)
    let reader = SVGReader()
    #expect(reader.read(text))
    #expect(reader.texts["title"] == [scene.title])
    #expect(reader.texts["desc"] == [scene.alternativeText])
    let words = try #require(reader.texts["tspan"])
    #expect(words.contains(language == .english ? "Training step" : "训练步数"))
    #expect(reader.counts["text"] == scene.texts.count)
    try Pictures.keep(Array(text.utf8), as: "learning-curves-\(language.rawValue).svg")
  }

  @Test("SVG escapes what XML reserves")
  func escaping() throws {
    let words = "a < b & \"c\" > d"
    let figure = Figure(
      title: Localized(same: Label(words)), alternativeText: Localized(same: words)
    ) {
      Panel { Line(x: [0, 1], y: [0, 1], style: .lstm, label: Localized(same: "x<y")) }
    }
    let reader = SVGReader()
    #expect(
      reader.read(try figure.svg(language: .english, theme: .light, fonts: TestFonts.shared())))
    #expect(reader.texts["title"] == [words])
    #expect(reader.texts["tspan"]?.contains("x<y") == true)
  }

  @Test("PDF is one page with a fixed date and fonts for its words")
  func pdf() throws {
    let file = try scene().pdf(theme: .print, fonts: TestFonts.shared())
    #expect(file.starts(with: Array("%PDF-".utf8)))
    #expect(Bytes.count(of: "CreationDate (20000101000000Z)", in: file) >= 1)
    #expect(Bytes.count(of: "/FontFile", in: file) >= 2)
    try Pictures.keep(file, as: "learning-curves.pdf")
  }

  @Test("one scene serves all themes; each paints its own ground")
  func themes() throws {
    let fonts = try TestFonts.shared()
    let scene = try scene()
    let corners = try Theme.allCases.map {
      try scene.bitmap(theme: $0, scale: 0.5, fonts: fonts).pixels[0]
    }
    #expect(corners == [0xFFFFFF, 0x14171C, 0xFFFFFF])
  }

  @Test("long words are drawn to their end, the second time as the first")
  func longWords() throws {
    let fonts = try TestFonts.shared()
    let words: Label = "The quick brown fox jumps over the lazy dog, again and again and again"
    let block = try fonts.withTypesetter { try $0.set(words, size: 15) }
    let scene = Scene(
      size: Size(width: 800, height: 60), language: .english, title: "", alternativeText: "",
      elements: [.text(block, at: Point(20, 20), paint: .foreground)])
    let bitmap = try scene.bitmap(theme: .light, scale: 1, fonts: fonts)
    let ink = bitmap.pixels.indices.filter { bitmap.pixels[$0] != 0xFFFFFF }.map { $0 % 800 }
    #expect(abs(Double(ink.max() ?? 0) - (20 + block.size.width)) < 3)
    #expect(abs(Double(ink.min() ?? 0) - 20) < 3)
    #expect(try scene.bitmap(theme: .light, scale: 1, fonts: Fonts()) == bitmap)
  }

  @Test("a cell map drawn as cells and as single rectangles is the same picture")
  func twoWays() throws {
    let fonts = try TestFonts.shared()
    let frame = Rect(x: 10, y: 10, width: 80, height: 60)
    let places: [Double?] = (0..<12).map { $0 == 5 ? nil : Double($0) / 16 }
    let cells = Element.grid(CellGrid(colormap: .viridis, columns: 4, places: places), in: frame)
    let rectangles = places.enumerated().compactMap { index, place in
      place.map {
        Element.path(
          Path(
            Rect(
              x: 10 + 20 * Double(index % 4), y: 10 + 20 * Double(index / 4), width: 20, height: 20)
          ),
          fill: Fill(.map(.viridis, $0)))
      }
    }
    func draw(_ elements: [Element]) throws -> Bitmap {
      try Scene(
        size: Size(width: 100, height: 80), language: .english, title: "", alternativeText: "",
        elements: elements
      ).bitmap(theme: .light, fonts: fonts)
    }
    #expect(try draw([cells]) == draw(rectangles))
  }
}

extension Scene {
  var texts: [TextBlock] {
    var blocks: [TextBlock] = []
    forEachLeaf { element, _ in
      if case .text(let block, _, _, _) = element { blocks.append(block) }
    }
    return blocks
  }
}

/// Collects elements and their words.
private final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var counts: [String: Int] = [:]
  private var words = ""

  func read(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    words = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(words)
  }
}
