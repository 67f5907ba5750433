import Bilingual
import Experiments
import Notebook

/// The table of a comparison: sizes, rates and what each arm reached.
struct ResultTable<Task: SequenceTask> {
  let comparison: Comparison<Task>
  let results: [Comparison<Task>.Result]

  func table(_ name: String) -> Table {
    Table(
      name,
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "median test error", zh: "测试误差中位数")),
        .numbers(Localized(en: "median steps to solve", zh: "解决所需步数的中位数")),
      ],
      rows: results.map { result in
        let error = Quartiles(of: result.finalErrors).median
        let steps = result.medianSteps
        return [
          Localized(same: result.label),
          Localized(same: NumberFormat.count(result.arm.hidden)),
          Localized(same: NumberFormat.count(result.network(for: comparison.task).parameterCount)),
          Localized(same: result.rate.description),
          Localized(
            en: "\(result.solvedCount) of \(result.outcomes.count)",
            zh: "\(result.solvedCount) / \(result.outcomes.count)"),
          Localized(same: NumberFormat.significant(digits: 2).string(error)),
          steps.isFinite
            ? Localized(same: NumberFormat.count(Int(steps)))
            : Localized(
              en: "not within \(NumberFormat.count(comparison.recipe.steps))",
              zh: "\(NumberFormat.count(comparison.recipe.steps)) 步内未解决"),
        ]
      })
  }
}
