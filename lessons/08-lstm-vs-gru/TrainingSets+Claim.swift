import Bilingual
import Experiments
import Notebook

/// The table and the claim of the runs on fixed training sets.
extension TrainingSets {
  var table: Table {
    let format = NumberFormat.significant(digits: 2)
    return Table(
      "sets-table",
      columns: [.numbers(Localized(en: "training sequences", zh: "训练序列数"))]
        + Rival.allCases.map { .numbers($0.text) },
      rows: sizes.indices.map { size in
        [Localized(same: NumberFormat.count(sizes[size]))]
          + Rival.allCases.map { rival in
            let (part, all) = (fitted(rival, size).count, plan.seedCount)
            let error = part == 0 ? "–" : format.string(testErrors(rival, size).median)
            return Localized(
              en: "\(error) \("(\(part) of \(all))".unbroken)",
              zh: "\(error)\("（\(part) / \(all)）".unbroken)")
          }
      })
  }

  // region: claim-n24
  /// The smallest set from which on the median test error of the fitted runs counts as solved; infinite if none.
  private func needed(_ rival: Rival, fitted fewest: Int = Self.fewestFitted) -> Double {
    let suffices = sizes.indices.map { size in
      fitted(rival, size).count >= min(fewest, plan.seedCount)
        && testErrors(rival, size).median < AddingProblem.solvedError
    }
    let last = suffices.lastIndex(of: false) ?? -1
    return last + 1 < sizes.count ? Double(sizes[last + 1]) : .infinity
  }

  private func verdict(fitted fewest: Int = Self.fewestFitted) -> Verdict {
    let grus = [Rival.gru, .gruEqual].map { needed($0, fitted: fewest) }
    let lstms = [Rival.lstm, .chrono].map { needed($0, fitted: fewest) }
    guard (grus + lstms).contains(where: \.isFinite) else { return .inconclusive }
    func needLess(_ lstm: Double) -> Bool {
      grus.allSatisfy { $0.isFinite && 2 * $0 <= lstm }
    }
    if lstms.allSatisfy(needLess) { return .supported }
    return grus.allSatisfy { $0 >= lstms[0] } ? .refuted : .qualified
  }
  // endregion

  var claim: Claim {
    Claim(
      "n24", quotation: "（GRU）训练样本较少",
      translation: "The GRU needs fewer training samples.", basis: .experiment,
      rule: Localized(
        en:
          "An arm needs the smallest training set from which on the median test error of its fitted runs is "
          + "below 0.01, with at least 3 runs fitted. Supported if both GRUs (equal units, equal parameters) need at most "
          + "half as many sequences as the LSTM with either start; refuted if neither GRU needs fewer than the LSTM with "
          + "PyTorch’s start; inconclusive if there is no such set for any arm; otherwise qualified.",
        zh: "一组“所需”的训练集，是指从它起（包括更大的）拟合了训练集的运行至少有 3 次、其测试误差的中位数都低于 0.01 的最小训练集。若两种 GRU"
          + "（单元数相同、参数个数相同）所需的序列数，都不超过 LSTM 的一半，而且不论 LSTM 从哪种起点出发都如此，则判为支持；若两种 GRU 都不比默认起点的 LSTM 需要得少，"
          + "则不成立；若没有一组有这样的训练集，则尚无定论；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases, outcome: plan.isQuick ? .notJudged : .judged(verdict()),
      decidingFigures: Rival.allCases.flatMap { rival -> [Claim.DecidingFigure] in
        let (count, all) = (
          sizes.indices.reduce(0) { $0 + fitted(rival, $1).count }, sizes.count * plan.seedCount
        )
        return [
          Claim.DecidingFigure(
            Localized(
              en: "\(rival.text.english), sequences needed", zh: "\(rival.text.chinese)，所需的序列数"),
            text(needed(rival))),
          .init(
            Localized(
              en: "\(rival.text.english), runs that fitted, over all sets",
              zh: "\(rival.text.chinese)，拟合的运行数（所有训练集）"),
            Localized(en: "\(count) of \(all)", zh: "\(all) 次中 \(count) 次")),
        ]
      }
        + Rival.allCases.map { rival in
          Claim.DecidingFigure(
            Localized(
              en: "\(rival.text.english), needed if fitted runs alone are asked",
              zh: "\(rival.text.chinese)，只看拟合了的运行时所需的序列数"),
            text(needed(rival, fitted: 1)))
        }
        + [
          Claim.DecidingFigure(
            Localized(
              en: "what the rule would give if fitted runs alone were asked",
              zh: "只看拟合了的运行时，规则会给出的判定"),
            judgement: plan.isQuick
              ? Localized(en: "not judged", zh: "未判定") : verdict(fitted: 1).word)
        ])
  }

  private func text(_ size: Double) -> Localized<String> {
    let most = NumberFormat.count(sizes.last ?? 0)
    return size.isFinite
      ? Localized(same: NumberFormat.count(Int(size)))
      : Localized(en: "more than \(most)", zh: "多于 \(most)")
  }
}
