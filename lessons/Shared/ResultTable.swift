import Bilingual
import Experiments
import Notebook

/// The table of a comparison: sizes, rates and what each arm reached.
struct ResultTable<Task: SequenceTask> {
  let comparison: Comparison<Task>
  let results: [Comparison<Task>.Result]

  /// Whether the networks were judged after training; those that stop when they solve the task are not.
  private var isJudged: Bool { comparison.observation.finalTestSize > 0 }

  func table(_ name: String) -> Table {
    Table(
      name,
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
      ]
        + (isJudged ? [.numbers(Localized(en: "median test error", zh: "测试误差中位数"))] : [])
        + [.numbers(Localized(en: "median steps to solve", zh: "解决所需步数的中位数"))],
      rows: results.map(row))
  }

  private func row(_ result: Comparison<Task>.Result) -> [Localized<String>] {
    let error = Quartiles(of: result.finalErrors).median
    let steps = result.medianSteps
    let limit = NumberFormat.count(comparison.recipe.steps)
    return [
      result.name,
      Localized(same: NumberFormat.count(result.arm.hidden)),
      Localized(same: NumberFormat.count(result.network(for: comparison.task).parameterCount)),
      Localized(same: result.rate.description),
      Localized(
        en: "\(result.solvedCount) of \(result.outcomes.count)",
        zh: "\(result.solvedCount) / \(result.outcomes.count)"),
    ]
      + (isJudged ? [Localized(same: NumberFormat.significant(digits: 2).string(error))] : [])
      + [
        steps.isFinite
          ? Localized(same: NumberFormat.count(Int(steps)))
          : Localized(en: "not within \(limit)", zh: "\(limit) 步内未解决")
      ]
  }
}
