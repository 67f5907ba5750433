import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// What moves the gates: the share of each pre-activation's variance that comes from x and from h.
struct GateDrives {
  /// The share from which on a source counts.
  static let counting = 0.05

  private let drives: [[GateDrive]]
  private let isQuick: Bool

  init(_ result: Comparison<AddingProblem>.Result, isQuick: Bool) {
    drives = result.outcomes.compactMap(\.gates?.drives)
    self.isQuick = isQuick
  }

  private static let words: [(gate: Parameters.GateName, symbol: String)] = [
    (.input, "$i_t$"), (.forget, "$f_t$"), (.output, "$o_t$"), (.candidate, "$\\tilde c_t$"),
  ]

  /// The share of the input in each seed; what is left comes from the state.
  private func shares(_ gate: Parameters.GateName) -> [Double] {
    drives.compactMap { seed in
      seed.first { $0.gate == gate }.map { $0.fromInput / ($0.fromInput + $0.fromState) }
    }
  }

  func add(to contents: inout LessonContents) throws {
    let format = NumberFormat.percentage(decimals: 0)
    try contents.add(
      Table(
        "gate-drives",
        columns: [
          .words(Localized(en: "part", zh: "部分")),
          .numbers(Localized(en: "from $x_t$, median", zh: "来自 $x_t$，中位数")),
          .numbers(Localized(en: "lowest seed", zh: "最低的种子")),
          .numbers(Localized(en: "highest seed", zh: "最高的种子")),
          .numbers(Localized(en: "from $h_{t-1}$, median", zh: "来自 $h_{t-1}$，中位数")),
        ],
        rows: Self.words.map { gate, symbol in
          let shares = shares(gate)
          let median = Quartiles(of: shares).median
          return [Localized(same: symbol)]
            + [median, shares.min() ?? .nan, shares.max() ?? .nan, 1 - median]
            .map { Localized(same: format.string($0)) }
        }))
    try contents.add(claim)
  }

  // region: claim-n15b
  /// For each gate, the candidate among them, and each seed, whether both sources count.
  private var isMovedByBoth: [Bool] {
    Self.words.flatMap { gate, _ in
      shares(gate).map { min($0, 1 - $0) >= Self.counting }
    }
  }

  private var verdict: Verdict {
    if isMovedByBoth.allSatisfy(\.self) { return .supported }
    return isMovedByBoth.contains(true) ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    let format = NumberFormat.percentage(decimals: 0)
    let limit = format.string(Self.counting)
    return Claim(
      "n15b",
      quotation: "门：都与当前输入和上一时刻隐藏层相关",
      translation: "The gates all depend on the present input and on the previous hidden state.",
      basis: .experiment,
      rule: Localized(
        en:
          "The formulas allow it; measured is whether trained gates make use of it. Supported if for each gate and "
          + "the candidate, with every seed, both $W_x x_t$ and $W_h h_{t-1}$ have at least \(limit) of "
          + "the sum of their variances; refuted if that is nowhere so; otherwise qualified.",
        zh: "公式允许如此；测量的是训练好的门是否用到这一点。对每个门和候选状态、在每个种子下，若 $W_x x_t$ 与 $W_h h_{t-1}$ "
          + "都至少占两者方差之和的 \(limit)，则判为支持；若处处都不是这样，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: Self.words.map { gate, symbol in
        .init(
          Localized(en: "\(symbol), share of $x_t$, by seed", zh: "\(symbol)，来自 $x_t$ 的份额（各种子）"),
          over: shares(gate), format)
      } + [
        .init(
          Localized(
            en: "moved by both, over gates, candidate and seeds", zh: "由两者共同推动（各门、候选状态与种子）"),
          holding: isMovedByBoth, counter: "个")
      ])
  }
}
