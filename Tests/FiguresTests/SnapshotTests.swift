import Bilingual
import Foundation
import Testing

@testable import Figures

@Suite("Snapshots")
struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static let scenes = ["bars", "success-rates", "gru-cell", "heatmap"]
  static let pictures = ["learning-curves", "lstm-cell"]

  private func scene(_ name: String, _ language: Language) throws -> Scene {
    let item = try #require(Gallery.all.first { $0.name == name })
    return try item.picture.scene(language: language, fonts: TestFonts.shared())
  }

  /// A changed case leaves what it found beside the expected file; take it over when it is better.
  @Test("scenes stand as they stood", arguments: scenes, Language.allCases)
  func text(name: String, language: Language) throws {
    let found = try scene(name, language).description
    let file = Self.folder.appending(path: "\(name)-\(language.rawValue).txt")
    let changed = Self.folder.appending(path: "\(name)-\(language.rawValue)-changed.txt")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    try keep(Data(found.utf8), at: changed, unless: found == expected)
    #expect(found == expected, "see \(changed.lastPathComponent)")
  }

  @Test("pictures look as they looked, by their worst tile", arguments: pictures)
  func picture(name: String) throws {
    let fonts = try TestFonts.shared()
    let scene = try scene(name, .english)
    let found = try scene.bitmap(theme: .light, scale: 1, fonts: fonts)
    let file = Self.folder.appending(path: "\(name).png")
    let changed = Self.folder.appending(path: "\(name)-changed.png")
    let expected = try? PNGFile.decode(Array(Data(contentsOf: file)))
    let score = expected.map { Tiles.worst($0, found) } ?? 1
    try keep(
      Data(scene.png(theme: .light, scale: 1, fonts: fonts)), at: changed, unless: score < 0.02)
    #expect(score < 0.02, "see \(changed.lastPathComponent)")
  }

  private func keep(_ data: Data, at file: URL, unless isEqual: Bool) throws {
    if isEqual {
      try? FileManager.default.removeItem(at: file)
    } else {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }
}
