import Bilingual
import Course
import Experiments
import Figures

/// The learning curves of a comparison's arms: the median over seeds, with its quartiles.
struct LearningCurves<Task: SequenceTask> {
  let results: [Comparison<Task>.Result]
  let baselines: [Baseline]
  let yTitle: Localized<Label>

  init(
    _ results: [Comparison<Task>.Result], baselines: [Baseline],
    yTitle: Localized<Label> = Localized(en: "Test error (mean squared)", zh: "测试误差（均方）")
  ) {
    self.results = results
    self.baselines = baselines
    self.yTitle = yTitle
  }

  // region: learning-curves
  var figure: Figure {
    .learningCurves(
      results.map { result in
        let curve = result.curve
        return SeededCurve(
          Localized(name: result.label), style: result.style, x: curve.steps,
          median: curve.median, lowerQuartile: curve.lower, upperQuartile: curve.upper)
      },
      baselines: baselines, x: Localized(en: "Training step", zh: "训练步数"), y: yTitle)
  }
  // endregion

  var data: DataTable {
    var table = DataTable(["arm", "step", "lower quartile", "median", "upper quartile"])
    for result in results {
      let curve = result.curve
      for index in curve.steps.indices {
        table.append([
          .word(result.label), .number(curve.steps[index]), .number(curve.lower[index]),
          .number(curve.median[index]), .number(curve.upper[index]),
        ])
      }
    }
    return table
  }
}

extension Baseline {
  /// The levels that every plot of the adding problem shows.
  static let adding = [
    Baseline(
      AddingProblem.constantError,
      Localized(en: "best constant answer, 1/6", zh: "最好的常数答案，1/6")),
    Baseline(
      AddingProblem.oneNumberError, Localized(en: "knows one number, 1/12", zh: "只知道一个数，1/12")),
  ]
}
