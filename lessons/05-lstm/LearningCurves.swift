import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Learning curves of the adding problem: the median over seeds, with its quartiles.
struct LearningCurves {
  let results: [Comparison<AddingProblem>.Result]

  init(_ results: [Comparison<AddingProblem>.Result]) {
    self.results = results
  }

  // region: adding-curves
  var figure: Figure {
    Figure(alternativeText: alternativeText) {
      Panel(
        x: Axis(Localized(en: "Training step", zh: "训练步数")),
        y: Axis(Localized(en: "Test error (mean squared)", zh: "测试误差（均方）"), scale: .log)
      ) {
        for result in results {
          let curve = result.curve
          Band(x: curve.steps, low: curve.lower, high: curve.upper, style: result.style)
        }
        Rule(
          y: AddingProblem.constantError,
          label: Localized(en: "best constant answer, 1/6", zh: "最好的常数答案，1/6"))
        Rule(
          y: AddingProblem.oneNumberError,
          label: Localized(en: "knows one number, 1/12", zh: "只知道一个数，1/12"))
        for result in results {
          let curve = result.curve
          Line(
            x: curve.steps, y: curve.median, style: result.style,
            label: Localized(same: Label(result.label)))
        }
      }
    }
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

  private var alternativeText: Localized<String> {
    let last = results.first?.curve.steps.last ?? 0
    func ends(_ language: Language) -> String {
      results.map { result in
        let error = NumberFormat.significant(digits: 2).string(result.curve.median.last ?? .nan)
        return Localized(en: "\(result.label) ends at \(error)", zh: "\(result.label) 止于 \(error)")[language]
      }.joined(separator: language == .english ? ", " : "，")
    }
    return Localized(
      en: "Learning curves: median test error over training steps from 0 to "
        + "\(NumberFormat.count(Int(last))), logarithmic. \(ends(.english)). "
        + "Lines mark the best constant answer at 1/6 and the knowledge of one number at 1/12.",
      zh: "学习曲线：测试误差的中位数随训练步数（0 到 \(NumberFormat.count(Int(last)))）的变化，对数坐标。"
        + "\(ends(.chinese))。横线标出最好的常数答案 1/6 和只知道一个数时的 1/12。")
  }
}
