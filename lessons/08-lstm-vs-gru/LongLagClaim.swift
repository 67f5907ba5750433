import Bilingual
import Experiments
import Notebook

/// Whether the LSTM solves vanishing and exploding: over lengths, and without clipping.
struct LongLagClaim {
  let plan: RivalExperiments
  /// The tasks in which nothing but the lag grows with the length.
  let sweeps: [LengthSweep]
  let free: UnclippedRuns

  init(_ plan: RivalExperiments, _ sweeps: [LengthSweep], _ free: UnclippedRuns) {
    self.plan = plan
    self.sweeps = sweeps.filter { $0.name != "copy" }
    self.free = free
  }

  // region: claim-n26
  /// Whether all seeds solve both tasks at every length.
  private func bridgesAll(_ lstm: Rival) -> Bool {
    sweeps.allSatisfy { $0.row(lstm).allSatisfy { $0.solved == plan.seedCount } }
  }

  private var leaps: Int { free.leaps(.lstm) + free.leaps(.chrono) }

  private var verdict: Verdict {
    let isUnsolved = sweeps.allSatisfy { sweep in
      [Rival.lstm, .chrono].allSatisfy { sweep.row($0).allSatisfy { $0.solved == 0 } }
    }
    if isUnsolved { return .inconclusive }
    if bridgesAll(.lstm), leaps == 0 { return .supported }
    return !bridgesAll(.lstm) && !bridgesAll(.chrono) && leaps > 0 ? .refuted : .qualified
  }
  // endregion

  private func longest(_ lstm: Rival, _ sweep: LengthSweep) -> Localized<String> {
    let row = sweep.row(lstm)
    let count = row.prefix { $0.solved == plan.seedCount }.count
    guard count > 0 else { return Localized(en: "none", zh: "无") }
    return Localized(
      en: "\(row[count - 1].length) of \(row.last?.length ?? 0)",
      zh: "\(row[count - 1].length)（最长 \(row.last?.length ?? 0)）")
  }

  var claim: Claim {
    let names = [
      "adding": Localized(en: "adding", zh: "加法"),
      "order": Localized(en: "temporal order", zh: "先后次序"),
    ]
    let reach = [Rival.lstm, .chrono].flatMap { lstm in
      sweeps.map { sweep in
        Claim.DecidingFigure(
          Localized(
            en:
              "\(lstm.text.english), \(names[sweep.name]?.english ?? ""), all seeds solve up to $T$",
            zh: "\(lstm.text.chinese)，\(names[sweep.name]?.chinese ?? "")，各种子都解决的最大 $T$"),
          longest(lstm, sweep))
      }
    }
    let leaps = UnclippedRuns.Watched.allCases.map { watched in
      Claim.DecidingFigure(
        Localized(
          en: "\(watched.label.english.source), no clipping, leaps",
          zh: "\(watched.label.chinese.source)，不裁剪，突跳"),
        Localized(
          en: "\(free.leaps(watched)) of \(free.runCount)",
          zh: "\(free.runCount) 次中 \(free.leaps(watched)) 次"))
    }
    return Claim(
      "n26", quotation: "LSTM能够解决循环神经网络因长期依赖带来的梯度消失和梯度爆炸问题",
      translation:
        "The LSTM can solve the problems of vanishing and exploding gradients that long-range dependencies bring to recurrent networks.",
      basis: .experiment,
      rule: Localized(
        en:
          "Vanishing is judged by its effect: whether all seeds solve adding and temporal order at every "
          + "length. Exploding is judged without clipping: a run leaps if training diverges or a gradient is more than 100 times as long "
          + "as the median of the block of 25 steps that it lies in. Supported if the LSTM with PyTorch’s start bridges every length and no unclipped LSTM "
          + "with PyTorch’s or the chrono start leaps; refuted if neither start bridges every length and some such LSTM leaps; inconclusive if no LSTM solves "
          + "anything; otherwise qualified.",
        zh:
          "梯度消失由它的后果来判断：在加法与先后次序两个任务上，是否在每个长度上所有种子都解决任务。梯度爆炸在不裁剪的条件下判断：若训练发散，或某个梯度的长度超过它所在的一段（每段 25 步）的中位数的 100 倍，"
          + "就称这次运行有“突跳”。若默认起点的 LSTM 在每个长度上都做到，并且不裁剪的 LSTM（默认起点与 chrono 起点）都没有突跳，则判为支持；若两种起点都没有做到，"
          + "而且这样的 LSTM 有运行出现突跳，则不成立；若没有 LSTM 解决任何任务，则尚无定论；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases, outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: reach + leaps)
  }
}
