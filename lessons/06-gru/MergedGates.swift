import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Two gates in one: what a free LSTM does with its pair, and what tying them costs.
struct MergedGates {
  /// The correlation from which on one gate counts as closing when the other opens.
  static let opposed = -0.5

  private let comparison: Comparison<AddingProblem>
  private let results: [Comparison<AddingProblem>.Result]
  private let pairs: [ProbedOutcome<GatePairs.Finding>]
  private let isQuick: Bool

  init(
    _ plan: GRUExperiments, _ results: [Comparison<AddingProblem>.Result],
    _ pairs: [ProbedOutcome<GatePairs.Finding>]
  ) {
    comparison = plan.adding
    self.results = results
    self.pairs = pairs
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    let shown = ["gru", "lstm", "lstm-tied"].map { arm($0, of: results) }
    let curves = LearningCurves(shown, baselines: Baseline.adding)
    var figure = curves.figure
    // Curves end in the middle, where names would lie upon the bands beside them.
    figure.legend = .top
    try contents.add("tied-curves", figure, data: curves.data)
    try contents.add(
      ResultTable(comparison: comparison, results: results).table("adding-results"))
    try contents.add("gate-sums", self.figure, data: data)
    try contents.add(table)
    try contents.add(claim)
  }

  private func correlation(_ finding: GatePairs.Finding) -> Double {
    Quartiles(of: finding.correlations).median
  }

  private var ends: [GatePairs.Finding] { pairs.compactMap(\.end) }

  /// The shares of one bin over seeds.
  private func shares(_ findings: [GatePairs.Finding]) -> [Quartiles] {
    (0..<GatePairs.bins).map { bin in Quartiles(of: findings.map { 100 * $0.sums[bin] }) }
  }

  private var centres: [Double] {
    (0..<GatePairs.bins).map { (Double($0) + 0.5) * 2 / Double(GatePairs.bins) }
  }

  // region: gate-sums
  private var figure: Figure {
    let (start, end) = (shares(pairs.compactMap(\.start)), shares(ends))
    let names: [Localized<Label>] = [
      Localized(en: "before training", zh: "训练前"), Localized(en: "after training", zh: "训练后"),
    ]
    let sum: Localized<Label> = Localized(same: "$i_t + f_t$")
    let share: Localized<Label> = Localized(en: "Share of units and steps (%)", zh: "单元与时间步的占比（%）")
    func peak(_ shares: [Quartiles]) -> String {
      let bin = shares.indices.max { shares[$0].median < shares[$1].median }
      return NumberFormat.fixed(decimals: 2).string(bin.map { centres[$0] } ?? .nan)
    }
    return Figure(
      alternativeText: Localized(
        en: "How often each sum of input and forget gate occurs. The most frequent sum is about "
          + "\(peak(start)) before training and \(peak(end)) after it.",
        zh: "输入门与遗忘门之和的分布。最常见的和，训练前约为 \(peak(start))，训练后约为 \(peak(end))。"),
      // Both curves end at zero, where names beside them could not be told apart.
      legend: .top
    ) {
      Panel(x: Axis(sum, domain: 0...2), y: Axis(share, including: [0, 36])) {
        // Solid, or it would look like a piece of the dashed curve; its name needs room above that.
        Rule(
          x: 1, label: Localized(en: "tied gates, $i + f = 1$", zh: "绑定的门，$i + f = 1$"),
          style: .neutral, width: 1)
        Band(x: centres, low: end.map(\.lower), high: end.map(\.upper), style: .lstm)
        Line(
          x: centres, y: start.map(\.median), style: SeriesStyle(hue: .neutral, dash: .dashed),
          label: names[0], markers: false)
        Line(x: centres, y: end.map(\.median), style: .lstm, label: names[1], markers: false)
      }
    }
  }
  // endregion

  private var data: DataTable {
    var table = DataTable([
      "sum", "before, median %", "after, lower quartile %", "after, median %",
      "after, upper quartile %",
    ])
    let (start, end) = (shares(pairs.compactMap(\.start)), shares(ends))
    for (bin, centre) in centres.enumerated() {
      table.append(
        [centre, start[bin].median, end[bin].lower, end[bin].median, end[bin].upper]
          .map { .number($0) })
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.fixed(decimals: 2)
    let isSolved = arm("lstm", of: results).stepsToSolve.map(\.isFinite)
    return Table(
      "gate-pairs",
      columns: [
        .numbers(Localized(en: "seed", zh: "种子")),
        .words(Localized(en: "solved", zh: "是否解决")),
        .numbers(Localized(en: "mean $|i + f - 1|$, before", zh: "$|i + f - 1|$ 的均值，训练前")),
        .numbers(Localized(en: "after", zh: "训练后")),
        .numbers(Localized(en: "correlation of $i$ and $f$, after", zh: "$i$ 与 $f$ 的相关系数，训练后")),
      ],
      rows: zip(comparison.seeds, zip(isSolved, pairs)).map { seed, run in
        let (isSolved, outcome) = run
        return [
          Localized(same: NumberFormat.count(Int(seed))),
          isSolved ? Localized(en: "yes", zh: "是") : Localized(en: "no", zh: "否"),
          Localized(same: format.string(outcome.start?.distance ?? .nan)),
          Localized(same: format.string(outcome.end?.distance ?? .nan)),
          Localized(same: format.string(outcome.end.map(correlation) ?? .nan)),
        ]
      })
  }

  // region: claim-n19
  private var verdict: Verdict {
    let free = arm("lstm", of: results)
    let tied = ["lstm-tied", "lstm-tied-equal"].map { arm($0, of: results) }
    guard free.solvedCount > 0 || tied.contains(where: { $0.solvedCount > 0 }) else {
      return .inconclusive
    }
    // What is lost by tying: nothing, if one of the tied arms keeps up with the free one.
    let tyingIsHarmless = tied.contains { !$0.isWorse(than: free) }
    let freeGatesAreOpposed = ends.allSatisfy { correlation($0) <= Self.opposed }
    switch (tyingIsHarmless, freeGatesAreOpposed) {
    case (true, true): return .supported
    case (false, false): return .refuted
    default: return .qualified
    }
  }
  // endregion

  private var claim: Claim {
    let free = arm("lstm", of: results)
    return Claim(
      "n19",
      quotation: "GRU将LSTM中的输入门和遗忘门合二为一，称为更新门（update gate）〔这里检验：LSTM 的两个门做的是不是一个门的事〕",
      translation:
        "The GRU merges the LSTM’s input gate and forget gate into one, the update gate. [Tested here: "
        + "whether the two gates of an LSTM did the work of one.]",
      basis: .experiment,
      rule: Localized(
        en:
          "The formula has one gate in the place of two; tested is whether two did the work of one. "
          + "Supported if an LSTM with $i = 1 - f$ (equal units or equal parameters) is not worse than "
          + "the free one, and in the free one, with every seed, solved or not, the median unit’s correlation of $i$ "
          + "and $f$ is at most $-0.5$; refuted if neither holds; qualified if one of them; "
          + "but inconclusive, whatever else holds, if no LSTM solves the task. "
          + Standing.meaningOfWorse.english,
        zh: "公式里确实是一个门取代了两个；要检验的是，原来的两个门做的是不是一个门的事。若 $i = 1 - f$ 的 LSTM"
          + "（单元数相同或参数个数相同）不比自由的 LSTM 差，并且在每个种子下（不论是否解决），自由的 LSTM 各隐藏单元 $i$ 与 $f$ "
          + "相关系数的中位数都不超过 $-0.5$，则判为支持；两条都不成立，则判为不成立；只有一条成立，则为有条件成立；"
          + "但若没有 LSTM 解决任务，则一律为尚无定论。" + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: [free.decidingFigure(showsUnits: true)]
        + ["lstm-tied", "lstm-tied-equal"].map {
          arm($0, of: results).decidingFigure(showsUnits: true, beside: free)
        } + [
          .init(
            Localized(en: "correlation of $i$ and $f$, by seed", zh: "$i$ 与 $f$ 的相关系数（各种子）"),
            over: ends.map(correlation), .fixed(decimals: 2))
        ])
  }
}
