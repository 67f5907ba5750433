import Bilingual
import Testing

@testable import Figures

@Suite("Labels")
struct LabelTests {
  @Test("symbols are italic, digits upright, scripts at their height")
  func runs() throws {
    let runs = try LabelParser.runs(of: "norm $‖h_{t-1}‖^2$")
    #expect(
      runs == [
        Label.Run("norm ", isBreakable: true), Label.Run("‖", face: .upright),
        Label.Run("h", face: .symbol), Label.Run("t", face: .symbol, script: .sub),
        Label.Run("−1", face: .upright, script: .sub), Label.Run("‖", face: .upright),
        Label.Run("2", face: .upright, script: .sup),
      ])
  }

  @Test("commands and characters give the same symbols")
  func commands() throws {
    #expect(
      try LabelParser.runs(of: "$\\sigma \\odot \\partial$") == LabelParser.runs(of: "$σ⊙∂$"))
    #expect(Label("$\\tilde{c}_t$").plainText == "c\u{303}_t")
    #expect(Label("5 \\$").plainText == "5 $")
  }

  @Test("an arrow stands above its letter; an index follows the letter, not the arrow")
  func arrows() throws {
    #expect(Label("$\\overrightarrow{h}_t$").plainText == "h\u{20D7}_t")
    #expect(Label("$z \\in \\mathbb{R}$").plainText == "z\u{2009}∈\u{2009}ℝ")
    try TestFonts.shared().withTypesetter { typesetter in
      let block = try typesetter.set("$W\\overleftarrow{h}_t$", size: 20)
      let plain = try typesetter.set("$Wh_t$", size: 20)
      let arrow = try #require(block.pieces.first { $0.text == "←" })
      let index = try #require(block.pieces.first { $0.text == "t" })
      #expect(arrow.origin.y < block.ascent - 10)
      #expect(index.origin.x == plain.pieces[1].origin.x && block.size == plain.size)
      let letter = try typesetter.measure("h", face: .symbol, size: 20).width
      let middle = index.origin.x - letter / 2
      #expect(abs(arrow.origin.x + arrow.width / 2 - middle) < 1)
    }
    #expect(throws: FigureError.self) { try LabelParser.runs(of: "$x_{\\overleftarrow{h}}$") }
  }

  @Test("names are punctuated as each language does, formulas left alone")
  func names() {
    let name = Localized<Label>(name: "LSTM, $f(a, b) = 1$, chrono: x")
    #expect(name.english == "LSTM, $f(a, b) = 1$, chrono: x")
    #expect(name.chinese == "LSTM，$f(a, b) = 1$，chrono：x")
  }

  @Test("titles outside pictures keep scripts readable")
  func plainText() {
    #expect(Label("‖x‖ of $W_{hh}^T h_{t-1}$").plainText == "‖x‖ of W_hh^Th_(t−1)")
    #expect(Label("$W_{hh} h_{t-1}$").plainText == "W_(hh)h_(t−1)")
    #expect(Label("$W_{hh} = Q$").plainText == "W_hh\u{2009}=\u{2009}Q")
  }

  @Test("a minus sign between operands has room, a leading one has not")
  func minus() {
    #expect(Label("$T - t$").plainText == "T\u{2009}−\u{2009}t")
    #expect(Label("$-1$").plainText == "−1")
    #expect(Label("$x = -1$").plainText == "x\u{2009}=\u{2009}−1")
  }

  @Test(
    "broken markup is an error that names the label",
    arguments: ["$h_t", "$h_{t$", "$\\unknown$", "$\\tilde c$", "$x_{a_b}$", "$x_$"])
  func broken(source: String) {
    #expect {
      _ = try LabelParser.runs(of: Label(source))
    } throws: { error in
      "\(error)".contains(source)
    }
  }

  @Test("a sub- and a superscript stand above each other")
  func stacked() throws {
    try TestFonts.shared().withTypesetter { typesetter in
      let block = try typesetter.set("$h_t^2$", size: 20)
      #expect(block.pieces.count == 3)
      #expect(block.pieces[1].origin.x == block.pieces[2].origin.x)
      #expect(block.pieces[1].origin.y > block.pieces[0].origin.y)
      #expect(block.pieces[2].origin.y < block.pieces[0].origin.y)
    }
  }

  @Test("lines break at words and Chinese characters, never inside a formula")
  func wrapping() throws {
    try TestFonts.shared().withTypesetter { typesetter in
      for label: Label in [
        "a rather long label of many short words that goes on and on $‖∂L/∂h_t‖$",
        "很长的中文标签没有空格也必须能够换行，标点不能在行首",
      ] {
        let block = try typesetter.set(label, size: 14, width: 120)
        #expect(block.size.width <= 121)
        #expect(block.size.height > 14 * 1.25 * 2)
        let lines = Dictionary(grouping: block.pieces) { ($0.origin.y / 17.5).rounded(.down) }
        for pieces in lines.values {
          let start = pieces.min { $0.origin.x < $1.origin.x }?.text.first
          #expect(start != "，")
        }
      }
    }
  }

  @Test("a missing font names the package, a missing glyph the character")
  func missing() throws {
    #expect {
      _ = try Fonts(folders: ["/nowhere"])
    } throws: { error in
      "\(error)".contains("fonts-noto-core") && "\(error)".contains("/nowhere")
    }
    let fonts = try TestFonts.shared()
    #expect(throws: FigureError.missingGlyph(label: "a\u{13000}", characters: "\u{13000}")) {
      try fonts.withTypesetter { _ = try $0.set("a\u{13000}", size: 12) }
    }
  }

  @Test("every symbol that formulas know has a glyph")
  func glyphs() throws {
    let all =
      Array(FormulaSymbols.letters.values) + Array(FormulaSymbols.operators.values)
      + FormulaSymbols.accents.values.map { "c" + $0 }
    try TestFonts.shared().withTypesetter { typesetter in
      for text in all {
        for face in Label.Face.allCases {
          #expect(throws: Never.self) { try typesetter.measure(text, face: face, size: 12) }
        }
      }
    }
  }
}
