import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Training without clipping, to see whether the gradient ever leaps.
struct UnclippedRuns {
  /// Who is watched: two LSTMs, a GRU and, as controls, a tanh RNN of as many units, and both kinds of
  /// cell from recurrent weights so large that gradients grow.
  enum Watched: String, CaseIterable {
    case lstm
    case chrono = "lstm-chrono"
    case gru
    case rnn
    case steepLSTM = "lstm-gain-2"
    case steepRNN = "rnn-gain-2"

    /// The arm of the lesson, if it is one.
    var rival: Rival? { Rival(rawValue: rawValue) }
    var cell: Cell { self == .steepLSTM ? .lstm() : rival?.cell ?? .rnn(.tanh) }
    func initialisation(length: Int) -> Initialisation {
      switch self {
      case .steepLSTM, .steepRNN: .gaussian(gain: 2)
      default: rival?.initialisation(length: length) ?? .pytorch
      }
    }
    var label: Localized<Label> {
      switch self {
      case .gru: Localized(same: "GRU")
      case .rnn: Localized(same: "tanh RNN")
      case .steepLSTM: Localized(name: "LSTM, $g = 2$")
      case .steepRNN: Localized(name: "tanh RNN, $g = 2$")
      default: rival?.label ?? Localized(same: "")
      }
    }
    var style: SeriesStyle {
      switch self {
      case .steepLSTM: .lstm.variant(1)
      case .steepRNN: .tanhRNN.variant(1)
      default: rival?.style ?? .tanhRNN
      }
    }
  }

  // region: leap
  /// A gradient leaps if it is more than 100 times as long as the median of its block of 25 steps.
  static let leap = 100.0
  static let window = 25
  static func rates(_ budget: Budget) -> [Float] { budget == .quick ? [0.1] : [0.03, 0.1, 0.3] }

  /// The largest ratio of a gradient's norm to the median of its block; infinite where training diverged.
  static func largestRatio(_ outcome: SteadinessRun<AddingProblem>.Outcome) -> Double {
    if outcome.divergedAt != nil { return .infinity }
    return outcome.windows.map { $0.largestNorm / $0.medianNorm }.max() ?? .infinity
  }
  // endregion

  private let plan: RivalExperiments
  private let length: Int
  private let rates: [Float]
  /// The outcomes by arm, rate and seed.
  private let outcomes: [Watched: [[SteadinessRun<AddingProblem>.Outcome]]]

  init(_ plan: RivalExperiments, in laboratory: Laboratory) throws {
    self.plan = plan
    let length = plan.isQuick ? 10 : 50
    let rates = Self.rates(plan.setting.budget)
    let seeds = plan.seeds(from: 61)
    let task = AddingProblem(length: length)
    let runs = Watched.allCases.flatMap { watched in
      rates.flatMap { rate in
        seeds.map { seed in
          SteadinessRun(
            TrainingRun(
              of: task, arm: watched.rawValue, cell: watched.cell, hidden: plan.hidden,
              initialisation: watched.initialisation(length: length),
              recipe: Recipe(rate: rate, clipping: .none, steps: plan.steps),
              observation: Observation(
                interval: plan.steps, solvedError: AddingProblem.solvedError,
                finalTestSize: plan.finalSize), seed: seed), window: Self.window)
        }
      }
    }
    var rest = try laboratory.outcomes(of: runs, group: "unclipped")[...]
    var outcomes: [Watched: [[SteadinessRun<AddingProblem>.Outcome]]] = [:]
    for watched in Watched.allCases {
      outcomes[watched] = rates.map { _ in
        defer { rest = rest.dropFirst(seeds.count) }
        return Array(rest.prefix(seeds.count))
      }
    }
    self.length = length
    self.rates = rates
    self.outcomes = outcomes
  }

  /// How many runs of an arm leap or diverge; what is not a number counts as a leap.
  func leaps(_ watched: Watched) -> Int {
    (outcomes[watched] ?? []).joined().count { !(Self.largestRatio($0) <= Self.leap) }
  }

  var runCount: Int { rates.count * plan.seedCount }

  func add(to contents: inout LessonContents) throws {
    try contents.add("unclipped", figure, data: data)
    try contents.add(table)
    try contents.add(Quantity("unclipped-length", count: length))
    try contents.add(Quantity("leap", Self.leap, .shortest))
    try contents.add(Quantity("leap-window", count: Self.window))
    let list = rates.map(\.description)
    try contents.add(
      Quantity(
        "unclipped-rates",
        text: Localized(en: list.joined(separator: ", "), zh: list.joined(separator: "、"))))
  }

  private var figure: Figure {
    let x = rates.indices.map(Double.init)
    let rateNames = rates.map { Localized<Label>(same: Label($0.description)) }
    let ratio: Localized<Label> = Localized(
      en: "Longest gradient, in medians of its block of steps", zh: "最长的梯度与其所在一段的中位数之比")
    func values(_ watched: Watched, _ place: Int) -> [Double] {
      (outcomes[watched]?[place] ?? []).map(Self.largestRatio)
    }
    let order = Dictionary(
      uniqueKeysWithValues: Watched.allCases.enumerated().map { ($0.element, $0.offset) })
    /// The places of the runs of an arm: arms beside one another and, within an arm, seeds.
    func places(_ watched: Watched, _ place: Int) -> [Double] {
      let count = values(watched, place).count
      return (0..<count).map { seed in
        x[place] + 0.15 * (Double(order[watched] ?? 0) - Double(order.count - 1) / 2)
          + 0.024 * (Double(seed) - Double(count - 1) / 2)
      }
    }
    let format = NumberFormat.significant(digits: 2)
    func worst(_ watched: Watched) -> String {
      format.string(rates.indices.flatMap { values(watched, $0) }.max() ?? .nan)
    }
    let largest = Description.list(Watched.allCases.map { ($0.label, worst($0)) })
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Localized(
        en: "The largest ratio in each run, by learning rate. The largest of all: "
          + largest.english + ".",
        zh: "每次运行中最大的比值，按学习率排列。其中最大的："
          + largest.chinese + "。"), legend: .top
    ) {
      Panel(
        x: Axis(
          Localized(en: "Learning rate", zh: "学习率"), scale: .categories(rateNames)),
        y: Axis(ratio, scale: .log, including: [1, 1000])
      ) {
        Rule(y: Self.leap, label: Localized(en: "counts as a leap", zh: "算作突跳"))
        // The marks of one rate reach nearly to those of the next.
        for place in x.dropLast() {
          Rule(x: place + 0.5, style: SeriesStyle(hue: .neutral, dash: .dotted), width: 0.8)
        }
        for watched in Watched.allCases {
          Points(
            x: x.indices.flatMap { places(watched, $0) },
            y: x.indices.flatMap { values(watched, $0) }, style: watched.style,
            label: watched.label)
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["arm", "rate", "seed", "diverged at", "largest ratio", "final error"])
    for watched in Watched.allCases {
      for (rate, runs) in zip(rates, outcomes[watched] ?? []) {
        for (seed, run) in zip(plan.seeds(from: 61), runs) {
          table.append([
            .word(watched.rawValue), .number(Double(rate.description) ?? .nan),
            .number(Double(seed)), run.divergedAt.map { .number(Double($0)) } ?? .none,
            .number(Self.largestRatio(run)), run.finalError.map { .number($0) } ?? .none,
          ])
        }
      }
    }
    return table
  }

  private var table: Table {
    Table(
      "unclipped-table",
      columns: [.words(Localized(en: "cell", zh: "单元"))]
        + rates.flatMap { rate in
          [
            .numbers(
              Localized(en: "rate \(rate): leaps", zh: "学习率 \(rate)：突跳")),
            .numbers(Localized(en: "solved", zh: "解决")),
          ]
        },
      rows: Watched.allCases.map { watched in
        [watched.label.map(\.source)]
          + (outcomes[watched] ?? []).flatMap { runs in
            [
              runs.count { !(Self.largestRatio($0) <= Self.leap) },
              runs.count { ($0.finalError ?? .infinity) < AddingProblem.solvedError },
            ].map {
              Localized(en: "\($0) of \(runs.count)", zh: "\($0) / \(runs.count)")
            }
          }
      })
  }
}
