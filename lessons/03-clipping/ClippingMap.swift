import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Plain gradient descent on first-symbol recall over starts, rates and seeds, clipped and not.
struct ClippingMap {
  /// A start: how W_hh is drawn.
  struct Start {
    var name: String
    var label: Localized<Label>
    var initialisation: Initialisation
  }

  // region: map
  static let starts: [Start] =
    [
      Start(
        name: "default", label: Localized(en: "default", zh: "默认"),
        initialisation: .pytorch)
    ]
    + [Float(1), 2, 3].map { gain in
      Start(
        name: "gain-\(gain)",
        label: Localized(en: Label("gain \(Int(gain))"), zh: Label("增益 \(Int(gain))")),
        initialisation: .gaussian(gain: gain))
    }
  static func rates(_ budget: Budget) -> [Float] {
    budget == .quick ? [0.03, 0.3] : [0.01, 0.03, 0.1, 0.3, 1]
  }
  /// A run is thrown off if its test loss ever passes this multiple of the memoryless loss.
  static let thrownOff = 1.25
  // endregion

  /// The outcomes by clipping (no, yes), start, rate and seed.
  let outcomes: [[[[TrainingOutcome]]]]
  let rates: [Float]
  let setting: Setting

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let rates = Self.rates(setting.budget)
    self.rates = rates
    let steps = setting[ClippingLesson.steps]
    let seeds = setting[ClippingLesson.seeds]
    let isQuick = setting.budget == .quick
    let clippings: [Clipping] = [.none, .globalNorm(limit: setting[ClippingLesson.limit])]
    let observation = Observation(
      interval: max(1, steps / (isQuick ? 15 : 60)),
      testSize: isQuick ? 100 : 2000,
      solvedError: FirstSymbolRecall.solvedError, finalTestSize: isQuick ? 1000 : 10_000)
    func run(_ clipping: Int, _ start: Start, _ rate: Float, _ seed: Int) -> TrainingRun<
      FirstSymbolRecall
    > {
      TrainingRun(
        of: FirstSymbolRecall(lag: setting[ClippingLesson.lag]),
        arm: (clipping == 0 ? "free-" : "clipped-") + start.name, cell: .rnn(.tanh),
        hidden: setting[ClippingLesson.hidden], initialisation: start.initialisation,
        recipe: Recipe(
          optimiser: .sgd(), rate: rate, clipping: clippings[clipping], steps: steps),
        observation: observation, seed: UInt64(seed))
    }
    let all = try laboratory.outcomes(
      of: [0, 1].flatMap { clipping in
        Self.starts.flatMap { start in
          rates.flatMap { rate in (1...seeds).map { run(clipping, start, rate, $0) } }
        }
      }, group: "map")
    var rest = all[...]
    outcomes = [0, 1].map { _ in
      Self.starts.map { _ in
        rates.map { _ in
          defer { rest = rest.dropFirst(seeds) }
          return Array(rest.prefix(seeds))
        }
      }
    }
  }

  static func isSolved(_ outcome: TrainingOutcome) -> Bool {
    (outcome.finalError ?? .infinity) < FirstSymbolRecall.solvedError
  }

  static func isThrownOff(_ outcome: TrainingOutcome) -> Bool {
    let largest = outcome.curve.map(\.testError).largest
    return outcome.divergedAt != nil || !(largest <= thrownOff * FirstSymbolRecall.memorylessLoss)
  }

  /// How many runs pass a test, over all starts and rates.
  func count(_ clipping: Int, _ isCounted: (TrainingOutcome) -> Bool) -> Int {
    outcomes[clipping].joined().joined().count(where: isCounted)
  }

  /// The solved runs of a start at the rate that serves it best.
  func best(_ clipping: Int, _ start: Int) -> Int {
    outcomes[clipping][start].map { $0.count(where: Self.isSolved) }.max() ?? 0
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("clipping-map", figure, data: data)
    try contents.add("clipping-curves", curvesFigure, data: curvesData)
    try contents.add(bestTable)
    try contents.add(claim)
    try contents.add(Quantity("thrown-off", Self.thrownOff, .shortest))
    try contents.add(
      Quantity(
        "map-runs", count: Self.starts.count * rates.count * setting[ClippingLesson.seeds]))
    let rates = self.rates.map(NumberFormat.shortest.string)
    try contents.add(
      Quantity(
        "map-rates",
        text: Localized(en: rates.joined(separator: ", "), zh: rates.joined(separator: "、"))))
  }

  private static let panels = CliffResults.names

  private var figure: Figure {
    let seeds = setting[ClippingLesson.seeds]
    let rates = self.rates.map { Localized<Label>(same: Label(NumberFormat.shortest.string($0))) }
    let total = Self.starts.count * rates.count * seeds
    let solved = [0, 1].map { count($0, Self.isSolved) }
    let thrown = [0, 1].map { count($0, Self.isThrownOff) }
    return Figure(
      size: Size(width: 800, height: 360),
      alternativeText: Localized(
        en:
          "Solved runs for each start and learning rate. Without clipping \(solved[0]) of \(total) "
          + "runs solve the task and \(thrown[0]) are thrown off; with clipping \(solved[1]) solve it and "
          + "\(thrown[1]) are thrown off.",
        zh: "各起点与学习率下解决任务的运行数。不裁剪时 \(total) 次中解决 \(solved[0]) 次，\(thrown[0]) 次被抛出；"
          + "裁剪时解决 \(solved[1]) 次，\(thrown[1]) 次被抛出。"),
      columns: 2
    ) {
      for clipping in [0, 1] {
        Panel(
          Self.panels[clipping],
          x: Axis(Localized(en: "Learning rate", zh: "学习率"), scale: .categories(rates)),
          y: Axis(scale: .categories(Self.starts.map(\.label)), isReversed: true)
        ) {
          Heatmap(
            rows: outcomes[clipping].map { $0.map { Double($0.count(where: Self.isSolved)) } },
            x: -0.5...Double(rates.count) - 0.5, y: -0.5...Double(Self.starts.count) - 0.5,
            colours: .counts(upTo: seeds, title: Localized(en: "solved", zh: "解决")),
            numbers: outcomes[clipping].map { row in
              row.map { Label(String($0.count(where: Self.isSolved))) }
            })
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable([
      "clipping", "start", "rate", "seed", "solved", "thrown off", "final loss",
    ])
    for (clipping, name) in ["free", "clipped"].enumerated() {
      for (start, row) in zip(Self.starts, outcomes[clipping]) {
        for (rate, runs) in zip(rates, row) {
          for (seed, run) in runs.enumerated() {
            table.append([
              .word(name), .word(start.name), .number(Double(rate.description) ?? 0),
              .number(Double(seed + 1)), .number(Self.isSolved(run) ? 1 : 0),
              .number(Self.isThrownOff(run) ? 1 : 0), run.finalError.map { .number($0) } ?? .none,
            ])
          }
        }
      }
    }
    return table
  }
}
