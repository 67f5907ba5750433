import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// What each gate of the GRU is worth: steps to solve without it, at equal parameters, on two tasks.
struct GateWorth {
  private static let names = ["gru", "gru-r-1", "gru-one-z"]

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
    try contents.add("gate-worth", figure, data: data)
    try contents.add(
      ResultTable(comparison: restartComparison, results: restarting).table("restart-results"))
    try contents.add(claim)
  }

  private func panel<Task: SequenceTask>(
    _ title: Localized<Label>, _ results: [Comparison<Task>.Result]
  ) -> Panel {
    Panel.forest(
      Self.names.map { name in
        let result = arm(name, of: results)
        let steps = Quartiles(of: result.stepsToSolve)
        return ArmResult(
          Localized(same: Label("\(result.label) (\(result.arm.hidden))")), style: result.style,
          median: steps.median, lowerQuartile: steps.lower, upperQuartile: steps.upper)
      }, title: title,
      x: Axis(
        Localized(en: "Training steps until solved", zh: "解决任务所需的训练步数"),
        domain: 0...1.04 * Double(restartComparison.recipe.steps)))
  }

  private var figure: Figure {
    func list<Task: SequenceTask>(_ results: [Comparison<Task>.Result]) -> String {
      Self.names.map { name in
        let result = arm(name, of: results)
        return
          "\(Label(result.label).plainText) \(NumberFormat.shortest.string(result.medianSteps))"
      }.joined(separator: ", ")
    }
    return Figure(
      size: Size(width: 800, height: 460),
      alternativeText: Localized(
        en: "Median steps until solved. Adding problem: \(list(adding)). Restarting sum: "
          + "\(list(restarting)).",
        zh: "解决所需步数的中位数。加法问题：\(list(adding))。可重启求和：\(list(restarting))。")
    ) {
      panel(Localized(en: "Adding problem", zh: "加法问题"), adding)
      panel(Localized(en: "Restarting sum", zh: "可重启求和"), restarting)
    }
  }

  private var data: DataTable {
    var table = DataTable(["task", "arm", "units", "seed", "steps to solve", "final error"])
    func append<Task: SequenceTask>(_ task: String, _ results: [Comparison<Task>.Result]) {
      for name in Self.names {
        let result = arm(name, of: results)
        for (index, seed) in restartComparison.seeds.enumerated() {
          table.append([
            .word(task), .word(name), .number(Double(result.arm.hidden)), .number(Double(seed)),
            .number(result.stepsToSolve[index]), .number(result.finalErrors[index]),
          ])
        }
      }
    }
    append("adding", adding)
    append("restarting sum", restarting)
    return table
  }

  // region: claim-n20
  private var verdict: Verdict {
    let (gru, restartingGRU) = (arm("gru", of: adding), arm("gru", of: restarting))
    guard gru.solvedCount > 0, restartingGRU.solvedCount > 0 else { return .inconclusive }
    let isMissed = ["gru-r-1", "gru-one-z"].map { name in
      arm(name, of: adding).isWorse(than: gru)
        || arm(name, of: restarting).isWorse(than: restartingGRU)
    }
    if isMissed.allSatisfy(\.self) { return .supported }
    return isMissed.contains(true) ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    func figures<Task: SequenceTask>(
      _ task: Localized<String>, _ results: [Comparison<Task>.Result]
    ) -> [Claim.DecidingFigure] {
      Self.names.map { name in
        let result = arm(name, of: results)
        let steps = NumberFormat.shortest.string(result.medianSteps)
        return .init(
          Localized(
            en: "\(task.english), \(result.label): solved, median steps",
            zh: "\(task.chinese)，\(result.label)：解决次数，步数中位数"),
          Localized(
            en: "\(result.solvedText.english), \(steps)",
            zh: "\(result.solvedText.chinese)，\(steps)"))
      }
    }
    return Claim(
      "n20",
      quotation: "门：都使用sigmoid激活函数进行逐个元素相乘，相当于门控",
      translation: "The gates: both use the sigmoid and are multiplied element by element, which "
        + "amounts to gating.",
      basis: .experiment,
      rule: Localized(
        en:
          "Tested by taking it away: the reset gate ($r = 1$), and element by element (one $z$ for all "
          + "units), at equal parameters. Supported if each of the two cells is worse than the GRU on at "
          + "least one of the two tasks; qualified if only one is; refuted if neither; inconclusive "
          + "if the GRU itself never solves one of the tasks. Worse means at least two runs fewer "
          + "solved, or more than 1.5 times the median steps.",
        zh: "用拿掉它来检验：拿掉重置门（$r = 1$），拿掉“逐个元素”（所有单元共用一个 $z$），参数个数相同。若两种单元都至少在一个任务上比 "
          + "GRU 差，则判为支持；只有一种更差，则为有条件成立；都不差，则不成立；若 GRU 自己在某个任务上一次也没有解决，则尚无定论。"
          + "“差”是指少解决至少两次，或者所需步数的中位数超过 1.5 倍。"),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: figures(Localized(en: "adding", zh: "加法"), adding)
        + figures(Localized(en: "restarting sum", zh: "可重启求和"), restarting))
  }
}
