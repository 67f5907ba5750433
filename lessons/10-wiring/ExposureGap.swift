import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Encoder and decoder: right answers as inputs in training, its own in tests, and what lies between.
struct ExposureGap {
  private typealias Result = WiringComparison<SequenceReversal>.Result
  /// The step, counted from 1, at which the decoder is told a wrong answer.
  private static let wrongStep = 3

  private let results: [WiringComparison<SequenceReversal>.Result]
  private let task: SequenceReversal
  private let sequences: Int

  init(_ plan: WiringExperiments, _ results: [WiringComparison<SequenceReversal>.Result]) {
    self.results = results
    task = plan.reversal.arms[0].task
    sequences = plan.isQuick ? 50 : 1000
  }

  private static let told = Localized<Label>(en: "told the right answers", zh: "告知正确答案")
  private static let greedy = Localized<Label>(en: "greedy: told its own", zh: "贪心：用自己的答案")
  private static let own = Localized<Label>(
    en: "trained on its own answers, greedy", zh: "以自己的答案训练，贪心")
  private let wrong = Localized<Label>(en: "Share of wrong answers", zh: "答错的比例")

  func add(to contents: inout LessonContents) throws {
    try contents.add("exposure-curves", curvesFigure, data: curvesData)
    try contents.add(table)
    let misled = try misled()
    try contents.add("misled", misledFigure(misled), data: misledData(misled))
    try contents.add(Quantity("wrong-step", count: Self.wrongStep))
    try contents.add(Quantity("misled-sequences", count: sequences))
    try contents.add(Quantity("guess", 1 - SequenceReversal.chance, .percentage(decimals: 1)))
    for source in SequenceReversal.Source.allCases {
      let task = SequenceReversal(length: task.length, source: source)
      try contents.add(
        Quantity("told-\(source.rawValue)", 1 - task.toldAccuracy, .percentage(decimals: 1)))
    }
  }

  private func curves(_ source: SequenceReversal.Source) -> [(Localized<Label>, CurveQuartiles)] {
    let taught = arm("\(source.rawValue)-taught", of: results).outcomes
    let own = arm("\(source.rawValue)-own", of: results).outcomes
    let told = taught.map { outcome in
      var told = outcome.training
      told.curve = outcome.taughtCurve
      return told
    }
    return [
      (Self.told, CurveQuartiles(of: told)),
      (Self.greedy, CurveQuartiles(of: taught.map(\.training))),
      (Self.own, CurveQuartiles(of: own.map(\.training))),
    ]
  }

  private func name(_ source: SequenceReversal.Source) -> Localized<Label> {
    switch source {
    case .independent: Localized(en: "independent symbols", zh: "彼此独立的符号")
    case .walk: Localized(en: "a walk", zh: "随机游走")
    }
  }

  // region: exposure-curves
  private var curvesFigure: Figure {
    let step = Localized<Label>(en: "Training step", zh: "训练步数")
    let sources = SequenceReversal.Source.allCases
    let described = sources.map { source in
      Description.curves(
        wrong, against: step,
        curves(source).map { Description.Series($0.0, x: $0.1.steps, y: $0.1.median) })
    }
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Localized(
        en: zip(sources, described).map { "\(name($0).english.plainText): \($1.english)" }
          .joined(separator: " "),
        zh: zip(sources, described).map { "\(name($0).chinese.plainText)：\($1.chinese)" }
          .joined()),
      columns: 2, sharing: [.y], legend: .top
    ) {
      for source in sources {
        Panel(
          name(source), x: Axis(step),
          y: Axis(wrong, scale: .symmetricLog(threshold: 0.01), including: [0, 1])
        ) {
          Rule(y: 1 - SequenceReversal.chance, label: Localized(en: "guessing", zh: "随机猜测"))
          for (index, (label, curve)) in curves(source).enumerated() {
            Band(x: curve.steps, low: curve.lower, high: curve.upper, style: .numbered(index))
            Line(x: curve.steps, y: curve.median, style: .numbered(index), label: label)
          }
        }
      }
    }
  }
  // endregion

  private var curvesData: DataTable {
    var table = DataTable([
      "source", "answers", "step", "lower quartile", "median", "upper quartile",
    ])
    for source in SequenceReversal.Source.allCases {
      for (label, curve) in curves(source) {
        for index in curve.steps.indices {
          table.append([
            .word(source.rawValue), .word(label.english.plainText), .number(curve.steps[index]),
            .number(curve.lower[index]), .number(curve.median[index]), .number(curve.upper[index]),
          ])
        }
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.percentage(decimals: 2)
    func row(
      _ source: SequenceReversal.Source, _ training: Localized<String>, _ suffix: String
    ) -> [Localized<String>] {
      let result = arm("\(source.rawValue)-\(suffix)", of: results)
      let told = result.outcomes.compactMap(\.taughtError)
      return [
        Localized(
          en: name(source).english.plainText, zh: name(source).chinese.plainText), training,
        Localized(same: result.rate.description),
        told.isEmpty ? Localized(same: "–") : quartileText(told, format),
        quartileText(result.finalErrors, format),
      ]
    }
    let teacher = Localized(en: "teacher forcing", zh: "教师强制")
    let own = Localized(en: "its own answers", zh: "自己的答案")
    return Table(
      "exposure-gap",
      columns: [
        .words(Localized(en: "symbols", zh: "符号")),
        .words(Localized(en: "training", zh: "训练方式")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "wrong, told the right answers", zh: "答错，告知正确答案")),
        .numbers(Localized(en: "wrong, greedy", zh: "答错，贪心解码")),
      ],
      rows: SequenceReversal.Source.allCases.flatMap { source in
        [row(source, teacher, "taught"), row(source, own, "own")]
      })
  }

  // region: misled
  private func misled() throws -> [MisledDecoder] {
    let result = arm("independent-taught", of: results)
    return try zip(result.runs, result.outcomes).compactMap { run, outcome in
      try run.makeTrainer(learned: outcome).map { trainer in
        try MisledDecoder(
          trainer, task: task, at: Self.wrongStep - 1, sequences: sequences, seed: run.seed)
      }
    }
  }
  // endregion

  /// The panels' lines: name, errors at each step by seed, looks.
  private func byStep(
    _ misled: [MisledDecoder]
  ) -> [[(label: Localized<Label>, quartiles: [Quartiles], style: SeriesStyle)]] {
    func quartiles(_ bySeed: [[Double]]) -> [Quartiles] {
      (0..<task.length).map { t in
        Quartiles(of: bySeed.map { $0.indices.contains(t) ? $0[t] : .nan })
      }
    }
    let outcomes = arm("independent-taught", of: results).outcomes
    let lie = Localized<Label>(
      en: Label("a wrong answer as the input of step \(Self.wrongStep)"),
      zh: Label("第 \(Self.wrongStep) 步的输入是一个错误答案"))
    return [
      [
        (Self.told, quartiles(outcomes.map(\.taughtErrorsByStep)), .numbered(0)),
        (Self.greedy, quartiles(outcomes.map(\.errorsByStep)), .numbered(1)),
      ],
      [
        (Self.told, quartiles(misled.map(\.told)), .numbered(0)),
        (lie, quartiles(misled.map(\.misled)), .numbered(3)),
      ],
    ]
  }

  private func misledFigure(_ misled: [MisledDecoder]) -> Figure {
    let panels = byStep(misled)
    let steps = (1...task.length).map(Double.init)
    let step = Localized<Label>(en: "Step of the decoder", zh: "解码器的时间步")
    let described = panels.map { lines in
      Description.curves(
        wrong, against: step,
        lines.map { Description.Series($0.label, x: steps, y: $0.quartiles.map(\.median)) })
    }
    return Figure(
      size: Size(width: 800, height: 380),
      alternativeText: Localized(
        en: "Left: \(described[0].english) Right: \(described[1].english)",
        zh: "左：\(described[0].chinese)右：\(described[1].chinese)"),
      columns: 2, legend: .top
    ) {
      let titles = [
        Localized<Label>(en: "Its own answers", zh: "自己的答案"),
        Localized<Label>(en: "One wrong answer", zh: "一个错误答案"),
      ]
      for (title, lines) in zip(titles, panels) {
        Panel(
          title, x: Axis(step, ticks: wholeSteps(task.length)), y: Axis(wrong, including: [0])
        ) {
          for line in lines {
            Band(
              x: steps, low: line.quartiles.map(\.lower), high: line.quartiles.map(\.upper),
              style: line.style)
            Line(
              x: steps, y: line.quartiles.map(\.median), style: line.style, label: line.label)
          }
        }
      }
    }
  }

  private func misledData(_ misled: [MisledDecoder]) -> DataTable {
    var table = DataTable([
      "panel", "answers", "step", "lower quartile", "median", "upper quartile",
    ])
    for (panel, lines) in byStep(misled).enumerated() {
      for line in lines {
        for (t, quartiles) in line.quartiles.enumerated() {
          table.append([
            .number(Double(panel + 1)), .word(line.label.english.plainText),
            .number(Double(t + 1)), .number(quartiles.lower), .number(quartiles.median),
            .number(quartiles.upper),
          ])
        }
      }
    }
    return table
  }
}
