import Bilingual
import Figures
import Foundation
import Testing

@Suite("Hostile data in recipes")
struct HostileRecipeTests {
  private static let datasets =
    HostileDataTests.datasets + [
      ("many", (0..<100_000).map { sin(Double($0) / 900) + 0.3 * sin(Double($0) * 12.9898) }),
      ("one hole", [1, .nan, 3]), ("alternating", [1e300, 1e-300, 1e300, 1e-300]),
    ]

  private static let long =
    "An extremely long label that somebody wrote without a thought for the reader's eyes"

  private static let names = [
    "curves", "curves, linear", "forest", "rates", "traces", "eigenvalues", "fan", "blocks",
    "steps", "panels",
  ]

  private func curves(_ values: [Double], _ scale: Scale, count: Int = 3) -> Figure {
    let x = values.indices.map(Double.init)
    return .learningCurves(
      (0..<count).map { index in
        SeededCurve(
          index == 0 ? Localized(same: Label(Self.long)) : Localized(same: "series \(index)"),
          style: .numbered(index), x: x, median: values.map { $0 * Double(index + 1) },
          lowerQuartile: values.map { $0 / 2 }, upperQuartile: values.map { $0 * 2 })
      },
      baselines: [Baseline(values.first ?? 1, Localized(same: "a level"))],
      x: Localized(en: "Step", zh: "步"), y: Localized(en: "Error", zh: "误差"), scale: scale)
  }

  /// As many arms as a figure has room for, in the units that the values are in.
  private func figure(_ name: String, _ values: [Double]) -> Figure {
    let some = Array(values.prefix(12))
    let x = Axis(Localized(en: "Steps", zh: "步数"))
    let text = Localized(same: "hostile")
    switch name {
    case "curves": return curves(values, .log, count: 12)
    case "curves, linear": return curves(values, .linear)
    case "forest":
      return Figure(alternativeText: text) {
        Panel.forest(
          some.map {
            ArmResult(
              Localized(same: Label(Self.long)), style: .lstm, median: $0, lowerQuartile: $0 / 2,
              upperQuartile: $0 * 2)
          }, x: x, baselines: [Baseline(1, Localized(same: "one"))])
      }
    case "rates":
      return Figure(alternativeText: text) {
        Panel.successRates(
          some.indices.map {
            SuccessRate(Localized(same: "arm \($0)"), style: .numbered($0), solved: $0, runs: $0)
          })
      }
    case "traces":
      return .gateTraces(
        inputs: [InputTrace(Localized(same: "$x_t$"), values: values)],
        traces: [GateTrace("$c_t$", units: [values, values], colours: .centred(on: values))],
        markedSteps: [1, 2, 900_000])
    case "eigenvalues":
      return Figure(alternativeText: text) {
        Panel.eigenvalues([
          Spectrum(
            Localized(same: "W"), style: .gru, real: values, imaginary: values.reversed())
        ])
      }
    case "fan":
      return Figure(alternativeText: text) {
        Panel.spectrumFan(
          at: some.indices.map(Double.init), spectra: some.map { [$0, values.last ?? 0, 1] },
          style: .tanhRNN, xAxis: x, yAxis: Axis(scale: .log), label: Localized(same: "median"))
      }
    case "blocks":
      return Figure(alternativeText: text, legend: .top) {
        Panel(x: x) {
          for value in some where value.isFinite {
            Block(
              x: min(0, value)...max(0, value), y: 0...1, style: .lstm,
              label: Localized(same: "block"), isPale: value > 1)
          }
        }
      }
    case "steps":
      return Figure(alternativeText: text) {
        Panel(x: Axis(scale: .timeStep)) {
          Heatmap(rows: [some, some], firstStep: 1, colours: .gate)
          for value in some { StepFrame(step: value) }
        }
      }
    default:
      return Figure(
        size: Size(width: 800, height: 600), alternativeText: text, columns: 3, sharing: [.x, .y]
      ) {
        for index in 0..<5 {
          Panel(Localized(same: "panel \(index)"), x: x, y: Axis(x.title, scale: .log)) {
            Line(
              x: some.indices.map { Double($0 * (index + 1)) }, y: some, style: .numbered(index),
              label: Localized(same: "early end \(index)"))
          }
        }
      }
    }
  }

  @Test(
    "no set of values breaks a recipe", arguments: names, datasets.map(\.name))
  func noTrap(name: String, dataset: String) throws {
    let values = try #require(Self.datasets.first { $0.name == dataset }).values
    // A hundred thousand values matter where all of them are drawn.
    guard dataset != "many" || ["curves, linear", "traces", "eigenvalues"].contains(name) else {
      return
    }
    let fonts = try TestFonts.shared()
    let figure = figure(name, values)
    for language in Language.allCases {
      let scene = try figure.scene(language: language, fonts: fonts)
      #expect(scene.problems().map(\.description) == [])
      let svg = scene.svg(theme: .light)
      #expect(!svg.contains("nan") && !svg.contains("inf\""))
    }
    guard Pictures.isAsked else { return }
    try Pictures.keep(
      figure.png(language: .english, theme: .light, scale: 1, fonts: fonts),
      as: "recipe-\(name)-\(dataset).png")
  }
}
