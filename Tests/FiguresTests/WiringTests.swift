import Bilingual
import Testing

@testable import Figures

@Suite("Wirings")
struct WiringTests {
  private static let lstm = Localized<Label>(same: "LSTM")

  static let wirings: [(String, Wiring)] = [
    ("three layers", Wiring(steps: 4, inputs: [1, 2, 3, 4], outputs: [4], layers: 3, cell: lstm)),
    ("long", Wiring(steps: 7, inputs: Set(1...7), outputs: [3, 6, 7], cell: lstm)),
    ("both ways", Wiring(steps: 3, inputs: [1, 2, 3], outputs: [2], isBidirectional: true)),
    (
      "long decoder",
      Wiring(
        steps: 7, inputs: [1, 2], outputs: [3, 4, 5, 6, 7], feedback: .target, encoderSteps: 2,
        cell: lstm)
    ),
    ("no output", Wiring(steps: 2, inputs: [1], outputs: [])),
  ]

  @Test("other wirings than the gallery's have room for their words", arguments: wirings)
  func layout(name: String, wiring: Wiring) throws {
    let diagram = Diagram.wiring(wiring, title: Localized(same: "test"))
    for language in Language.allCases {
      let scene = try diagram.scene(language: language, fonts: TestFonts.shared())
      #expect(scene.problems().map(\.description) == [])
      let cells = scene.texts.count { ["RNN", "LSTM"].contains($0.text) }
      #expect(cells == wiring.steps * (wiring.isBidirectional ? 2 : wiring.layers))
    }
  }

  @Test("the description says where the network reads and answers")
  func description() {
    let text = Wiring.teacherForcing.alternativeText
    #expect(text.english.contains("inputs at steps 1 to 3"))
    #expect(text.english.contains("outputs at steps 4 to 6"))
    #expect(text.english.contains("teacher forcing"))
    #expect(text.chinese.contains("第 4 至 6 步"))
    #expect(Wiring.manyToOne.alternativeText.english.contains("outputs at step 4"))
    #expect(Wiring.oneToOne.alternativeText.english.contains("nothing handed on"))
  }

  @Test(
    "an answer that is fed back reaches the next cell; a target stands in its place in training")
  func feedback() throws {
    func dashes(_ wiring: Wiring) throws -> Int {
      let scene = try Diagram.wiring(wiring, title: Localized(same: "test"))
        .scene(language: .english, fonts: TestFonts.shared())
      var count = 0
      scene.forEachLeaf { element, _ in
        if case .path(_, _, let stroke?) = element, stroke.dash == .dashed { count += 1 }
      }
      return count
    }
    #expect(try dashes(.oneToMany) == 3)
    #expect(try dashes(.encoderDecoder) == 2)
    #expect(try dashes(.teacherForcing) == 0)
    let symbols = try Diagram.wiring(.teacherForcing, title: Localized(same: "test"))
      .scene(language: .english, fonts: TestFonts.shared()).texts.map(\.text)
    #expect(symbols.contains("start") && symbols.contains("y1*") && symbols.contains("y2*"))
  }
}
