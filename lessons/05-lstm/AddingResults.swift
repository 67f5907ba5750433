import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Who solves the adding problem: the learning curves, the table, and the claim on vanishing.
struct AddingResults {
  let comparison: Comparison<AddingProblem>
  let results: [Comparison<AddingProblem>.Result]
  let setting: Setting

  init(
    _ comparison: Comparison<AddingProblem>, _ results: [Comparison<AddingProblem>.Result],
    _ setting: Setting
  ) {
    self.comparison = comparison
    self.results = results
    self.setting = setting
  }

  func add(to contents: inout LessonContents) throws {
    let curves = LearningCurves(results, baselines: Baseline.adding)
    try contents.add("adding-curves", curves.figure, data: curves.data)
    try contents.add(table)
    try contents.add(claim)
    try contents.add(Quantity("lstm-solved", count: solved("lstm")))
    try contents.add(Quantity("rnn-solved", count: solved("rnn")))
  }

  private func solved(_ arm: String) -> Int {
    results.first { $0.arm.name == arm }?.solvedCount ?? 0
  }

  private var table: Table {
    Table(
      "adding-results",
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "median test error", zh: "测试误差中位数")),
        .numbers(Localized(en: "median steps to solve", zh: "解决所需步数的中位数")),
      ],
      rows: results.map { result in
        let error = Quartiles(of: result.finalErrors).median
        let steps = Quartiles(of: result.stepsToSolve).median
        return [
          Localized(same: result.label),
          Localized(same: NumberFormat.count(result.network(for: comparison.task).parameterCount)),
          Localized(same: result.rate.description),
          Localized(
            en: "\(result.solvedCount) of \(result.outcomes.count)",
            zh: "\(result.solvedCount) / \(result.outcomes.count)"),
          Localized(same: NumberFormat.significant(digits: 2).string(error)),
          steps.isFinite
            ? Localized(same: NumberFormat.count(Int(steps)))
            : Localized(
              en: "not within \(comparison.recipe.steps)", zh: "\(comparison.recipe.steps) 步内未解决"),
        ]
      })
  }

  // region: claim-n16
  private var verdict: Verdict {
    let all = comparison.seeds.count
    switch (lstm: solved("lstm"), rnn: solved("rnn")) {
    case (lstm: 0, rnn: _): return .inconclusive
    case (lstm: all, rnn: 0): return .supported
    case (let lstm, let rnn): return rnn >= lstm ? .refuted : .qualified
    }
  }
  // endregion

  private var claim: Claim {
    Claim(
      "n16",
      quotation: "有选择性的输入以缓解梯度消失的问题",
      translation: "Selective input, to ease the problem of vanishing gradients.",
      basis: .experiment,
      rule: Localized(
        en: "Tested by its consequence: supported if the LSTM solves the adding problem with every "
          + "seed and the tanh RNN with none; inconclusive if the LSTM solves it with none; refuted "
          + "if the tanh RNN solves it at least as often as the LSTM; otherwise qualified.",
        zh: "由其结果来检验：若 LSTM 在每个种子下都解决加法问题，而 tanh RNN 一次也没有，则判为支持；"
          + "若 LSTM 一次也没有解决，则尚无定论；若 tanh RNN 解决的次数不少于 LSTM，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: results.map { result in
        .init(
          Localized(en: "\(result.label), solved", zh: "\(result.label)，解决"),
          Localized(
            en: "\(result.solvedCount) of \(result.outcomes.count)",
            zh: "\(result.outcomes.count) 次中 \(result.solvedCount) 次"))
      })
  }
}
