import Bilingual
import Figures
import Foundation
import Testing

@Suite("Gallery")
struct GalleryTests {
  @Test(
    "every picture is laid out without problems",
    arguments: Gallery.all.map(\.name), Language.allCases)
  func layout(name: String, language: Language) throws {
    let item = try #require(Gallery.all.first { $0.name == name })
    let fonts = try Fonts()
    let scene = try item.picture.scene(language: language, fonts: fonts)
    #expect(scene.problems().map(\.description) == [])
    for theme in Theme.allCases {
      let file = try scene.png(theme: theme, fonts: fonts)
      #expect(file.count <= 100_000, "\(name) takes \(file.count) bytes")
      try Pictures.keep(file, as: "\(name)-\(language.rawValue)-\(theme.rawValue).png")
    }
  }
}
