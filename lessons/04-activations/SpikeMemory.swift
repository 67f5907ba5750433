import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// What one huge input does to a memory: claim n12.
struct SpikeMemory {
  /// One kind of network.
  struct Arm {
    var name: String
    var activation: Activation
    var recurrent: MatrixRule
    var label: Localized<Label>
    var style: SeriesStyle
  }

  static let arms = [
    Arm(
      name: "tanh-orthogonal", activation: .tanh, recurrent: .orthogonal(gain: 1),
      label: Localized(en: "tanh, orthogonal", zh: "tanh，正交"), style: .tanhRNN.variant(1)),
    Arm(
      name: "tanh-identity", activation: .tanh, recurrent: .identity(gain: 1),
      label: Localized(en: "tanh, identity", zh: "tanh，单位阵"), style: .tanhRNN),
    Arm(
      name: "relu-identity", activation: .relu, recurrent: .identity(gain: 1),
      label: Localized(en: "ReLU, identity", zh: "ReLU，单位阵"), style: .reluRNN),
    Arm(
      name: "linear-orthogonal", activation: .identity, recurrent: .orthogonal(gain: 1),
      label: Localized(en: "linear, orthogonal", zh: "线性，正交"), style: Activation.identity.style),
  ]
  static let steps = SpikeProbe.Steps(early: 5, spike: 20, late: 35)
  static let length = 40
  static let spike: Float = 1000

  let setting: Setting
  let outcomes: [SpikeProbe.Outcome]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    // region: spike
    let probes = Self.arms.map { arm in
      SpikeProbe(
        name: arm.name, activation: arm.activation,
        initialisation: Initialisation(recurrent: arm.recurrent, biases: .zero), hidden: 32,
        length: Self.length, steps: Self.steps, spike: Self.spike,
        sequences: setting.budget == .quick ? 100 : 1000,
        seeds: (1...setting[ActivationsLesson.draws]).map { UInt64(500 + $0) })
    }
    // endregion
    outcomes = try laboratory.outcomes(of: probes, group: "spike")
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("spike-states", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
    for (name, count) in [
      ("spike-length", Self.length), ("spike-early", Self.steps.early + 1),
      ("spike-step", Self.steps.spike + 1), ("spike-late", Self.steps.late + 1),
      ("spike-size", Int(Self.spike)), ("spike-hidden", 32),
      ("spike-sequences", setting.budget == .quick ? 100 : 1000),
    ] { try contents.add(Quantity(name, count: count)) }
  }

  private func median(_ series: [[Double]]) -> [Double] {
    (0..<Self.length).map { t in Quartiles(of: series.map { $0[t] }).median }
  }

  private var figure: Figure {
    let steps = (1...Self.length).map(Double.init)
    let panels: [(Localized<Label>, (SpikeProbe.Outcome) -> [[Double]])] = [
      (Localized(en: "Size of the state (root mean square)", zh: "状态的大小（均方根）"), { $0.sizes }),
      (
        Localized(en: "Trace of the early symbol, $‖h_t - h'_t‖$", zh: "早先符号的痕迹 $‖h_t - h'_t‖$"),
        { $0.distances }
      ),
    ]
    let text = Description.sentences(
      panels.map { title, series in
        Description.curves(
          title, against: Localized(en: "step", zh: "时间步"),
          zip(Self.arms, outcomes).map { arm, outcome in
            Description.Series(arm.label, x: steps, y: median(series(outcome)))
          })
      })
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: text, columns: 2, legend: .top
    ) {
      for (index, panel) in panels.enumerated() {
        Panel(
          x: Axis(
            Localized(en: "Time step $t$", zh: "时间步 $t$"), domain: 0...Double(Self.length)),
          y: index == 0
            ? Axis(panel.0, scale: .log, domain: 0.02...1000)
            : Axis(panel.0, scale: .log, domain: 1e-7...10)
        ) {
          Rule(x: Double(Self.steps.spike + 1), label: Localized(en: "spike", zh: "尖峰"))
          for (arm, outcome) in zip(Self.arms, outcomes) {
            let series = panel.1(outcome)
            let quartiles = (0..<Self.length).map { t in Quartiles(of: series.map { $0[t] }) }
            // Before the early symbol both sequences are the same: there is no distance to show.
            let shown = index == 0 ? 0..<Self.length : Self.steps.early..<Self.length
            Band(
              x: Array(steps[shown]), low: quartiles[shown].map(\.lower),
              high: quartiles[shown].map(\.upper), style: arm.style, isOutline: index == 1)
            Line(
              x: Array(steps[shown]), y: quartiles[shown].map(\.median), style: arm.style,
              label: arm.label)
          }
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["network", "step", "median size", "median distance"])
    for (arm, outcome) in zip(Self.arms, outcomes) {
      let sizes = median(outcome.sizes)
      let distances = median(outcome.distances)
      for t in 0..<Self.length {
        table.append([
          .word(arm.name), .number(Double(t + 1)), .number(sizes[t]), .number(distances[t]),
        ])
      }
    }
    return table
  }
}
