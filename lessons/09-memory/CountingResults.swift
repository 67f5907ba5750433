import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// How far each cell counts beyond the range that it was trained on: claim m1.
struct CountingResults {
  typealias Arm = (
    result: Comparison<EqualCounts>.Result, found: [ProbedOutcome<CountingRange.Finding>]
  )

  let task: EqualCounts
  let probe: CountingRange
  let arms: [Arm]
  /// The grid that learning rates are chosen from.
  let rates: [Float]
  let isJudged: Bool

  func label(_ arm: Arm) -> Label { Label("\(arm.result.label) (\(arm.result.arm.hidden))") }

  /// The second GRU gets other looks than the first.
  func style(_ arm: Arm) -> SeriesStyle {
    arm.result.arm.name == "gru-equal" ? .gru.variant(1) : arm.result.style
  }

  /// The largest n up to which all words are right, a run each; 0 where training diverged.
  func reach(_ arm: Arm) -> [Double] { arm.found.map { Double($0.end?.rightUpTo ?? 0) } }

  private func accepted(_ arm: Arm) -> [Double] {
    arm.found.map { Double($0.end?.acceptedUpTo ?? 0) }
  }

  // region: claim
  /// The ratio to the largest n trained from which a network counts beyond its range.
  static let beyond = 1.5
  /// The ratio from which a network has learned its range.
  static let learned = 0.8

  private var verdict: Verdict {
    func ratios(_ arm: Arm) -> [Double] { reach(arm).map { $0 / Double(task.largest) } }
    let open = arms.filter { $0.result.arm.name == "lstm" }.flatMap(ratios)
    let bounded = arms.filter { $0.result.arm.name != "lstm" }.map(ratios)
    let median = Quartiles(of: open).median
    let largest = bounded.map { Quartiles(of: $0).median }.max() ?? .nan
    guard median >= Self.learned, largest >= Self.learned else { return .inconclusive }
    let goesBeyond = open.allSatisfy { $0 >= Self.beyond }
    let allStay = bounded.joined().allSatisfy { $0 < Self.beyond }
    if goesBeyond && allStay { return .supported }
    return median >= Self.beyond * largest ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    let beyond = NumberFormat.fixed(decimals: 1).string(Self.beyond)
    let learned = NumberFormat.fixed(decimals: 1).string(Self.learned)
    let format = NumberFormat.fixed(decimals: 2)
    return Claim(
      "m1",
      statement: Localized(
        en:
          "An LSTM that has learned to count up to $N$ counts on beyond it; a GRU or a tanh RNN, whose states are bounded, does not extrapolate at this precision.",
        zh: "学会数到 $N$ 的 LSTM 还能往后数；GRU 和 tanh RNN 的状态有界，在这样的精度下不能外推。"),
      basis: .experiment,
      rule: Localized(
        en:
          "By the ratio of the largest $n$ up to which every word is right to the largest $n$ trained. Supported if it is at least \(beyond) for the LSTM with every "
          + "seed and below \(beyond) for every other cell with every seed. Qualified if not, but the LSTM’s median is at least \(beyond) times the largest median of the others. "
          + "Otherwise refuted. Inconclusive if the median of the LSTM, or of every other cell, is below \(learned): then the range itself was not learned.",
        zh:
          "按“每个词都正确的最大 $n$”与训练所用的最大 $n$ 之比判定。若 LSTM 在每个种子下都不低于 \(beyond)，而其他单元在每个种子下都低于 \(beyond)，则判为支持；"
          + "若不满足，但 LSTM 的中位数不低于其他单元最大中位数的 \(beyond) 倍，则为有条件成立；否则不成立。若 LSTM 的中位数低于 \(learned)，或其他单元的中位数都低于 \(learned)，"
          + "说明训练范围本身没有学会，则尚无定论。"),
      possibleVerdicts: [.supported, .qualified, .refuted, .inconclusive],
      outcome: isJudged ? .judged(verdict) : .notJudged,
      decidingFigures: arms.map { arm in
        let ratios = reach(arm).map { $0 / Double(task.largest) }
        let numbers = [Quartiles(of: ratios).median, ratios.min() ?? .nan, ratios.max() ?? .nan]
          .map(format.string)
        return .init(
          Localized(
            en: "\(label(arm).source), median of the ratio (lowest to highest)",
            zh: "\(label(arm).source)，比值的中位数（最低至最高）"),
          Localized(
            en: "\(numbers[0]) (\(numbers[1]) to \(numbers[2]))",
            zh: "\(numbers[0])（\(numbers[1]) 至 \(numbers[2])）"))
      } + [learnedRuns])
  }

  /// The runs that the statement itself speaks of; the rule looks at all.
  private var learnedRuns: Claim.DecidingFigure {
    let all = arms.filter { $0.result.arm.name == "lstm" }.flatMap(reach)
      .map { $0 / Double(task.largest) }
    let learned = all.filter { $0 >= Self.learned }
    let level = NumberFormat.fixed(decimals: 1).string(Self.learned)
    let lowest = learned.min().map(NumberFormat.fixed(decimals: 2).string)
    return .init(
      Localized(
        en: "LSTM runs that learned the range (ratio at least \(level)), and their lowest ratio",
        zh: "学会了训练范围的 LSTM 运行（比值不低于 \(level)），及其中最低的比值"),
      Localized(
        en: "\(learned.count) of \(all.count), \(lowest ?? "none")",
        zh: "\(all.count) 次中 \(learned.count) 次，\(lowest ?? "无")"))
  }

  private var figure: Figure {
    let title = Localized<Label>(
      en: "Largest $n$ up to which every word is right", zh: "每个词都正确的最大 $n$")
    let results = arms.map { arm in
      let own = Quartiles(of: reach(arm))
      return ArmResult(
        Localized(same: label(arm)), style: style(arm), median: own.median,
        lowerQuartile: own.lower, upperQuartile: own.upper)
    }
    return Figure(
      size: Size(width: 800, height: 330),
      alternativeText: Description.results(title, results), legend: .none
    ) {
      Panel(
        x: Axis(title, scale: .log, domain: 1...Double(probe.limit)),
        y: Axis(scale: .categories(arms.map { Localized(same: label($0)) }), isReversed: true)
      ) {
        Rule(
          x: Double(task.largest),
          label: Localized(
            en: "trained up to $N = \(task.largest)$", zh: "训练到 $N = \(task.largest)$"))
        for (index, arm) in arms.enumerated() {
          // A run that is wrong at n = 1 stands at the edge.
          // Seeds stand one below the other, so that equal ones can be counted.
          let middle = Double(arm.found.count - 1) / 2
          Points(
            x: reach(arm).map { max($0, 1) },
            y: reach(arm).indices.map { Double(index) + 0.14 * (Double($0) - middle) },
            style: style(arm), radius: 4)
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["arm", "seed", "right up to", "accepted up to", "test loss"])
    for arm in arms {
      for (index, outcome) in arm.found.enumerated() {
        table.append([
          .word(label(arm).source), .number(Double(index + 1)), .number(reach(arm)[index]),
          .number(accepted(arm)[index]),
          outcome.training.finalError.map { .number($0) } ?? .none,
        ])
      }
    }
    return table
  }

  private var table: Table {
    func list(_ values: [Double]) -> Localized<String> {
      let texts = values.map { NumberFormat.count(Int($0)) }
      return Localized(en: texts.joined(separator: ", "), zh: texts.joined(separator: "、"))
    }
    return Table(
      "counting-results",
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "test loss, median", zh: "测试损失，中位数")),
        .numbers(Localized(en: "right up to $n$, by seed", zh: "正确到哪个 $n$（各种子）")),
        .numbers(Localized(en: "accepted up to $n$, by seed", zh: "接受到哪个 $n$（各种子）")),
      ],
      rows: arms.map { arm in
        [
          Localized(same: arm.result.label),
          Localized(same: NumberFormat.count(arm.result.arm.hidden)),
          Localized(same: NumberFormat.count(arm.result.network(for: task).parameterCount)),
          LearningRates.text(arm.result.rate, of: rates),
          Localized(
            same: NumberFormat.fixed(decimals: 4).string(
              Quartiles(of: arm.result.finalErrors).median)),
          list(reach(arm)), list(accepted(arm)),
        ]
      })
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("counting-range", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
    let traces = CounterTraces(results: self)
    try contents.add("counter-states", traces.figure, data: traces.data)
    try contents.add(Quantity("traced-run", text: traces.seedText))
    for (name, value) in [
      ("counting-loss", task.countingLoss), ("counting-memoryless", task.memorylessLoss),
      ("counting-solved", arms.first?.result.solvedError ?? .nan),
    ] { try contents.add(Quantity(name, value, .fixed(decimals: 3))) }
    try contents.add(Quantity("counting-limit", count: probe.limit))
    for (name, index) in [("traced-short", 0), ("traced-long", 1)] {
      try contents.add(Quantity(name, count: probe.traced[index]))
    }
  }
}
