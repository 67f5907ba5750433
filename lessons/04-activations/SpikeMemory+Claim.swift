import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

extension SpikeMemory {
  private static let legible = 0.9
  private static let drowned = 0.6
  private static let tanhArms = ["tanh-orthogonal", "tanh-identity"]

  /// How well each symbol can be read from the last state.
  var table: Table {
    func share(_ values: [Double]) -> Localized<String> {
      Localized(same: NumberFormat.percentage(decimals: 0).string(Quartiles(of: values).median))
    }
    return Table(
      "spike-legibility",
      columns: [
        .words(Localized(en: "network", zh: "网络")),
        .numbers(Localized(en: "early symbol, no spike", zh: "早先符号，无尖峰")),
        .numbers(Localized(en: "early, spike, readout prepared", zh: "早先符号，有尖峰，读出层见过尖峰")),
        .numbers(Localized(en: "late, spike, readout prepared", zh: "后来符号，有尖峰，读出层见过尖峰")),
        .numbers(Localized(en: "late, spike, readout surprised", zh: "后来符号，有尖峰，读出层没见过尖峰")),
      ],
      rows: zip(Self.arms, outcomes).map { arm, outcome in
        [
          arm.label.map(\.plainText),
          share(outcome.early.map(\.calm)), share(outcome.early.map(\.prepared)),
          share(outcome.late.map(\.prepared)), share(outcome.late.map(\.surprised)),
        ]
      })
  }

  private func outcome(_ arm: String) -> SpikeProbe.Outcome {
    zip(Self.arms, outcomes).first { $0.0.name == arm }?.1 ?? outcomes[0]
  }

  /// The median share of late symbols that a readout tells which has never seen a spike.
  private func surprised(_ arm: String) -> Double {
    Quartiles(of: outcome(arm).late.map(\.surprised)).median
  }

  /// The median share of early symbols that a readout tells which was fitted to spikes.
  private func kept(_ arm: String) -> Double {
    Quartiles(of: outcome(arm).early.map(\.prepared)).median
  }

  // region: claim-n12
  private var verdict: Verdict {
    // A start of tanh that does it is enough.
    let savesReading =
      surprised("relu-identity") <= Self.drowned
      && Self.tanhArms.contains { surprised($0) >= Self.legible }
    let savesMemory = Self.tanhArms.contains { kept($0) >= Self.legible }
    switch (savesReading, savesMemory) {
    case (true, true): return .supported
    case (false, false): return .refuted
    default: return .qualified
    }
  }
  // endregion

  private func figure(
    _ words: Localized<String>, _ arm: String, _ share: Double
  ) -> Claim.DecidingFigure {
    let name = Self.arms.first { $0.name == arm }?.label.map(\.plainText)
    return Claim.DecidingFigure(
      Localized(
        en: "\(words.english); \(name?.english ?? arm)",
        zh: "\(words.chinese)；\(name?.chinese ?? arm)"),
      Localized(same: NumberFormat.percentage(decimals: 0).string(share)))
  }

  /// What a bound saves from a spike: claim n12.
  var claim: Claim {
    let largest = Quartiles(of: outcome("relu-identity").sizes.map { $0.max() ?? .nan }).median
    let late = Localized(en: "(a) late symbol, readout surprised", zh: "（甲）后来符号，读出层没见过尖峰")
    let early = Localized(en: "(b) early symbol, readout prepared", zh: "（乙）早先符号，读出层见过尖峰")
    return Claim(
      "n12",
      quotation: "如果有一个输入值特别大，而没有tanh归一化[-1,1]的效果的话，连乘下去这个值到最后将会非常大，"
        + "那么别的比较小的数就没有任何意义了",
      translation: "If one input is especially large and there is no tanh to bring it back into "
        + "[−1, 1], this value will be huge in the end after all the multiplications, and other, "
        + "smaller numbers mean nothing any more.",
      basis: .experiment,
      rule: Localized(
        en: "By the medians over the draws. Supported if (a) a readout that has never seen a spike "
          + "tells the late symbol in at most $60\\%$ of the sequences with ReLU at the identity, "
          + "and in at least $90\\%$ with $\\tanh$ from one of its starts; and (b) with $\\tanh$ "
          + "from one of its starts a readout fitted to spikes still tells the early symbol in at "
          + "least $90\\%$; refuted if neither holds; qualified if one does.",
        zh: "按各次抽样的中位数判定。若（甲）从未见过尖峰的读出层，对后来符号的正确率在 ReLU（单位阵）下至多为 $60\\%$，"
          + "而在 $\\tanh$ 的某种初始化下至少为 $90\\%$；并且（乙）在 $\\tanh$ 的某种初始化下，针对尖峰拟合的读出层"
          + "对早先符号的正确率仍至少为 $90\\%$，则判为支持；若两条都不满足，则不成立；若只满足一条，则为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [figure(late, "relu-identity", surprised("relu-identity"))]
        + Self.tanhArms.map { figure(late, $0, surprised($0)) }
        + Self.tanhArms.map { figure(early, $0, kept($0)) } + [
          .init(
            Localized(
              en: "largest size of the state with ReLU (root mean square), median",
              zh: "ReLU 状态大小（均方根）的最大值，中位数"),
            Localized(same: NumberFormat.significant(digits: 3).string(largest)))
        ])
  }
}
