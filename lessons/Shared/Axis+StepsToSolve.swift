import Bilingual
import Figures

extension Axis {
  /// The steps until a task is solved: up to the budget where runs failed, else a little beyond the
  /// data.
  static func stepsToSolve(upperQuartiles: [Double], budget: Int) -> Axis {
    let end = 1.04 * Double(budget)
    let isSolved = upperQuartiles.allSatisfy(\.isFinite)
    return Axis(
      Localized(en: "Training steps until solved", zh: "解决任务所需的训练步数"),
      domain: 0...(isSolved ? min(end, 1.2 * (upperQuartiles.max() ?? end)) : end))
  }
}
