import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// What the gates of the trained LSTMs do: the recording, the table, and the claim on gates.
struct GateWork {
  /// From how many times as much on writing counts as selective.
  static let selectiveRatio = 2.0
  /// How many units the recording shows.
  static let shownUnits = 12

  /// One seed's writing and keeping, averaged over units, steps and sequences.
  struct Measurement {
    var seed: UInt64
    var hasSolved: Bool
    /// The mean of |i_t ⊙ c̃_t| at marked steps over that at all others.
    var writtenRatio: Double
    /// The same of what survives to the end.
    var survivingRatio: Double
    /// The mean forget gate, at unmarked steps, of the unit in which most survives from marked ones.
    var keptByBestUnit: Double

    init(seed: UInt64, hasSolved: Bool, _ gates: GateObservation) {
      self.seed = seed
      self.hasSolved = hasSolved
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      writtenRatio = mean(gates.writtenWhereItMatters) / mean(gates.writtenElsewhere)
      survivingRatio = mean(gates.survivingWhereItMatters) / mean(gates.survivingElsewhere)
      // The unit that carries most of what survives from marked steps.
      let best = gates.survivingWhereItMatters.indices.max {
        gates.survivingWhereItMatters[$0] < gates.survivingWhereItMatters[$1]
      }
      keptByBestUnit = best.map { gates.keptElsewhere[$0] } ?? .nan
    }

    // region: claim-n15-conditions
    var writesSelectively: Bool { writtenRatio >= GateWork.selectiveRatio }
    var remembersSelectively: Bool { survivingRatio >= GateWork.selectiveRatio }
    // endregion
  }

  let measurements: [Measurement]
  let recorded: GateObservation?
  let sequences: Int
  let setting: Setting

  init(
    _ comparison: Comparison<AddingProblem>, _ results: [Comparison<AddingProblem>.Result],
    _ setting: Setting
  ) {
    let outcomes = results.first { $0.arm.name == "lstm" }?.outcomes ?? []
    measurements = zip(comparison.seeds, outcomes).compactMap { seed, outcome in
      outcome.gates.map { gates in
        let error = outcome.finalError ?? .infinity
        return Measurement(seed: seed, hasSolved: error < AddingProblem.solvedError, gates)
      }
    }
    recorded = outcomes.first { $0.gates?.recording != nil }?.gates
    sequences = comparison.arms.map(\.gateSequences).max() ?? 0
    self.setting = setting
  }

  func add(to contents: inout LessonContents) throws {
    if let recorded, let recording = recorded.recording {
      // First the units in which most survives from marked steps.
      let survivors = recorded.survivingWhereItMatters
      let order = survivors.indices.sorted { survivors[$0] > survivors[$1] }
      let picture = GateTracePicture(recording, units: Array(order.prefix(Self.shownUnits)))
      try contents.add("gate-traces", picture.figure, data: picture.data)
      try contents.add(Quantity("shown-units", count: min(Self.shownUnits, order.count)))
    }
    try contents.add(table)
    try contents.add(claim)
    try contents.add(Quantity("gate-sequences", count: sequences))
  }

  private var table: Table {
    Table(
      "gate-work",
      columns: [
        .numbers(Localized(en: "seed", zh: "种子")),
        .numbers(Localized(en: "written: marks over elsewhere", zh: "写入：标记处与别处之比")),
        .numbers(Localized(en: "surviving: marks over elsewhere", zh: "留存：标记处与别处之比")),
        .numbers(Localized(en: "mean $f$ of the best unit", zh: "最佳隐藏单元的 $f$ 均值")),
      ],
      rows: measurements.map { measurement in
        [
          Localized(same: NumberFormat.count(Int(measurement.seed))),
          Localized(same: NumberFormat.significant(digits: 3).string(measurement.writtenRatio)),
          Localized(same: NumberFormat.significant(digits: 3).string(measurement.survivingRatio)),
          Localized(same: NumberFormat.fixed(decimals: 4).string(measurement.keptByBestUnit)),
        ]
      })
  }

  // region: claim-n15
  private var verdict: Verdict {
    guard measurements.contains(where: \.hasSolved) else { return .inconclusive }
    if measurements.allSatisfy({ $0.writesSelectively && $0.remembersSelectively }) {
      return .supported
    }
    return measurements.contains(where: \.remembersSelectively) ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    let factor = NumberFormat.shortest.string(Self.selectiveRatio)
    func span(
      _ label: Localized<String>, _ value: KeyPath<Measurement, Double>
    ) -> Claim.DecidingFigure {
      .init(label, over: measurements.map { $0[keyPath: value] }, .significant(digits: 3))
    }
    return Claim(
      "n15",
      quotation: "输入门：用于细胞态中调控暂态的输入；遗忘门：用于细胞态中调控上一时刻细胞态的输入",
      translation:
        "The input gate controls what of the candidate enters the cell state; the forget "
        + "gate controls what of the previous cell state does.",
      basis: .experiment,
      rule: Localized(
        en:
          "Supported if with every seed, averaged over all units, at least \(factor) times as much "
          + "is written at a marked step as at another, and at least \(factor) times as much survives "
          + "of it to the end; refuted if with no seed that much more survives; otherwise qualified; "
          + "but inconclusive, whatever else holds, if the LSTM solves the task with no seed.",
        zh: "对所有隐藏单元取平均，若在每个种子下，带标记的步的写入量至少是其他步的 \(factor) 倍，且留存到最后的量也至少是 "
          + "\(factor) 倍，则判为支持；若没有一个种子的留存量达到这个倍数，则不成立；其余情况为有条件成立。"
          + "但若 LSTM 在任何种子下都没有解决任务，则一律为尚无定论。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        span(
          Localized(en: "written at marks over elsewhere, by seed", zh: "写入量，标记处与别处之比（各种子）"),
          \.writtenRatio),
        span(
          Localized(en: "surviving from marks over elsewhere, by seed", zh: "留存量，标记处与别处之比（各种子）"),
          \.survivingRatio),
        .init(
          Localized(en: "runs in which so much more is written", zh: "写入量达到规则所要求倍数的运行"),
          holding: measurements.map(\.writesSelectively)),
        .init(
          Localized(en: "runs in which so much more survives", zh: "留存量达到规则所要求倍数的运行"),
          holding: measurements.map(\.remembersSelectively)),
      ])
  }
}
