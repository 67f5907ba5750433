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
  private static let legible = 0.9
  private static let drowned = 0.6

  let setting: Setting
  private let outcomes: [SpikeProbe.Outcome]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    // region: spike
    let probes = Self.arms.map { arm in
      SpikeProbe(
        name: arm.name, activation: arm.activation,
        initialisation: Initialisation(recurrent: arm.recurrent, biases: .zero), hidden: 32,
        length: Self.length, steps: Self.steps, spike: Self.spike,
        sequences: setting.budget == .quick ? 100 : 1000,
        seeds: (1...setting[ActivationsLesson.draws]).map { UInt64(400 + $0) })
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
    func text(_ language: Language) -> String {
      panels.map { title, series in
        Description.curves(
          title, against: Localized(en: "step", zh: "时间步"),
          zip(Self.arms, outcomes).map { arm, outcome in
            Description.Series(arm.label, x: steps, y: median(series(outcome)))
          })[language]
      }.joined(separator: " ")
    }
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Localized(en: text(.english), zh: text(.chinese)), columns: 2,
      legend: .top
    ) {
      for (index, panel) in panels.enumerated() {
        Panel(
          x: Axis(Localized(en: "Time step $t$", zh: "时间步 $t$")),
          y: index == 0
            ? Axis(panel.0, scale: .log, domain: 0.05...1000)
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
              high: quartiles[shown].map(\.upper), style: arm.style)
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

  private var table: Table {
    func share(_ values: [Double]) -> Localized<String> {
      Localized(same: NumberFormat.percentage(decimals: 0).string(Quartiles(of: values).median))
    }
    return Table(
      "spike-legibility",
      columns: [
        .words(Localized(en: "network", zh: "网络")),
        .numbers(Localized(en: "early symbol, no spike", zh: "早先符号，无尖峰")),
        .numbers(Localized(en: "early, spike, readout prepared", zh: "早先符号，有尖峰，读出有准备")),
        .numbers(Localized(en: "late, spike, readout prepared", zh: "后来符号，有尖峰，读出有准备")),
        .numbers(Localized(en: "late, spike, readout surprised", zh: "后来符号，有尖峰，读出无准备")),
      ],
      rows: zip(Self.arms, outcomes).map { arm, outcome in
        [
          arm.label.map(\.plainText),
          share(outcome.early.map(\.calm)), share(outcome.early.map(\.prepared)),
          share(outcome.late.map(\.prepared)), share(outcome.late.map(\.surprised)),
        ]
      })
  }

  // region: claim-n12
  /// Without the bound: in how many draws the unprepared readout of a ReLU net misses what comes
  /// after the spike while that of a tanh net reads it.
  private var drownedDraws: Int {
    zip(outcome("relu-identity").late, outcome("tanh-identity").late)
      .count { $0.surprised <= Self.drowned && $1.surprised >= Self.legible }
  }

  /// With the bound: in how many draws a tanh net still holds what came before the spike.
  private var keptDraws: Int {
    outcome("tanh-identity").early.count { $0.prepared >= Self.legible }
  }

  private var verdict: Verdict {
    let nearlyAll = 0.9 * Double(setting[ActivationsLesson.draws])
    switch (Double(drownedDraws) >= nearlyAll, Double(keptDraws) >= nearlyAll) {
    case (true, true): return .supported
    case (false, false): return .refuted
    default: return .qualified
    }
  }
  // endregion

  private func outcome(_ arm: String) -> SpikeProbe.Outcome {
    zip(Self.arms, outcomes).first { $0.0.name == arm }?.1 ?? outcomes[0]
  }

  private var claim: Claim {
    func count(_ draws: Int) -> Localized<String> {
      let all = setting[ActivationsLesson.draws]
      return Localized(en: "\(draws) of \(all) draws", zh: "\(all) 次抽样中 \(draws) 次")
    }
    let largest = Quartiles(of: outcome("relu-identity").sizes.map { $0.max() ?? .nan }).median
    return Claim(
      "n12",
      quotation: "如果有一个输入值特别大，而没有tanh归一化[-1,1]的效果的话，连乘下去这个值到最后将会非常大，"
        + "那么别的比较小的数就没有任何意义了",
      translation: "If one input is especially large and there is no tanh to bring it back into "
        + "[−1, 1], this value will be huge in the end after all the multiplications, and other, "
        + "smaller numbers mean nothing any more.",
      basis: .experiment,
      rule: Localized(
        en:
          "Identity matrices for both. Supported if in nine tenths of the draws (a) a readout that has never "
          + "seen a spike tells the late symbol in at least $90\\,\\%$ of the sequences with tanh and in at most $60\\,\\%$ with ReLU, "
          + "and (b) with tanh a readout fitted to spikes still tells the early symbol in at least $90\\,\\%$; "
          + "refuted if neither holds; qualified if one does.",
        zh: "两者都用单位阵。若在九成的抽样中：（甲）从未见过尖峰的读出层，用 tanh 时对后来符号的正确率至少为 $90\\,\\%$，用 ReLU 时至多为 "
          + "$60\\,\\%$；并且（乙）用 tanh 时，针对尖峰拟合的读出层对早先符号的正确率仍至少为 $90\\,\\%$，则判为支持；"
          + "若两条都不满足，则不成立；若只满足一条，则为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(en: "(a) drowned with ReLU, read with tanh", zh: "（甲）ReLU 被淹没、tanh 能读出"),
          count(drownedDraws)),
        .init(
          Localized(en: "(b) early symbol kept by tanh", zh: "（乙）tanh 保住早先符号"),
          count(keptDraws)),
        .init(
          Localized(en: "largest state with ReLU, median", zh: "ReLU 状态的最大值（中位数）"),
          Localized(same: NumberFormat.significant(digits: 3).string(largest))),
      ])
  }
}
