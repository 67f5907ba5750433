import Bilingual
import Course
import Experiments
import Notebook

/// The table over lags, and the claim that earlier steps learn less.
extension RecallResults {
  var table: Table {
    Table(
      "recall-table",
      columns: [
        .numbers(Localized(en: "lag", zh: "时间间隔")), .words(Localized(en: "start", zh: "起点")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "median steps to solve", zh: "解决所需步数的中位数")),
        .numbers(
          Localized(
            en:
              "$\\lVert \\partial L/\\partial h_1 \\rVert / \\lVert \\partial L/\\partial h_T \\rVert$ before",
            zh:
              "训练前 $\\lVert \\partial L/\\partial h_1 \\rVert / \\lVert \\partial L/\\partial h_T \\rVert$"
          )
        ),
        .numbers(Localized(en: "after", zh: "训练后")),
      ],
      rows: lags.indices.flatMap { lag in
        [0, 1].map { start in
          let result = results[lag][start]
          let steps = Quartiles(of: result.stepsToSolve).median
          func ratio(_ moment: (GradientFlow) -> GradientFlow.Snapshot) -> Localized<String> {
            Localized(
              same: NumberFormat.significant(digits: 1).string(
                gradientRatio(lag: lag, start: start, moment).median))
          }
          let label = Self.labels[start]
          return [
            Localized(same: NumberFormat.count(lags[lag])),
            Localized(en: label.english.plainText, zh: label.chinese.plainText),
            Localized(same: NumberFormat.shortest.string(result.rate)),
            Localized(
              en: "\(result.solvedCount) of \(result.outcomes.count)",
              zh: "\(result.solvedCount) / \(result.outcomes.count)"),
            steps.isFinite
              ? Localized(same: NumberFormat.count(Int(steps)))
              : Localized(en: "not within the budget", zh: "预算内未解决"),
            ratio(\.before), ratio(\.after),
          ]
        }
      })
  }

  private func solved(_ start: Int) -> [Int] { results.map { $0[start].solvedCount } }

  // region: claim-n10
  private var verdict: Verdict {
    let (standard, orthogonal) = (solved(0), solved(1))
    let seeds = setting[ClippingLesson.seeds]
    let ratios = lags.indices.map { gradientRatio(lag: $0, start: 0, \.before).median }
    let fades = zip(ratios, ratios.dropFirst()).allSatisfy { $0 > $1 }
    guard fades, let first = standard.first, let last = standard.last else { return .inconclusive }
    if last == seeds { return .refuted }
    let isFlow = orthogonal.reduce(0, +) > standard.reduce(0, +)
    return first == seeds && last <= seeds / 5 && isFlow ? .qualified : .inconclusive
  }
  // endregion

  var claim: Claim {
    let seeds = setting[ClippingLesson.seeds]
    func list(_ start: Int) -> Localized<String> {
      let counts = solved(start).map(String.init)
      return Localized(en: counts.joined(separator: ", "), zh: counts.joined(separator: "、"))
    }
    let names = Localized(
      en: lags.map(String.init).joined(separator: ", "),
      zh: lags.map(String.init).joined(separator: "、"))
    let sums = [0, 1].map { solved($0).reduce(0, +) }
    let runs = lags.count * seeds
    let first = gradientRatio(lag: 0, start: 0, \.before).median
    let last = gradientRatio(lag: lags.count - 1, start: 0, \.before).median
    return Claim(
      "n10",
      quotation: "随着 $t$ 越来越大，梯度越来越小，越往前神经网络越不更新，削弱了RNN捕获长距离的能力",
      translation:
        "As $t$ grows the gradient gets smaller and smaller; the earlier a step, the less the "
        + "network is updated, which weakens the RNN’s ability to capture long-range dependencies.",
      basis: .experiment,
      rule: Localized(
        en:
          "The words cannot be supported as they stand: all steps share one $W_{hh}$, so none is updated "
          + "less than another. Qualified, as a statement on terms of the gradient, if from the default "
          + "start the median of $\\lVert \\partial L/\\partial h_1 \\rVert / \\lVert \\partial L/\\partial "
          + "h_T \\rVert$ falls from lag to lag, all seeds solve the shortest lag, at most "
          + "\(seeds / 5) of \(seeds) the longest, and the orthogonal start solves more runs in all; "
          + "refuted if all seeds solve the longest lag although the ratio falls; otherwise inconclusive.",
        zh: "照字面这句话不可能成立：所有时间步共用一个 $W_{hh}$，不会有哪一步更新得比别的步少。若把它理解为梯度中的各项，且从默认起点出发，"
          + "$\\lVert \\partial L/\\partial h_1 \\rVert / \\lVert \\partial L/\\partial h_T \\rVert$ 的中位数随间隔逐次下降，"
          + "最短的间隔所有种子都解决，最长的间隔 \(seeds) 个种子中至多 \(seeds / 5) 个解决，而正交起点总共解决得更多，则为有条件成立；"
          + "若该比值虽然下降，最长的间隔却仍被所有种子解决，则不成立；其余情况尚无定论。"),
      possibleVerdicts: [.qualified, .refuted, .inconclusive],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(
            en: "solved at lags \(names.english), default",
            zh: "默认起点解决的次数，间隔依次为 \(names.chinese)"), list(0)),
        .init(
          Localized(
            en: "solved at lags \(names.english), orthogonal",
            zh: "正交起点解决的次数，间隔依次为 \(names.chinese)"), list(1)),
        .init(
          Localized(en: "solved in all, default and orthogonal", zh: "解决的总次数，默认起点与正交起点"),
          Localized(
            en: "\(sums[0]) and \(sums[1]) of \(runs)", zh: "\(runs) 次中 \(sums[0]) 次与 \(sums[1]) 次")
        ),
        .init(
          Localized(
            en: "ratio of gradients from the default start, shortest and longest lag",
            zh: "默认起点的梯度之比，最短与最长间隔"),
          Localized(
            same: [first, last].map(NumberFormat.scientific(digits: 1).string)
              .joined(separator: " → "))),
      ])
  }
}
