import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// One to many: waves that are drawn from their class, and drawn on beyond the lengths of training.
struct Waveforms {
  private static let amplitude: Float = 0.8
  /// How many times the length of training is drawn.
  private static let stretch = 3

  private let results: [WiringComparison<ClassWaveform>.Result]
  private let task: ClassWaveform
  private let isQuick: Bool

  init(_ plan: WiringExperiments, _ results: [WiringComparison<ClassWaveform>.Result]) {
    self.results = results
    task = plan.waveform.arms[0].task
    isQuick = plan.isQuick
  }

  private static let labels = [
    Localized<Label>(en: "trained on its own outputs", zh: "以自己的输出训练"),
    Localized<Label>(en: "trained with teacher forcing", zh: "以教师强制训练"),
  ]
  private static let styles = [SeriesStyle.numbered(0), .numbered(1)]

  private var steps: [Double] { (1...Self.stretch * task.length).map(Double.init) }
  private let time = Localized<Label>(en: "Time step", zh: "时间步")

  func add(to contents: inout LessonContents) throws {
    let drawn = try drawn()
    try contents.add("waveforms", figure(drawn), data: data(drawn))
    let errors = try ["own", "taught"].map { try quartiles(of: arm($0, of: results)) }
    try contents.add("wave-errors", errorFigure(errors), data: errorData(errors))
    try contents.add(Quantity("amplitude", Double(Self.amplitude.description) ?? 0, .shortest))
    try contents.add(Quantity("wave-drawn", count: Self.stretch * task.length))
  }

  // region: drawn
  /// What the network of the first seed draws of each class, fed with nothing but its own outputs.
  private func drawn() throws -> [[Double]] {
    let result = arm("own", of: results)
    let shapes = ClassWaveform.Shape.allCases
    let length = Self.stretch * task.length
    guard let trainer = try result.runs[0].makeTrainer(learned: result.outcomes[0]) else {
      return shapes.map { _ in [Double](repeating: .nan, count: length) }
    }
    var x = [Float](repeating: 0, count: length * shapes.count * task.inputs)
    for shape in shapes {
      x[shape.rawValue * task.inputs + shape.rawValue] = 1
      x[shape.rawValue * task.inputs + shapes.count] = Self.amplitude
    }
    let batch = Batch(
      length: length, size: shapes.count, inputs: task.inputs, x: x, targets: .none)
    let y = try trainer.evaluate(batch, feedback: .outputs(from: 1)).outputs
    return shapes.indices.map { shape in
      (0..<length).map { Double(y[$0 * shapes.count + shape]) }
    }
  }
  // endregion

  private func target(_ shape: ClassWaveform.Shape) -> [Double] {
    (0..<Self.stretch * task.length).map {
      Double(Self.amplitude * shape.value(at: $0, period: task.period))
    }
  }

  private func name(_ shape: ClassWaveform.Shape) -> Localized<Label> {
    switch shape {
    case .square: Localized(en: "square", zh: "方波")
    case .triangle: Localized(en: "triangle", zh: "三角波")
    case .sawtooth: Localized(en: "sawtooth", zh: "锯齿波")
    }
  }

  private func figure(_ drawn: [[Double]]) -> Figure {
    let shapes = ClassWaveform.Shape.allCases
    let worst = shapes.map { shape in
      zip(drawn[shape.rawValue], target(shape)).map { abs($0 - $1) }.max() ?? .nan
    }
    func list(_ language: Language) -> String {
      zip(shapes, worst).map { shape, worst in
        "\(name(shape)[language].plainText) \(Description.number(worst))"
      }.joined(separator: language == .english ? ", " : "，")
    }
    return Figure(
      size: Size(width: 800, height: 620),
      alternativeText: Localized(
        en:
          "Three waves as they should be and as the network draws them, one below the other. Largest "
          + "distance between the two: \(list(.english)).",
        zh: "三种波形上下排列，分别画出应有的波形和网络画出的波形。两者的最大距离：\(list(.chinese))。"),
      sharing: [.x], legend: .top
    ) {
      for shape in shapes {
        Panel(
          name(shape), x: Axis(time),
          y: Axis(
            Localized(en: "Value", zh: "数值"), domain: -1.15...1.15,
            ticks: .at([Tick(-1, "−1"), Tick(0, "0"), Tick(1, "1")]))
        ) {
          Rule(x: Double(task.length) + 0.5, style: SeriesStyle(hue: .neutral, dash: .dashed))
          Line(
            x: steps, y: target(shape), style: SeriesStyle(hue: .orange),
            label: Localized(en: "target", zh: "目标"), width: 4.5, markers: false)
          Line(
            x: steps, y: drawn[shape.rawValue], style: SeriesStyle(hue: .blue),
            label: Localized(en: "network", zh: "网络"), width: 1.8, markers: false)
        }
      }
    }
  }

  private func data(_ drawn: [[Double]]) -> DataTable {
    var table = DataTable(["class", "step", "target", "network"])
    for shape in ClassWaveform.Shape.allCases {
      let target = target(shape)
      for t in steps.indices {
        table.append([
          .word(name(shape).english.plainText), .number(steps[t]), .number(target[t]),
          .number(drawn[shape.rawValue][t]),
        ])
      }
    }
    return table
  }

  /// The mean squared error at each step over fresh waves that go on, over seeds.
  private func quartiles(of result: WiringComparison<ClassWaveform>.Result) throws -> [Quartiles] {
    var longer = task
    longer.length = Self.stretch * task.length
    let bySeed = try zip(result.runs, result.outcomes).map { run, outcome in
      guard let trainer = try run.makeTrainer(learned: outcome) else {
        return steps.map { _ in Double.infinity }
      }
      var stream = RandomStream(seed: run.seed, purpose: "waves that go on")
      let batch = longer.batch(of: isQuick ? 30 : 300, from: &stream)
      guard case .values(let values) = batch.targets else { return [] }
      let y = try trainer.evaluate(batch, feedback: .outputs(from: 1)).outputs
      return steps.indices.map { t in
        (t * batch.size..<(t + 1) * batch.size).reduce(0.0) { sum, place in
          let error = Double(y[place] - values[place])
          return sum + error * error / Double(batch.size)
        }
      }
    }
    return steps.indices.map { t in Quartiles(of: bySeed.map { $0[t] }) }
  }

  private func errorFigure(_ errors: [[Quartiles]]) -> Figure {
    let error = Localized<Label>(en: "Mean squared error", zh: "均方误差")
    return Figure(
      size: Size(width: 800, height: 380),
      alternativeText: Description.curves(
        error, against: time,
        zip(Self.labels, errors).map { label, errors in
          Description.Series(label, x: steps, y: errors.map(\.median))
        }), legend: .top
    ) {
      Panel(x: Axis(time), y: Axis(error, scale: .log)) {
        Rule(
          y: task.constantError, label: Localized(en: "best constant answer", zh: "最好的常数答案"))
        Rule(
          y: task.meanAmplitudeError,
          label: Localized(en: "right wave, mean amplitude", zh: "波形正确、振幅取均值"))
        Rule(x: Double(task.length) + 0.5, label: Localized(en: "length in training", zh: "训练时的长度"))
        for (index, errors) in errors.enumerated() {
          Band(
            x: steps, low: errors.map(\.lower), high: errors.map(\.upper),
            style: Self.styles[index], isOutline: index == 1)
          Line(
            x: steps, y: errors.map(\.median), style: Self.styles[index],
            label: Self.labels[index])
        }
      }
    }
  }

  private func errorData(_ errors: [[Quartiles]]) -> DataTable {
    var table = DataTable(["training", "step", "lower quartile", "median", "upper quartile"])
    for (label, errors) in zip(Self.labels, errors) {
      for (step, quartiles) in zip(steps, errors) {
        table.append([
          .word(label.english.plainText), .number(step), .number(quartiles.lower),
          .number(quartiles.median), .number(quartiles.upper),
        ])
      }
    }
    return table
  }
}
