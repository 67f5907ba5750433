import Bilingual
import Figures
import Foundation
import Testing

@Suite("Gallery")
struct GalleryTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Figures")

  @Test(
    "every picture is laid out without problems",
    arguments: Gallery.all.map(\.name), Language.allCases)
  func layout(name: String, language: Language) throws {
    let item = try #require(Gallery.all.first { $0.name == name })
    let fonts = try TestFonts.shared()
    let scene = try item.picture.scene(language: language, fonts: fonts)
    #expect(scene.problems().map(\.description) == [])
    #expect(!scene.alternativeText.isEmpty)
    if Pictures.isAsked {
      for theme in Theme.allCases {
        let file = try scene.png(theme: theme, fonts: fonts)
        try Pictures.keep(file, as: "\(name)-\(language.rawValue)-\(theme.rawValue).png")
      }
    }
  }

  @Test("every picture takes at most 100 KB", arguments: Gallery.all.map(\.name))
  func bytes(name: String) throws {
    let item = try #require(Gallery.all.first { $0.name == name })
    let fonts = try TestFonts.shared()
    let scene = try item.picture.scene(language: .english, fonts: fonts)
    let file = try scene.png(theme: .light, fonts: fonts)
    #expect(file.count <= Scene.pngLimit)
  }

  @Test("names are unique and lead to a region of source")
  func sources() throws {
    let names = Gallery.all.map(\.name) + Gallery.films.map(\.name)
    #expect(Set(names).count == names.count)
    for item in Gallery.all {
      let source = try String(
        contentsOf: Self.folder.appending(path: item.source), encoding: .utf8)
      #expect(source.contains("// region: \(item.region)\n"), "\(item.name) in \(item.source)")
    }
  }
}
