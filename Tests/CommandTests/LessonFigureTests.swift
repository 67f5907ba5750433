import Bilingual
import Course
import Figures
import Foundation
import Lessons
import Testing

/// All figures of all lessons, laid out from the stored results of the reports.
@Suite("Figures of the lessons")
struct LessonFigureTests {
  private static let fonts = Result { try Fonts() }

  private func plots(_ lesson: String) throws -> [LessonContents.Plot] {
    let folders = CourseFolders(
      sources: Command.root, output: Command.root.appendingPathComponent("output"))
    let found = try #require(allLessons.first { $0.name == lesson })
    let workshop = try #require(try Workshop(asReported: found, in: folders))
    return try workshop.storedContents().plots
  }

  @Test(
    "no two labels overlap, none is clipped, none is too small on paper",
    arguments: allLessons.map(\.name), Language.allCases)
  func layout(lesson: String, language: Language) throws {
    let fonts = try Self.fonts.get()
    for plot in try plots(lesson) {
      var scenes = [try plot.drawing.still.scene(language: language, fonts: fonts)]
      if case .animation(let animation) = plot.drawing {
        scenes += try animation.scenes(language: language, fonts: fonts)
      }
      for scene in scenes {
        #expect(scene.problems().map(\.description) == [], "\(lesson) \(plot.name)")
        #expect(!scene.elements.isEmpty)
      }
    }
  }

  @Test("alternative text has a sentence in each language", arguments: allLessons.map(\.name))
  func alternativeText(lesson: String) throws {
    for plot in try plots(lesson) {
      let text = plot.drawing.alternativeText
      #expect(text.english.count > 30 && text.chinese.count > 10, "\(plot.name)")
      let joined = text.chinese.matches(
        of: /[\u{4E00}-\u{9FFF}][A-Za-z0-9]|[A-Za-z0-9][\u{4E00}-\u{9FFF}]/)
      #expect(joined.isEmpty, "\(lesson) \(plot.name): \(text.chinese)")
    }
  }

  @Test("Chinese has its own commas and colons", arguments: allLessons.map(\.name))
  func punctuation(lesson: String) throws {
    let fonts = try Self.fonts.get()
    for plot in try plots(lesson) {
      let found = halfWidth(in: plot.drawing.alternativeText.chinese)
      #expect(found == nil, "\(lesson) \(plot.name): \(plot.drawing.alternativeText.chinese)")
      var scenes = [try plot.drawing.still.scene(language: .chinese, fonts: fonts)]
      if case .animation(let animation) = plot.drawing {
        scenes += try animation.scenes(language: .chinese, fonts: fonts)
      }
      for words in Set(scenes.flatMap(\.words)) {
        #expect(halfWidth(in: words) == nil, "\(lesson) \(plot.name): \(words)")
      }
    }
  }

  /// A comma, colon or semicolon of half width; those of formulas have thin spaces and are not meant.
  private func halfWidth(in text: String) -> Substring? {
    text.firstMatch(of: #/[,:;] |[\u{4E00}-\u{9FFF}][,:;!?]|[，。；：、] /#)?.output
  }

  @Test("every PNG takes at most 100 KB", arguments: allLessons.map(\.name))
  func bytes(lesson: String) throws {
    let fonts = try Self.fonts.get()
    for plot in try plots(lesson) {
      guard case .picture = plot.drawing else { continue }
      let file = try Rendering().file(of: plot.drawing, .english, fonts)
      #expect(file.count <= Scene.pngLimit, "\(lesson) \(plot.name)")
    }
  }

  @Test("for handouts: every figure in print as SVG and PDF, an animation as its film strip")
  func handouts() throws {
    let fonts = try Self.fonts.get()
    for plot in try plots("05-lstm") {
      let svg = Rendering(.svg, .print)
      let text = String(
        decoding: try svg.file(of: plot.drawing, .chinese, fonts), as: UTF8.self)
      #expect(text.hasPrefix("<svg") && text.contains("<title") && text.contains("<desc"))
      #expect(svg.fileName(plot.name, plot.drawing, .chinese) == "\(plot.name).zh.print.svg")
      let pdf = try Rendering(.pdf, .print).file(of: plot.drawing, .english, fonts)
      #expect(pdf.starts(with: Array("%PDF-".utf8)))
      let png = Rendering(.png, .print)
      #expect(png.fileName(plot.name, plot.drawing, .english) == "\(plot.name).en.print.png")
      guard case .animation = plot.drawing else { continue }
      let strip = try png.file(of: plot.drawing, .english, fonts)
      #expect(strip.starts(with: [137, 80, 78, 71]) && strip.count <= Scene.pngLimit)
    }
  }
}

extension Scene {
  /// The words of all labels.
  fileprivate var words: [String] {
    func words(_ elements: [Element]) -> [String] {
      elements.flatMap { element -> [String] in
        switch element {
        case .text(let block, _, _, _): [block.text]
        case .group(_, let children, _): words(children)
        default: []
        }
      }
    }
    return words(elements)
  }
}
