import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Order in time, and places never seen in training: claim n3, and what sharing weights is worth.
struct OrderAndPlace {
  private static let length = 10
  private static let learned = 0.95

  private let setting: Setting
  /// The RNN on whole sequences: right answers on the same task.
  private let rnn: [Double]
  /// The dense network that sees the symbols without their order.
  private let bag: [Double]
  /// Trained with X and Y in the first part alone, tested there and in the second part.
  private let rnnPlaces: [(early: Double, late: Double)]
  private let windowPlaces: [(early: Double, late: Double)]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let whole = WhichFirst(length: Self.length)
    // Asked at any time after: what is new in the second part is the place alone.
    let early = WhichFirst(lengths: 2...Self.length, positions: .early)
    let late = WhichFirst(length: Self.length, positions: .late)
    // region: order-and-place
    rnn = try Self.accuracies("rnn", whole, [whole], setting, laboratory).map { $0[0] }
    let asBag = SingleStep(whole, as: .bag)
    bag = try Self.accuracies("bag", asBag, [asBag], setting, laboratory).map { $0[0] }
    rnnPlaces = try Self.accuracies("rnn-early", early, [early, late], setting, laboratory)
      .map { ($0[0], $0[1]) }
    let windows = [early, late].map { SingleStep($0, as: .window) }
    windowPlaces = try Self.accuracies("window-early", windows[0], windows, setting, laboratory)
      .map { ($0[0], $0[1]) }
    // endregion
  }

  /// The accuracies on each trial, seed by seed, at the rate that tuning seeds chose.
  private static func accuracies<Task: SequenceTask>(
    _ arm: String, _ task: Task, _ trials: [Task], _ setting: Setting, _ laboratory: Laboratory
  ) throws -> [[Double]] {
    let isQuick = setting.budget == .quick
    func run(_ rate: Float, _ seed: UInt64, isTuning: Bool) -> Transfer<Task> {
      Transfer(
        arm, of: task, trials: isTuning ? [task] : trials, cell: .rnn(.tanh),
        hidden: setting[RecurrenceLesson.hidden],
        recipe: Recipe(rate: rate, steps: setting[RecurrenceLesson.steps]),
        testSize: isQuick ? 200 : isTuning ? 2000 : 10_000, seed: seed)
    }
    let rates = isQuick ? [0.01] : UnseenLengths.rates
    var rate = rates[0]
    if rates.count > 1 {
      let tuned = try laboratory.outcomes(
        of: rates.flatMap { rate in [101, 102].map { run(rate, $0, isTuning: true) } },
        group: "order-tuning")
      rate = UnseenLengths.best(rates, tuned)
    }
    return try laboratory.outcomes(
      of: (1...setting[RecurrenceLesson.seeds]).map { run(rate, UInt64($0), isTuning: false) },
      group: "order"
    ).map { $0.accuracies.isEmpty ? trials.map { _ in WhichFirst.chance } : $0.accuracies }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add(Quantity("order-length", count: Self.length))
    try contents.add(claim)
    try contents.add(placesTable)
  }

  private static func range(_ values: [Double]) -> Localized<String> {
    let quartiles = Quartiles(of: values)
    let format = NumberFormat.percentage(decimals: 1)
    let (low, high) = (format.string(quartiles.lower), format.string(quartiles.upper))
    return Localized(
      en: "\(format.string(quartiles.median)) (\(low) to \(high))",
      zh: "\(format.string(quartiles.median))（\(low) 至 \(high)）")
  }

  private var placesTable: Table {
    func row(
      _ name: Localized<String>, _ places: [(early: Double, late: Double)]
    ) -> [Localized<String>] {
      [name, Self.range(places.map(\.early)), Self.range(places.map(\.late))]
    }
    return Table(
      "unseen-places",
      columns: [
        .words(Localized(en: "network", zh: "网络")),
        .numbers(Localized(en: "X and Y in the first part (as trained)", zh: "X 和 Y 在前一段（与训练相同）")),
        .numbers(Localized(en: "X and Y in the second part (never seen)", zh: "X 和 Y 在后一段（从未见过）")),
      ],
      rows: [
        row(Localized(en: "RNN, weights shared by all steps", zh: "RNN，各步共享权重"), rnnPlaces),
        row(
          Localized(en: "dense network, weights of their own for each step", zh: "全连接网络，每步有自己的权重"),
          windowPlaces),
      ])
  }

  // region: claim-n3
  private var verdict: Verdict {
    let all = setting[RecurrenceLesson.seeds]
    switch rnn.count(where: { $0 >= Self.learned }) {
    case all: return .supported
    case 0: return .inconclusive
    default: return .qualified
    }
  }
  // endregion

  private var claim: Claim {
    let all = setting[RecurrenceLesson.seeds]
    let count = rnn.count { $0 >= Self.learned }
    return Claim(
      "n3", quotation: "考虑了时间的依赖",
      translation: "It takes dependence in time into account.",
      basis: .experiment,
      rule: Localized(
        en:
          "On a task in which the symbols without their order allow exactly $50\\%$: supported if "
          + "with every seed the RNN gives at least $95\\%$ right answers, qualified if with some, "
          + "inconclusive if with none.",
        zh: "在只看符号而不看先后时正确率最高恰为 $50\\%$ 的任务上：若每个种子的 RNN 正确率都至少为 $95\\%$，则判为支持；若只有一部分如此，"
          + "则为有条件成立；若一个也没有，则尚无定论。"),
      possibleVerdicts: [.supported, .qualified, .inconclusive],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(en: "seeds with at least 95% right", zh: "正确率至少 95% 的种子"),
          Localized(en: "\(count) of \(all)", zh: "\(all) 个中 \(count) 个")),
        .init(
          Localized(en: "RNN, median and quartiles", zh: "RNN，中位数与四分位数"), Self.range(rnn)),
        .init(
          Localized(en: "dense network on the symbols’ counts, trained", zh: "只看符号个数的全连接网络（经训练）"),
          Self.range(bag)),
      ])
  }
}
