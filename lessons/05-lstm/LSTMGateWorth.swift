import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// What each gate of the LSTM is worth: one at a time fixed at 1, on a task to keep and one to forget.
struct LSTMGateWorth {
  private static let gates = [
    (name: "i-1", word: Localized(en: "input gate", zh: "输入门")),
    (name: "f-1", word: Localized(en: "forget gate", zh: "遗忘门")),
    (name: "o-1", word: Localized(en: "output gate", zh: "输出门")),
  ]

  let adding: [Comparison<AddingProblem>.Result]
  private let restarting: [Comparison<RestartingSum>.Result]
  private let comparisons:
    (adding: Comparison<AddingProblem>, restarting: Comparison<RestartingSum>)
  private let isQuick: Bool

  /// - Parameter lstm: the full LSTM on the adding problem, which has run already.
  init(
    _ plan: LSTMExperiments, _ lstm: Comparison<AddingProblem>.Result, in laboratory: Laboratory
  ) throws {
    let keeping = plan.gatesAtOne(
      plan.task, includesFull: false, tuningSeeds: plan.gateTuningSeeds,
      solvedError: AddingProblem.solvedError,
      group: "adding-gates")
    let forgetting = plan.gatesAtOne(
      plan.restartingTask, includesFull: true, solvedError: RestartingSum.solvedError,
      group: "restarting-gates")
    comparisons = (keeping, forgetting)
    adding = try [lstm.untilSolved("full")] + keeping.results(in: laboratory)
    restarting = try forgetting.results(in: laboratory)
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    let picture = KeepAndForget(
      adding: adding, restarting: restarting, seeds: comparisons.adding.seeds)
    try contents.add(
      "gate-worth", picture.figure(size: Size(width: 800, height: 420), columns: 2),
      data: picture.data)
    try contents.add(table)
    try contents.add(claim)
  }

  private var table: Table {
    func cells<Task: SequenceTask>(_ result: Comparison<Task>.Result) -> [Localized<String>] {
      let steps = result.medianSteps
      return [
        Localized(
          en: "\(result.solvedCount) of \(result.outcomes.count)",
          zh: "\(result.solvedCount) / \(result.outcomes.count)"),
        Localized(same: steps.isFinite ? NumberFormat.count(Int(steps)) : "–"),
      ]
    }
    return Table(
      "gate-worth-counts",
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "adding: solved", zh: "加法：解决")),
        .numbers(Localized(en: "median steps", zh: "步数中位数")),
        .numbers(Localized(en: "restarting: solved", zh: "可重启求和：解决")),
        .numbers(Localized(en: "median steps", zh: "步数中位数")),
      ],
      rows: zip(adding, restarting).map { keeping, forgetting in
        [
          keeping.name, Localized(same: NumberFormat.count(keeping.arm.hidden)),
        ] + cells(keeping) + cells(forgetting)
      })
  }

  /// Of an arm's two biases of the input gate the one that serves it better.
  private func best<Task: SequenceTask>(
    _ name: String, of results: [Comparison<Task>.Result]
  ) -> Comparison<Task>.Result {
    let usual = arm(name, of: results)
    guard let low = results.first(where: { $0.arm.name == "\(name)-low" }) else { return usual }
    let isBetter =
      (low.solvedCount, -low.medianSteps) > (usual.solvedCount, -usual.medianSteps)
    return isBetter ? low : usual
  }

  // region: claim-n18
  /// Whether a gate is missed: without it, whatever the input gate's bias, some task suffers.
  private func isMissed(_ name: String) -> Bool {
    best(name, of: adding).isWorse(than: best("full", of: adding))
      || best(name, of: restarting).isWorse(than: best("full", of: restarting))
  }

  private var verdict: Verdict {
    guard best("full", of: adding).solvedCount > 0, best("full", of: restarting).solvedCount > 0
    else { return .inconclusive }
    let missed = Self.gates.count { isMissed($0.name) }
    return missed == Self.gates.count ? .supported : missed == 0 ? .refuted : .qualified
  }
  // endregion

  private var claim: Claim {
    func figures<Task: SequenceTask>(
      _ task: Localized<String>, _ results: [Comparison<Task>.Result]
    ) -> [Claim.DecidingFigure] {
      let full = best("full", of: results)
      return [full.decidingFigure(on: task)]
        + Self.gates.map { gate in
          best(gate.name, of: results).decidingFigure(on: task, beside: full)
        }
    }
    return Claim(
      "n18",
      quotation: "3门3态：输入门、遗忘门、输出门，都有可学习参数〔这里检验：三个门是否都有用〕",
      translation:
        "Three gates, three states: the input, forget and output gates, all with learnable "
        + "parameters. [Tested here: whether each of the three gates is worth having.]",
      basis: .experiment,
      rule: Localized(
        en:
          "A gate is missed if the cell with that gate fixed at 1 "
          + "(equal parameters, the better of two biases of the input gate: more runs solved, then fewer median steps) is worse "
          + "than the full LSTM (the better of two biases) on at least one of the two tasks. Supported if all three are missed, qualified if some are, refuted if "
          + "none is; but inconclusive, whatever else holds, if the full LSTM never solves one of the tasks. "
          + Standing.meaningOfWorse.english,
        zh: "把某个门固定为 1（参数个数相同，取输入门的两种偏置中较好的一种：先看解决次数，再看步数中位数），若至少在一个任务上比完整的 LSTM"
          + "（同样取较好的偏置）差，就说缺不了这个门。三个门都缺不了，则判为支持；只缺不了其中一部分，则为有条件成立；一个也不缺，则不成立；"
          + "但若完整的 LSTM 从未解决其中某个任务，则一律为尚无定论。" + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: figures(KeepAndForget.addingName, adding)
        + figures(KeepAndForget.restartingName, restarting)
        + (isQuick
          ? []
          : [
            .init(
              Localized(en: "missed", zh: "缺不了"),
              judgement: Localized(
                en: missedWords(\.english, separator: ", ", none: "none"),
                zh: missedWords(\.chinese, separator: "、", none: "无")))
          ]))
  }

  private func missedWords(
    _ language: KeyPath<Localized<String>, String>, separator: String, none: String
  ) -> String {
    let words = Self.gates.filter { isMissed($0.name) }.map { $0.word[keyPath: language] }
    return words.isEmpty ? none : words.joined(separator: separator)
  }
}
