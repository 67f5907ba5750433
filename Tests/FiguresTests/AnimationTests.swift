import Bilingual
import CWebP
import Testing

@testable import Figures

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

  @Test("what is said of an LSTM's step follows from its gates, on screen and on paper")
  func captions() {
    func moment(i: Double, f: Double, o: Double) -> LSTMMoment {
      LSTMMoment(
        x: 1, hBefore: 0, cBefore: 0, i: i, f: f, o: o, candidate: 0.5, c: 0.4, h: 0.1,
        note: o > 0.5 ? Localized(en: "mark", zh: "标记") : nil)
    }
    let film = Animation.lstm(
      [moment(i: 0.9, f: 0.9, o: 0), moment(i: 0, f: 0.9, o: 0), moment(i: 0, f: 0, o: 1)],
      alternativeText: Localized(same: "steps"))
    let captions = film.frames.compactMap { $0.state.caption?.english.source }
    #expect(captions.count == 12)
    #expect(captions[3] == "$t = 1$: the output gate holds it back")
    #expect(captions[6] == "$t = 2$: the cell state keeps most of it")
    #expect(captions[10] == "$t = 3$, mark: the cell state forgets most of it")
    #expect(captions[11] == "$t = 3$, mark: the output gate lets it out")
    let printed = film.frames.compactMap(\.printed)
    #expect(
      printed.map { $0.caption?.english.source } == [captions[2], captions[6], captions[11]])
    #expect(printed.allSatisfy { $0.values["h"] == 0.1 && !$0.active.isEmpty })
  }

  @Test(
    "a lit way leads to what is at work, and to no gate that is known already",
    arguments: Gallery.films.map(\.name))
  func litWays(name: String) throws {
    let animation = try #require(Gallery.films.first { $0.name == name }).animation
    let last = try #require(animation.frames.firstIndex { $0.printed != nil })
    let step = animation.frames[...last]
    let nodes = Dictionary(
      uniqueKeysWithValues: animation.diagram.nodes.map { ($0.name, $0.kind) })
    #expect(step.count >= 3)
    for (before, frame) in zip(step, step.dropFirst()) {
      let active = frame.state.active
      let lit = animation.diagram.wires.filter { $0.name.map(active.contains) ?? false }
      #expect(lit.count == active.filter { nodes[$0] == nil }.count)
      for wire in lit {
        let end = try #require(Self.node(at: wire.end))
        let goesOn = lit.contains { Self.node(at: $0.start) == end }
        #expect(nodes[end] == .copy ? goesOn : active.contains(end), "\(wire.name ?? "")")
        let isKnown = before.state.values[end] != nil
        #expect(!(nodes[end] == .layer && isKnown), "\(wire.name ?? "")")
      }
    }
  }

  private static func node(at end: Wire.End) -> String? {
    switch end {
    case .node(let name), .beside(let name, _, _): name
    case .point: nil
    }
  }

  @Test("a player sees the pictures that were drawn, each for its time")
  func playing() throws {
    let film = try #require(Gallery.films.first { $0.name == "gru-animation" }).animation
    let fonts = try TestFonts.shared()
    let drawn = try film.scenes(language: .chinese, fonts: fonts)
      .map { try $0.bitmap(theme: .dark, scale: 0.7, fonts: fonts) }
    let file = try film.webp(language: .chinese, theme: .dark, scale: 0.7, fonts: fonts)
    let player = try WebPPlayer(file)
    #expect(player.pictures.count == drawn.count)
    #expect(player.milliseconds == film.frames.map { Int(($0.seconds * 1000).rounded()) })
    for (seen, wanted) in zip(player.pictures, drawn) {
      #expect(seen.width == wanted.width && seen.height == wanted.height)
      #expect(Tiles.worst(seen, wanted) < 0.01)
    }
  }

  @Test("a picture that changes nothing lengthens the one before; one without frames is an error")
  func standing() throws {
    let white = Bitmap(width: 9, height: 7, pixels: Array(repeating: 0xFFFFFF, count: 63))
    var dotted = white
    dotted.pixels[9 * 4 + 5] = 0x123456
    let player = try WebPPlayer(
      WebPEncoder.encode([(white, 0.5), (white, 0.25), (dotted, 1), (white, 0.5)]))
    #expect(player.milliseconds == [750, 1000, 500])
    #expect(player.pictures == [white, dotted, white])
    #expect(throws: FigureError.self) { try WebPEncoder.encode([]) }
    let small = Bitmap(width: 1, height: 1, pixels: [0])
    #expect(throws: FigureError.self) { try WebPEncoder.encode([(white, 1), (small, 1)]) }
  }
}
