import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// The same arms on a task to keep and on one to forget: steps to solve, as a figure with its data.
struct KeepAndForget {
  static let addingName = Localized(en: "adding", zh: "加法")
  static let restartingName = Localized(en: "restarting sum", zh: "可重启求和")

  let adding: [Comparison<AddingProblem>.Result]
  let restarting: [Comparison<RestartingSum>.Result]
  /// The reported seeds, the same on both tasks.
  let seeds: [UInt64]
  /// Whether labels say how many units an arm has.
  var showsUnits = false

  /// The arms' medians and quartiles, a panel a task.
  func figure(size: Size, columns: Int = 1) -> Figure {
    func list<Task: SequenceTask>(_ results: [Comparison<Task>.Result]) -> Localized<String> {
      Description.list(
        results.map {
          (Localized(name: $0.label), NumberFormat.shortest.string($0.medianSteps))
        })
    }
    return Figure(
      size: size,
      alternativeText: Localized(
        en: "Median steps until solved, infinite where most runs failed. Adding problem: "
          + "\(list(adding).english). Restarting sum: \(list(restarting).english).",
        zh: "解决所需步数的中位数，多数运行失败时为无穷。加法问题：\(list(adding).chinese)。"
          + "可重启求和：\(list(restarting).chinese)。"),
      columns: columns
    ) {
      panel(Localized(en: "Adding problem: keep", zh: "加法问题：保持"), adding)
      panel(Localized(en: "Restarting sum: forget", zh: "可重启求和：遗忘"), restarting)
    }
  }

  private func panel<Task: SequenceTask>(
    _ title: Localized<Label>, _ results: [Comparison<Task>.Result]
  ) -> Panel {
    Panel.forest(
      results.map { result in
        let steps = Quartiles(of: result.stepsToSolve)
        let units = showsUnits ? " (\(result.arm.hidden))" : ""
        return ArmResult(
          Localized(name: result.label + units), style: result.style, median: steps.median,
          lowerQuartile: steps.lower, upperQuartile: steps.upper,
          isNever: result.solvedCount == 0)
      }, title: title,
      x: .stepsToSolve(
        upperQuartiles: results.map { Quartiles(of: $0.stepsToSolve).upper },
        budget: results.map(\.steps).max() ?? 1))
  }

  var data: DataTable {
    var table = DataTable(["task", "arm", "units", "rate", "seed", "steps to solve"])
    func append<Task: SequenceTask>(_ task: String, _ results: [Comparison<Task>.Result]) {
      for result in results {
        for (seed, steps) in zip(seeds, result.stepsToSolve) {
          table.append([
            .word(task), .word(result.arm.name), .number(Double(result.arm.hidden)),
            .number(Double(result.rate.description) ?? .nan), .number(Double(seed)),
            .number(steps),
          ])
        }
      }
    }
    append("adding", adding)
    append("restarting sum", restarting)
    return table
  }
}
