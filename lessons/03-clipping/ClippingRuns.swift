import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Learning curves, the table and the claim of the runs with and without clipping.
extension ClippingMap {
  /// The place of the start whose curves are shown.
  private static let shownStart = 2
  /// The rate at which they are shown.
  private static let shownRate: Float = 0.3

  private func curve(_ clipping: Int) -> CurveQuartiles {
    CurveQuartiles(
      of: outcomes[clipping][Self.shownStart][rates.firstIndex(of: Self.shownRate) ?? 0])
  }

  var curvesFigure: Figure {
    let rate = NumberFormat.shortest.string(Self.shownRate)
    let gain = Self.starts[Self.shownStart].label
    return .learningCurves(
      [0, 1].map { clipping in
        let curve = curve(clipping)
        return SeededCurve(
          CliffResults.names[clipping], style: CliffResults.styles[clipping], x: curve.steps,
          median: curve.median, lowerQuartile: curve.lower, upperQuartile: curve.upper)
      },
      baselines: [
        // Left of the middle, where neither band comes near the words.
        Baseline(
          FirstSymbolRecall.memorylessLoss,
          Localized(en: "remembers nothing, ln 4", zh: "什么也不记得，ln 4"), nameShare: 0.25)
      ],
      title: Localized(
        en: Label("\(gain.english.source), learning rate \(rate)"),
        zh: Label("\(gain.chinese.source)，学习率 \(rate)")),
      x: Localized(en: "Training step", zh: "训练步数"),
      y: Localized(en: "Test loss (nats)", zh: "测试损失（奈特）"))
  }

  var curvesData: DataTable {
    var table = DataTable(["clipping", "step", "lower quartile", "median", "upper quartile"])
    for (clipping, name) in ["free", "clipped"].enumerated() {
      let curve = curve(clipping)
      for index in curve.steps.indices {
        table.append([
          .word(name), .number(curve.steps[index]), .number(curve.lower[index]),
          .number(curve.median[index]), .number(curve.upper[index]),
        ])
      }
    }
    return table
  }

  var bestTable: Table {
    let seeds = setting[ClippingLesson.seeds]
    func text(_ part: Int, _ all: Int) -> Localized<String> {
      Localized(en: "\(part) of \(all)", zh: "\(part) / \(all)")
    }
    func thrown(_ clipping: Int, _ start: Int) -> Int {
      outcomes[clipping][start].joined().count(where: Self.isThrownOff)
    }
    return Table(
      "clipping-table",
      columns: [
        .words(Localized(en: "start", zh: "起点")),
        .numbers(Localized(en: "thrown off, free", zh: "被抛出，不裁剪")),
        .numbers(Localized(en: "clipped", zh: "裁剪")),
        .numbers(Localized(en: "solved at the best rate, free", zh: "最佳学习率下解决，不裁剪")),
        .numbers(Localized(en: "clipped", zh: "裁剪")),
      ],
      rows: Self.starts.indices.map { start in
        let label = Self.starts[start].label
        return [
          Localized(en: label.english.plainText, zh: label.chinese.plainText),
          text(thrown(0, start), seeds * rates.count),
          text(thrown(1, start), seeds * rates.count), text(best(0, start), seeds),
          text(best(1, start), seeds),
        ]
      })
  }

  // region: claim-n9
  private var verdict: Verdict {
    let thrown = (free: count(0, Self.isThrownOff), clipped: count(1, Self.isThrownOff))
    let steep = Self.starts.indices.dropFirst(2)  // gains above 1: the gradient explodes
    let seeds = setting[ClippingLesson.seeds]
    if thrown.free == 0 { return .inconclusive }
    if thrown.clipped >= thrown.free { return .refuted }
    let isCured = thrown.clipped == 0 && steep.allSatisfy { best(1, $0) == seeds }
    return isCured ? .supported : .qualified
  }
  // endregion

  var claim: Claim {
    let total = Self.starts.count * rates.count * setting[ClippingLesson.seeds]
    let factor = NumberFormat.shortest.string(Self.thrownOff)
    func figure(_ english: String, _ chinese: String, _ part: Int) -> Claim.DecidingFigure {
      .init(
        Localized(en: english, zh: chinese),
        Localized(en: "\(part) of \(total)", zh: "\(total) 次中 \(part) 次"))
    }
    return Claim(
      "n9",
      quotation: "梯度爆炸：可以使用梯度裁剪解决（clipping）",
      translation: "Exploding gradients can be solved by clipping.",
      basis: .experiment,
      rule: Localized(
        en:
          "A run is thrown off if training diverges or its test loss ever passes \(factor) times the "
          + "memoryless loss. All starts, rates and seeds count. Inconclusive if no free run is thrown "
          + "off. Refuted if at least as many clipped runs as free ones are thrown off. Supported if no "
          + "clipped run is thrown off and, at each gain above 1, there is a rate at which all clipped "
          + "seeds solve the task. Otherwise qualified.",
        zh: "若训练发散，或测试损失曾超过无记忆损失的 \(factor) 倍，就称这次运行被抛出。对所有起点、学习率和种子：若不裁剪时没有运行被抛出，"
          + "则尚无定论；若裁剪时被抛出的不少于不裁剪时，则不成立；若裁剪时没有运行被抛出，且在每个大于 1 的增益下，都有某个学习率，使所有种子在裁剪之下全部解决任务，"
          + "则判为支持；其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases,
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        figure("thrown off, free", "被抛出，不裁剪", count(0, Self.isThrownOff)),
        figure("thrown off, clipped", "被抛出，裁剪", count(1, Self.isThrownOff)),
        figure("solved, free", "解决，不裁剪", count(0, Self.isSolved)),
        figure("solved, clipped", "解决，裁剪", count(1, Self.isSolved)),
      ])
  }
}
