import Bilingual
import Figures
import Testing

@Suite("Animations")
struct AnimationTests {
  @Test("each cell's animation is small and complete", arguments: Gallery.films.map(\.name))
  func webp(name: String) throws {
    let film = try #require(Gallery.films.first { $0.name == name })
    let fonts = try TestFonts.shared()
    for language in Language.allCases {
      let scenes = try film.animation.scenes(language: language, fonts: fonts)
      #expect(scenes.flatMap { $0.problems().map(\.description) } == [])
      #expect(Set(scenes).count == scenes.count, "every frame shows something new")
    }
    let file = try film.animation.webp(language: .english, theme: .light, scale: 1, fonts: fonts)
    #expect(file.starts(with: Array("RIFF".utf8)))
    #expect(file.count < 1_000_000)
    // One ANMF chunk a frame: the encoder merges none, because all differ.
    #expect(Bytes.count(of: "ANMF", in: file) == film.animation.frames.count)
    try Pictures.keep(file, as: "\(name).webp")
  }
}
