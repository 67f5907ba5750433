import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// What each gate of the GRU is worth: steps to solve without it, at equal parameters, on two tasks.
struct GateWorth {
  private static let cuts = ["gru-r-1", "gru-one-z"]
  private static let names = ["gru"] + cuts

  private let restartComparison: Comparison<RestartingSum>
  private let adding: [Comparison<AddingProblem>.Result]
  private let restarting: [Comparison<RestartingSum>.Result]
  private let isQuick: Bool

  init(
    _ plan: GRUExperiments, _ adding: [Comparison<AddingProblem>.Result],
    _ restarting: [Comparison<RestartingSum>.Result]
  ) {
    restartComparison = plan.restarting
    self.adding = adding
    self.restarting = restarting
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    let picture = KeepAndForget(
      adding: Self.names.map { arm($0, of: adding) },
      restarting: Self.names.map { arm($0, of: restarting) }, seeds: restartComparison.seeds,
      showsUnits: true)
    try contents.add(
      "gate-worth", picture.figure(size: Size(width: 800, height: 460)), data: picture.data)
    try contents.add(
      ResultTable(comparison: restartComparison, results: restarting).table("restart-results"))
    try contents.add(claim)
  }

  // region: claim-n20
  private var verdict: Verdict {
    let (gru, restartingGRU) = (arm("gru", of: adding), arm("gru", of: restarting))
    guard gru.solvedCount > 0, restartingGRU.solvedCount > 0 else { return .inconclusive }
    let isFelt = Self.cuts.map { name in
      arm(name, of: adding).isWorse(than: gru)
        || arm(name, of: restarting).isWorse(than: restartingGRU)
    }
    if isFelt.allSatisfy(\.self) { return .supported }
    return isFelt.contains(true) ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    func figures<Task: SequenceTask>(
      _ task: Localized<String>, _ results: [Comparison<Task>.Result]
    ) -> [Claim.DecidingFigure] {
      let full = arm("gru", of: results)
      return [full.decidingFigure(on: task)]
        + Self.cuts.map { arm($0, of: results).decidingFigure(on: task, beside: full) }
    }
    return Claim(
      "n20",
      quotation: "门：都使用sigmoid激活函数进行逐个元素相乘，相当于门控",
      translation: "The gates: both use the sigmoid and are multiplied element by element, which "
        + "amounts to gating.",
      basis: .experiment,
      rule: Localized(
        en:
          "The formulas have it so; tested is what it is worth, by taking it away: the reset gate ($r = 1$), and element by element (one $z$ for all "
          + "units), at equal parameters. Supported if each of the two cells is worse than the GRU on at "
          + "least one of the two tasks; qualified if only one is; refuted if neither; but inconclusive, whatever else holds, "
          + "if the GRU itself never solves one of the tasks. " + Standing.meaningOfWorse.english,
        zh:
          "公式就是这样写的；要检验的是它有多大用处，办法是把它拿掉：拿掉重置门（$r = 1$），拿掉“逐个元素”（所有隐藏单元共用一个 $z$），参数个数相同。若两种单元都至少在一个任务上比 "
          + "GRU 差，则判为支持；只有一种更差，则为有条件成立；都不差，则不成立。但若 GRU 自己一次也没有解决其中某个任务，则一律为尚无定论。"
          + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: figures(KeepAndForget.addingName, adding)
        + figures(KeepAndForget.restartingName, restarting))
  }
}
