import Bilingual
import Figures
import Foundation
import Testing

@Suite("Hostile data")
struct HostileDataTests {
  static let datasets: [(name: String, values: [Double])] = [
    ("empty", []), ("one point", [3]), ("equal", [2, 2, 2, 2]), ("equal zeros", [0, 0, 0]),
    ("holes", [1, .nan, 3, .infinity, 2, -.infinity, 5]),
    ("nothing finite", [.nan, .infinity, -.infinity]),
    ("tiny to huge", [1e-300, 1e-10, 1, 1e150, 1e300]), ("both signs", [-1e300, 0, 1e300]),
    ("the ends of Double", [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]),
    ("neighbours", [1, 1.nextUp, 1.nextUp.nextUp]),
    ("subnormal", [Double.leastNonzeroMagnitude, Double.leastNormalMagnitude / 8]),
    ("negative", [-3, -2, -1]),
  ]

  static let scales: [Scale] = [.linear, .log, .symmetricLog(threshold: 1e-3), .timeStep]

  private func figure(_ values: [Double], _ scale: Scale) -> Figure {
    let x = values.indices.map { Double($0) }
    return Figure(
      title: Localized(en: "Hostile", zh: "刁难"), alternativeText: Localized(en: "test", zh: "测试")
    ) {
      Panel(
        x: Axis(Localized(en: "Index", zh: "序号")),
        y: Axis(Localized(en: "Value", zh: "数值"), scale: scale)
      ) {
        Band(x: x, low: values, high: values.map { $0 * 2 }, style: .gru)
        Line(x: x, y: values, style: .lstm, label: Localized(en: "line", zh: "线"))
        Points(x: x, y: values, style: .gru, label: Localized(en: "points", zh: "点"))
        Bars(x: x, heights: values, style: .tanhRNN)
        RangeBars(at: x, low: values, high: values, middle: values, along: .y, style: .neutral)
        for value in values { Rule(y: value) }
        Annotation(x: 0, y: values.first ?? 0, Localized(en: "here", zh: "这里"))
      }
    }
  }

  @Test(
    "no set of values breaks a figure", arguments: datasets.map(\.name), Array(scales.indices))
  func noTrap(name: String, scale: Int) throws {
    let values = try #require(Self.datasets.first { $0.name == name }).values
    let fonts = try TestFonts.shared()
    for language in Language.allCases {
      let scene = try figure(values, Self.scales[scale]).scene(language: language, fonts: fonts)
      #expect(scene.problems().map(\.description) == [])
      let svg = scene.svg(theme: .light)
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
    }
    guard Pictures.isAsked else { return }
    let scene = try figure(values, Self.scales[scale]).scene(language: .english, fonts: fonts)
    let file = try scene.png(theme: .light, scale: 1, fonts: fonts)
    try Pictures.keep(file, as: "hostile-\(name)-\(scale).png")
  }

  @Test("values that cannot be shown are gaps and are counted in the figure")
  func gaps() throws {
    let fonts = try TestFonts.shared()
    func scene(_ values: [Double], _ scale: Scale) throws -> String {
      try Figure(alternativeText: Localized(same: "gaps")) {
        Panel(y: Axis(scale: scale)) {
          Line(x: [0, 1, 2, 3, 4], y: values, style: .lstm, markers: false)
        }
      }.scene(language: .english, fonts: fonts).description
    }
    let whole = try scene([1, 2, 3, 4, 5], .linear)
    #expect(!whole.contains("Not shown"))
    let broken = try scene([1, 2, .nan, 4, 5], .linear)
    #expect(broken.contains("Not shown: 1 value missing"))
    let logarithmic = try scene([1, 2, 0, -4, 5], .log)
    #expect(logarithmic.contains("Not shown: 2 values off the axes"))
    let both = try scene([1, 2, 0, .nan, 5], .log)
    #expect(both.contains("Not shown: 1 value missing, 1 off the axes"))
    // One line becomes two: the gap is not bridged.
    #expect(
      broken.split(separator: "stroke blue 2").count == whole.split(separator: "stroke blue 2")
        .count + 1)
  }

  @Test("other hostile shapes: maps, contours, histograms", arguments: datasets.map(\.name))
  func surfaces(name: String) throws {
    let values = try #require(Self.datasets.first { $0.name == name }).values
    let rows = values.isEmpty ? [] : [values, values.reversed(), values]
    let figure = Figure(
      size: Size(width: 800, height: 500), alternativeText: Localized(same: "surfaces"), columns: 2
    ) {
      Panel { Heatmap(rows: rows, colours: .centred(on: values)) }
      Panel { Histogram(values, style: .lstm, label: Localized(same: "h")) }
      if values.count > 1 {
        Panel { Contours(rows: rows, x: 0...1, y: 0...1, colours: .centred(on: values)) }
      }
    }
    let scene = try figure.scene(language: .english, fonts: TestFonts.shared())
    #expect(scene.problems().map(\.description) == [])
  }

  @Test("labels of 80 characters and twelve series fit, directly or in a legend")
  func longLabels() throws {
    try longLabel(
      "An extremely long label that somebody wrote without a thought for the reader's eyes",
      "words")
    try longLabel(String(repeating: "Donaudampfschiff", count: 5), "word")
  }

  private func longLabel(_ words: String, _ name: String) throws {
    let chinese = String(repeating: "没有空格的很长标签", count: 9)
    let label = Localized<Label>(en: Label(words), zh: Label(chinese))
    let figure = Figure(
      size: Size(width: 800, height: 700), title: label, alternativeText: Localized(same: "long")
    ) {
      Panel(x: Axis(label), y: Axis(label)) {
        for index in 0..<12 {
          Line(
            x: [0, 1], y: [Double(index), Double(index)], style: .numbered(index),
            label: index == 0 ? label : Localized(same: Label("series \(index)")))
        }
        Rule(y: 5.5, label: label)
      }
    }
    for language in Language.allCases {
      let scene = try figure.scene(language: language, fonts: TestFonts.shared())
      #expect(scene.problems().map(\.description) == [])
      try Pictures.keep(
        scene.png(theme: .light, scale: 1, fonts: TestFonts.shared()),
        as: "long-\(name)-\(language.rawValue).png")
    }
  }

  @Test("a hundred thousand points look the same and stay small")
  func decimation() throws {
    let count = 100_000
    let x = (0..<count).map { Double($0) }
    let y = x.map { sin($0 / 900) + 0.3 * sin($0 * 12.9898) }
    func figure(_ marks: [any Mark]) -> Figure {
      Figure(alternativeText: Localized(same: "many")) { Panel { marks } }
    }
    let fonts = try TestFonts.shared()
    let whole = figure([Line(x: x, y: y, style: .lstm, markers: false)])
    // The same line in pieces too short to be decimated.
    let pieces = stride(from: 0, to: count - 1, by: 3000).map { start in
      let end = min(start + 3001, count)
      return Line(
        x: Array(x[start..<end]), y: Array(y[start..<end]), style: .lstm, markers: false)
    }
    let one = try whole.scene(language: .english, fonts: fonts)
    let other = try figure(pieces).scene(language: .english, fonts: fonts)
    #expect(one.svg(theme: .light).utf8.count * 4 < other.svg(theme: .light).utf8.count)
    let score = try Tiles.worst(
      one.bitmap(theme: .light, fonts: fonts), other.bitmap(theme: .light, fonts: fonts))
    #expect(score < 0.02)
    let points = figure([Points(x: x, y: y, style: .gru, opacity: 0.3)])
    let file = try points.png(language: .english, theme: .light, fonts: fonts)
    #expect(file.count < 500_000)
  }
}
