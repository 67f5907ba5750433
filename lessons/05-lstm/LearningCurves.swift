import Bilingual
import Course
import Experiments
import Figures

/// Learning curves of the adding problem: the median over seeds, with its quartiles.
struct LearningCurves {
  let results: [Comparison<AddingProblem>.Result]

  init(_ results: [Comparison<AddingProblem>.Result]) {
    self.results = results
  }

  // region: adding-curves
  var figure: Figure {
    .learningCurves(
      results.map { result in
        let curve = result.curve
        return SeededCurve(
          Localized(same: Label(result.label)), style: result.style, x: curve.steps,
          median: curve.median, lowerQuartile: curve.lower, upperQuartile: curve.upper)
      },
      baselines: [
        Baseline(
          AddingProblem.constantError,
          Localized(en: "best constant answer, 1/6", zh: "最好的常数答案，1/6")),
        Baseline(
          AddingProblem.oneNumberError,
          Localized(en: "knows one number, 1/12", zh: "只知道一个数，1/12")),
      ],
      x: Localized(en: "Training step", zh: "训练步数"),
      y: Localized(en: "Test error (mean squared)", zh: "测试误差（均方）"))
  }
  // endregion

  var data: DataTable {
    var table = DataTable(["cell", "step", "lower quartile", "median", "upper quartile"])
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
