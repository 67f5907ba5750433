import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// First-symbol recall over lags, from PyTorch's default start and from an orthogonal one.
struct RecallResults {
  // region: recall
  static func lags(_ budget: Budget) -> [Int] {
    budget == .quick ? [5, 10, 20] : [5, 10, 20, 30, 50, 100]
  }
  static let starts = [
    (name: "default", initialisation: Initialisation.pytorch),
    (name: "orthogonal", initialisation: Initialisation.orthogonal()),
  ]
  static let rates: [Float] = [0.001, 0.003, 0.01]
  static let tuningSeeds: [UInt64] = [101, 102, 103]
  // endregion
  /// The lag at which gradients are drawn step by step.
  static func drawnLag(_ budget: Budget) -> Int { budget == .quick ? 20 : 50 }

  static let labels = [
    Localized<Label>(en: "default", zh: "默认"), Localized<Label>(en: "orthogonal", zh: "正交"),
  ]
  /// The looks of the two starts; both are tanh networks.
  static let styles = [
    SeriesStyle.tanhRNN,
    // A hue of its own: its quartiles lie within the band of the other.
    SeriesStyle(hue: .purple, dash: .dotted, marker: .diamond, isFilled: false),
  ]

  let lags: [Int]
  /// The results by lag, then by start.
  let results: [[Comparison<FirstSymbolRecall>.Result]]
  let setting: Setting

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let steps = setting[ClippingLesson.recallSteps]
    let isQuick = setting.budget == .quick
    lags = Self.lags(setting.budget)
    results = try laboratory.together(lags) { lag in
      try Comparison(
        of: FirstSymbolRecall(lag: lag),
        arms: Self.starts.map { start in
          .init(
            "\(start.name)-lag-\(lag)", .rnn(.tanh), hidden: setting[ClippingLesson.hidden],
            initialisation: start.initialisation)
        },
        rates: isQuick ? [0.003] : Self.rates, furtherRates: LearningRates.ladder,
        tuningSeeds: Self.tuningSeeds, tuningTestSize: 500,
        seeds: (1...setting[ClippingLesson.seeds]).map(UInt64.init),
        recipe: Recipe(
          rate: 0, clipping: .globalNorm(limit: setting[ClippingLesson.limit]), steps: steps),
        observation: Observation(
          interval: max(1, steps / 30), testSize: isQuick ? 500 : 2000,
          solvedError: FirstSymbolRecall.solvedError,
          finalTestSize: isQuick ? 500 : 10_000, flowSequences: 200)
      ).results(in: laboratory)
    }
  }

  /// ‖∂L/∂h_1‖ / ‖∂L/∂h_T‖ over seeds, before or after training.
  func gradientRatio(
    lag: Int, start: Int, _ moment: (GradientFlow) -> GradientFlow.Snapshot
  ) -> Quartiles {
    Quartiles(
      of: results[lag][start].outcomes.compactMap(\.flow).map { flow in
        let norms = moment(flow).stateGradients
        return (norms.last ?? .nan) / (norms.first ?? .nan)
      })
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("recall-success", successFigure, data: successData)
    try contents.add("recall-flow", flowFigure, data: flowData)
    try contents.add(table)
    try contents.add(claim)
    try contents.add(
      Quantity(
        "recall-lags",
        text: Localized(
          en: lags.map(String.init).joined(separator: ", "),
          zh: lags.map(String.init).joined(separator: "、"))))
    let rates = (setting.budget == .quick ? [0.003] : Self.rates).map(NumberFormat.shortest.string)
    try contents.add(
      Quantity(
        "recall-rates",
        text: Localized(en: rates.joined(separator: ", "), zh: rates.joined(separator: "、"))))
    try contents.add(Quantity("recall-tuning-seeds", count: Self.tuningSeeds.count))
    try contents.add(Quantity("drawn-lag", count: Self.drawnLag(setting.budget)))
  }

  private var successFigure: Figure {
    let x = Localized<Label>(en: "Lag $T - 1$ (steps)", zh: "时间间隔 $T - 1$（步）")
    let y = Localized<Label>(en: "Runs that solve the task", zh: "解决任务的运行数")
    let places = lags.map(Double.init)
    func solved(_ start: Int) -> [Double] { results.map { Double($0[start].solvedCount) } }
    let panelRatio = Localized<Label>(
      en: "$‖∂L/∂h_1‖ / ‖∂L/∂h_T‖$, before training", zh: "$‖∂L/∂h_1‖ / ‖∂L/∂h_T‖$，训练前")
    return Figure(
      size: Size(width: 800, height: 360),
      alternativeText: Description.panels([
        (
          Localized(en: "Left", zh: "左图"),
          Description.curves(
            y, against: x,
            [0, 1].map { Description.Series(Self.labels[$0], x: places, y: solved($0)) })
        ),
        (
          Localized(en: "Right", zh: "右图"),
          Description.curves(
            panelRatio, against: x,
            [0, 1].map { start in
              Description.Series(
                Self.labels[start], x: places,
                y: lags.indices.map { gradientRatio(lag: $0, start: start, \.before).median })
            })
        ),
      ]),
      columns: 2, legend: .top
    ) {
      Panel(
        x: Axis(x, scale: .log, ticks: .numbers(places)),
        y: Axis(y, domain: -0.2...Double(setting[ClippingLesson.seeds]) + 0.2)
      ) {
        for start in [0, 1] {
          Line(x: places, y: solved(start), style: Self.styles[start], label: Self.labels[start])
        }
      }
      Panel(
        x: Axis(x, scale: .log, ticks: .numbers(places)), y: Axis(panelRatio, scale: .log)
      ) {
        for start in [0, 1] {
          let ratios = lags.indices.map { gradientRatio(lag: $0, start: start, \.before) }
          Band(
            x: places, low: ratios.map(\.lower), high: ratios.map(\.upper),
            style: Self.styles[start], isOutline: start == 1)
          Line(
            x: places, y: ratios.map(\.median), style: Self.styles[start],
            label: Self.labels[start])
        }
      }
    }
  }

  private var successData: DataTable {
    var table = DataTable([
      "start", "lag", "solved", "ratio before, lower quartile", "median", "upper quartile",
    ])
    for (start, name) in Self.starts.map(\.name).enumerated() {
      for lag in lags.indices {
        let ratio = gradientRatio(lag: lag, start: start, \.before)
        table.append([
          .word(name), .number(Double(lags[lag])), .number(Double(results[lag][start].solvedCount)),
          .number(ratio.lower), .number(ratio.median), .number(ratio.upper),
        ])
      }
    }
    return table
  }
}
