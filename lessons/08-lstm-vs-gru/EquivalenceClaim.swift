import Bilingual
import Experiments
import Notebook

/// Comparable when tuned: a claim of equivalence, with its margin.
struct EquivalenceClaim {
  let plan: RivalExperiments
  let sweeps: [LengthSweep]

  init(_ plan: RivalExperiments, _ sweeps: [LengthSweep]) {
    self.plan = plan
    self.sweeps = sweeps
  }

  // region: claim-n22
  /// The margin, fixed before the runs: steps within 1.5 times, success within one run of five.
  static let stepMargin = 1.5
  static let successMargin = 1

  private func isComparable(_ one: LengthSweep.Cell, _ other: LengthSweep.Cell) -> Bool {
    let (a, b) = (one.medianSteps, other.medianSteps)
    return abs(one.solved - other.solved) <= Self.successMargin
      && a.isFinite && b.isFinite && max(a, b) <= Self.stepMargin * min(a, b)
  }

  /// The LSTM and both GRUs, for each task and length that one of them solves in most runs.
  private func cases(_ lstm: Rival) -> [(own: LengthSweep.Cell, others: [LengthSweep.Cell])] {
    sweeps.flatMap { sweep in
      sweep.lengths.indices.compactMap { place in
        let own = sweep.cell(lstm, at: place)
        let others = [Rival.gru, .gruEqual].map { sweep.cell($0, at: place) }
        guard ([own] + others).contains(where: \.medianSteps.isFinite) else { return nil }
        return (own, others)
      }
    }
  }

  /// For each case, whether the LSTM is comparable to both GRUs.
  private func comparable(_ lstm: Rival) -> [Bool] {
    cases(lstm).map { own, others in others.allSatisfy { isComparable(own, $0) } }
  }

  private var verdict: Verdict {
    let starts = [comparable(.lstm), comparable(.chrono)]
    if starts.allSatisfy(\.isEmpty) { return .inconclusive }
    if starts.contains(where: { !$0.isEmpty && $0.allSatisfy(\.self) }) { return .supported }
    return starts.joined().contains(true) ? .qualified : .refuted
  }
  // endregion

  /// Who takes fewer steps where the two are not comparable: the LSTM or both GRUs.
  private func ahead(_ lstm: Rival) -> (lstm: Int, gru: Int) {
    var count = (lstm: 0, gru: 0)
    for sweep in sweeps {
      for place in sweep.lengths.indices {
        let own = sweep.cell(lstm, at: place).medianSteps
        let others = [Rival.gru, .gruEqual].map { sweep.cell($0, at: place).medianSteps }
        if others.allSatisfy({ own * Self.stepMargin < $0 }) { count.lstm += 1 }
        if others.allSatisfy({ $0.isFinite && $0 * Self.stepMargin < own }) { count.gru += 1 }
      }
    }
    return count
  }

  /// Up to so many readings a median is coarse: a reading more or less can cross the margin.
  private static let fewReadings = 4

  /// In how many of the comparable cases all medians are coarse.
  private func coarse(_ lstm: Rival, upTo steps: Int) -> Int {
    zip(cases(lstm), comparable(lstm)).count { cells, isComparable in
      isComparable
        && ([cells.own] + cells.others).allSatisfy { $0.medianSteps <= Double(steps) }
    }
  }

  private func figures(_ lstm: Rival) -> [Claim.DecidingFigure] {
    let (cells, ahead) = (comparable(lstm), ahead(lstm))
    let (part, all) = (cells.count(where: \.self), cells.count)
    let steps = Self.fewReadings * plan.interval
    let coarse = coarse(lstm, upTo: steps)
    let alike = Claim.DecidingFigure(
      Localized(
        en: "\(lstm.text.english), comparable to both GRUs",
        zh: "\(lstm.text.chinese)，与两种 GRU 相当"),
      Localized(en: "\(part) of \(all) cases", zh: "\(all) 种情形中 \(part) 种"))
    let ofThese = Claim.DecidingFigure(
      Localized(
        en: "\(lstm.text.english), of these with no median above \(steps) steps "
          + "(\(Self.fewReadings) readings)",
        zh: "\(lstm.text.chinese)，其中各中位数都不超过 \(steps) 步（\(Self.fewReadings) 次测试）"),
      Localized(en: "\(coarse) of \(part)", zh: "\(part) 种中 \(coarse) 种"))
    let sides = Claim.DecidingFigure(
      Localized(
        en: "\(lstm.text.english), ahead of both; behind both",
        zh: "\(lstm.text.chinese)，领先于两者的情形；落后于两者的情形"),
      Localized(en: "\(ahead.lstm); \(ahead.gru)", zh: "\(ahead.lstm) 种；\(ahead.gru) 种"))
    return part > 0 ? [alike, ofThese, sides] : [alike, sides]
  }

  var claim: Claim {
    Claim(
      "n22", quotation: "在超参数全部调优的情况下，二者性能相当",
      translation: "When all hyperparameters are tuned, the two perform alike.",
      basis: .experiment,
      rule: Localized(
        en:
          "A case is a task at one length that at least one of the arms compared solves in most runs. The LSTM is comparable there "
          + "if its number of solved runs is within 1 of each GRU’s (equal units, equal parameters) and its "
          + "median steps are within 1.5 times, either way. Supported if with one of its two starts it is "
          + "comparable in every case; refuted if with neither start in any; inconclusive if there is no "
          + "case; otherwise qualified. Ahead or behind means by more than 1.5 times in the median steps, which are infinite where most runs fail.",
        zh: "一种“情形”是指某个任务在某个长度上，且相比较的各组中至少有一组在多数运行中解决了它。若 LSTM 解决的次数与两种 GRU"
          + "（单元数相同、参数个数相同）都至多差 1 次，所需步数的中位数也都相差不超过 1.5 倍（不论谁快），就称它在这种情形下相当。若 LSTM 以两种起点之一在所有情形下都相当，"
          + "则判为支持；若两种起点在任何情形下都不相当，则不成立；若没有这样的情形，则尚无定论；其余情况为有条件成立。“领先”“落后”指步数中位数相差超过 1.5 倍，多数运行失败时中位数为无穷。"
      ),
      possibleVerdicts: Verdict.allCases, outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: figures(.lstm) + figures(.chrono))
  }
}
