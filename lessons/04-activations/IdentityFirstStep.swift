import Bilingual
import Course
import Experiments
import Figures
import Foundation
import Notebook
import Recurrent

/// How far the first step of Adam throws a ReLU network that starts at the identity with small input weights: the IRNN.
struct IdentityFirstStep {
  private let rates: [Float] = [
    1e-5, 3e-5, 1e-4, 2e-4, 3e-4, 5e-4, 1e-3, 2e-3, 3e-3, 5e-3, 0.01,
  ]
  private let length: Int
  private let setting: Setting
  private let outcomes: [FirstStep<AddingProblem>.Outcome]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    length = setting[ActivationsLesson.lag]
    // region: first-step
    let probes = (1...setting[ActivationsLesson.seeds]).map { [rates, length] seed in
      FirstStep(
        of: AddingProblem(length: length), activation: .relu,
        hidden: setting[ActivationsLesson.hidden], initialisation: .identity(), batch: 32,
        rates: rates, seed: UInt64(seed))
    }
    // endregion
    outcomes = try laboratory.outcomes(of: probes, group: "first-step")
  }

  private func quartiles(
    _ value: (FirstStep<AddingProblem>.After) -> Double
  ) -> [Quartiles] {
    rates.indices.map { rate in Quartiles(of: outcomes.map { value($0.after[rate]) }) }
  }

  /// The median number of active units, at the rates where growth begins to matter.
  private var activeUnits: Double { quartiles { Double($0.activeUnits) }[rates.count / 2].median }

  func add(to contents: inout LessonContents) throws {
    let losses = quartiles(\.loss)
    let x = rates.map { Double($0.description) ?? 0 }
    let before = Quartiles(of: outcomes.map(\.before)).median
    let edge = 1 / (activeUnits * Double(length))
    let rateTitle = Localized<Label>(
      en: "Learning rate, the size $Δ$ of Adam’s first step", zh: "学习率，即 Adam 第一步的大小 $Δ$")
    let lossTitle = Localized<Label>(en: "Loss after one step", zh: "一步之后的损失")
    let figure = Figure(
      size: Size(width: 800, height: 400),
      alternativeText: Description.curves(
        lossTitle, against: rateTitle,
        [
          Description.Series(
            Localized(en: "ReLU, identity", zh: "ReLU，单位阵"), x: x, y: losses.map(\.median))
        ])
    ) {
      Panel(x: Axis(rateTitle, scale: .log), y: Axis(lossTitle, scale: .log)) {
        Rule(y: before, label: Localized(en: "before the step", zh: "走这一步之前"))
        Rule(x: edge, label: Localized(same: "$n Δ T = 1$"))
        Band(x: x, low: losses.map(\.lower), high: losses.map(\.upper), style: .reluRNN)
        Line(
          x: x, y: losses.map(\.median), style: .reluRNN,
          label: Localized(en: "ReLU, identity", zh: "ReLU，单位阵"))
      }
    }
    var data = DataTable([
      "rate", "lower quartile", "median", "upper quartile", "spectral radius", "active units",
      "spectral radius of the active block",
    ])
    let radii = quartiles(\.radius)
    let blocks = quartiles(\.activeRadius)
    let active = quartiles { Double($0.activeUnits) }
    for index in rates.indices {
      data.append([
        .number(Double(rates[index].description) ?? 0), .number(losses[index].lower),
        .number(losses[index].median), .number(losses[index].upper),
        .number(radii[index].median), .number(active[index].median),
        .number(blocks[index].median),
      ])
    }
    try contents.add("first-step", figure, data: data)
    try contents.add(table(losses, radii, active, blocks))
    try contents.add(Quantity("first-step-edge", edge, .significant(digits: 2)))
    try contents.add(Quantity("first-step-length", count: length))
  }

  private func table(
    _ losses: [Quartiles], _ radii: [Quartiles], _ active: [Quartiles], _ blocks: [Quartiles]
  ) -> Table {
    let shown = rates.indices.filter { [1e-4, 3e-4, 1e-3, 3e-3, 0.01].contains(rates[$0]) }
    return Table(
      "first-step-radius",
      columns: [
        .numbers(Localized(en: "rate $\\Delta$", zh: "学习率 $\\Delta$")),
        .numbers(Localized(en: "$\\rho(W_{hh})$", zh: "$\\rho(W_{hh})$")),
        .numbers(Localized(en: "active units $n$", zh: "激活单元数 $n$")),
        .numbers(Localized(en: "$1 + n \\Delta$", zh: "$1 + n \\Delta$")),
        .numbers(Localized(en: "$\\rho$ of the active block", zh: "激活块的 $\\rho$")),
        .numbers(Localized(en: "its power $\\rho^T$", zh: "其幂 $\\rho^T$")),
        .numbers(Localized(en: "loss", zh: "损失")),
      ],
      rows: shown.map { index in
        let block = blocks[index].median
        func same(_ number: Double, _ format: NumberFormat) -> Localized<String> {
          Localized(same: format.string(number))
        }
        return [
          Localized(same: NumberFormat.shortest.string(rates[index])),
          same(radii[index].median, .fixed(decimals: 4)),
          same(active[index].median, .shortest),
          same(1 + active[index].median * Double(rates[index]), .fixed(decimals: 4)),
          same(block, .fixed(decimals: 4)),
          same(pow(block, Double(length)), .significant(digits: 3)),
          same(losses[index].median, .significant(digits: 3)),
        ]
      })
  }
}
