import Bilingual
import Course
import Experiments
import Figures
import Foundation
import Notebook

/// What the gates of the trained LSTMs do: the traces, the table, and the claim on gates.
struct GateWork {
  /// How many times as much a unit has to write at marked steps to be called a writer.
  static let writerRatio = 2.0

  /// One seed's writing and keeping, averaged over sequences.
  struct Measurement {
    var seed: UInt64
    var hasSolved: Bool
    /// The mean of |i_t ⊙ c̃_t| over units at marked steps, and at all others.
    var writing: (marked: Double, elsewhere: Double)
    /// The number of units that write at marked steps.
    var writers: Int
    /// The mean forget gate, at unmarked steps, of the writer that keeps best; zero without any.
    var bestKeeping: Double

    init(seed: UInt64, hasSolved: Bool, _ gates: GateObservation) {
      self.seed = seed
      self.hasSolved = hasSolved
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      writing = (mean(gates.writingWhereItMatters), mean(gates.writingElsewhere))
      let units = gates.keepingElsewhere.indices.filter {
        gates.writingWhereItMatters[$0] >= GateWork.writerRatio * gates.writingElsewhere[$0]
      }
      writers = units.count
      bestKeeping = units.map { gates.keepingElsewhere[$0] }.max() ?? 0
    }

    var ratio: Double { writing.marked / writing.elsewhere }

    // region: claim-n15-conditions
    var writesAtMarks: Bool { ratio >= GateWork.writerRatio }

    /// Whether half of what the best writer holds would survive half of the sequence.
    func keeps(across length: Int) -> Bool { pow(bestKeeping, Double(length) / 2) >= 0.5 }
    // endregion
  }

  let measurements: [Measurement]
  let recording: GateRecording?
  let order: [Int]
  let length: Int
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
        return Measurement(
          seed: seed, hasSolved: error < AddingProblem.solvedError, gates)
      }
    }
    let traced = outcomes.first { $0.gates?.trace != nil }?.gates
    recording = traced?.trace
    // Units that write most at marked steps, compared with elsewhere, come first.
    let contrast = traced.map { gates in
      zip(gates.writingWhereItMatters, gates.writingElsewhere).map { $0 - $1 }
    }
    order =
      contrast.map { contrast in contrast.indices.sorted { contrast[$0] > contrast[$1] } } ?? []
    length = comparison.task.length
    sequences = comparison.arms.map(\.gateSequences).max() ?? 0
    self.setting = setting
  }

  func add(to contents: inout LessonContents) throws {
    if let recording {
      let picture = GateTracePicture(recording, order: order)
      try contents.add("gate-traces", picture.figure, data: picture.data)
    }
    try contents.add(table)
    try contents.add(claim)
    try contents.add(Quantity("gate-sequences", count: sequences))
    try contents.add(Quantity("writer-ratio", Self.writerRatio, .shortest))
  }

  private var table: Table {
    Table(
      "gate-work",
      columns: [
        .numbers(Localized(en: "seed", zh: "种子")),
        .numbers(
          Localized(en: "$|i \\odot \\tilde c|$ at marks", zh: "标记处 $|i \\odot \\tilde c|$")),
        .numbers(Localized(en: "elsewhere", zh: "别处")),
        .numbers(Localized(en: "ratio", zh: "比值")),
        .numbers(Localized(en: "writers", zh: "写入单元")),
        .numbers(Localized(en: "best mean $f$ elsewhere", zh: "别处 $f$ 均值的最大者")),
        .numbers(Localized(en: "kept over $T/2$ steps", zh: "$T/2$ 步后保留")),
      ],
      rows: measurements.map { measurement in
        [
          Localized(same: NumberFormat.count(Int(measurement.seed))),
          Localized(same: NumberFormat.fixed(decimals: 4).string(measurement.writing.marked)),
          Localized(same: NumberFormat.fixed(decimals: 4).string(measurement.writing.elsewhere)),
          Localized(same: NumberFormat.significant(digits: 3).string(measurement.ratio)),
          Localized(same: NumberFormat.count(measurement.writers)),
          Localized(same: NumberFormat.fixed(decimals: 4).string(measurement.bestKeeping)),
          Localized(
            same: NumberFormat.percentage(decimals: 0)
              .string(pow(measurement.bestKeeping, Double(length) / 2))),
        ]
      })
  }

  // region: claim-n15
  private var verdict: Verdict {
    guard measurements.contains(where: \.hasSolved) else { return .inconclusive }
    if measurements.allSatisfy({ $0.writesAtMarks && $0.keeps(across: length) }) {
      return .supported
    }
    return measurements.contains(where: \.writesAtMarks) ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    let ratios = measurements.map(\.ratio)
    let factor = NumberFormat.shortest.string(Self.writerRatio)
    let keeping = measurements.map(\.bestKeeping)
    func range(_ values: [Double], _ format: NumberFormat) -> Localized<String> {
      let low = format.string(values.min() ?? .nan)
      let high = format.string(values.max() ?? .nan)
      return Localized(en: "\(low) to \(high)", zh: "\(low) 至 \(high)")
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
          "Supported if with every seed the cell writes at least \(factor) times as much at marked "
          + "steps as elsewhere, and some writing unit has a mean forget gate $f$ at unmarked steps with "
          + "$f^{T/2} \\ge 1/2$; refuted if with no seed it writes that much more; inconclusive if "
          + "the LSTM solves the task with no seed; otherwise qualified.",
        zh: "若在每个种子下，标记处的写入量都至少是别处的 \(factor) 倍，且某个写入单元在无标记的步上遗忘门的均值 $f$ 满足 "
          + "$f^{T/2} \\ge 1/2$，则判为支持；若没有一个种子达到这个倍数，则不成立；若 LSTM 在任何种子下都没有解决任务，"
          + "则尚无定论；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(en: "writing at marks over elsewhere, by seed", zh: "标记处与别处写入量之比（各种子）"),
          range(ratios, .significant(digits: 3))),
        .init(
          Localized(
            en: "best mean forget gate of a writing unit, by seed", zh: "写入单元遗忘门均值的最大者（各种子）"),
          range(keeping, .fixed(decimals: 4))),
      ])
  }
}
