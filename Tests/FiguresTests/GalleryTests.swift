import Bilingual
@testable import Figures
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
@Test func paletteProbe() throws {
  let fonts = try Fonts()
  for item in Gallery.all {
    for theme in Theme.allCases {
      let s = try item.picture.scene(language: .english, fonts: fonts)
      let t0 = ContinuousClock.now
      let b = try s.bitmap(theme: theme, fonts: fonts)
      let t1 = ContinuousClock.now
      let p = Palette(of: b)
      let t2 = ContinuousClock.now
      let f = try s.png(theme: theme, fonts: fonts)
      let t3 = ContinuousClock.now
      print(item.name, theme, p.colours.count, p.largestError, f.count, t1 - t0, t2 - t1, t3 - t2)
    }
  }
}
