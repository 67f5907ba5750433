import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Tags that need the future: one direction, both directions, and one direction that answers later.
struct FutureTags {
  typealias Result = WiringComparison<WiringExperiments.Tagging>.Result

  let results: [Result]
  let task: ContextTagging
  let delays: [Int]
  let isQuick: Bool

  init(_ plan: WiringExperiments, _ results: [Result]) {
    self.results = results
    task = plan.pastAndFuture
    delays = plan.delays
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("accuracy-by-step", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
    try contents.add(
      Quantity("limit-now", task.bestAccuracy(ahead: 0), .percentage(decimals: 0)))
  }

  /// The best accuracy at the first step of who knows as many steps ahead as the longest delay.
  var earlyLimit: Double { task.bestAccuracy(at: 0, ahead: delays.max() ?? 0) }

  var shown: [String] {
    ["forward"] + delays.map { "delay-\($0)" } + ["both-half", "both-equal"]
  }

  static func label(_ name: String) -> Localized<Label> {
    switch name {
    case "forward": Localized(en: "one direction", zh: "单向")
    case "both-half": Localized(en: "both directions, $H/2$ each", zh: "双向，各 $H/2$")
    case "both-equal": Localized(en: "both directions, equal parameters", zh: "双向，参数个数相同")
    default:
      Localized(
        en: Label("one direction, \(name.dropFirst(6)) steps late"),
        zh: Label("单向，晚 \(name.dropFirst(6)) 步回答"))
    }
  }

  /// The right answers at each tagged step, over seeds.
  private func byStep(_ name: String) -> [[Double]] {
    arm(name, of: results).outcomes.map { outcome in
      let errors = outcome.errorsByStep.prefix(task.taggedSteps)
      return errors.isEmpty
        ? [Double](repeating: .nan, count: task.taggedSteps) : errors.map { 1 - $0 }
    }
  }

  private func quartiles(_ name: String) -> [Quartiles] {
    let bySeed = byStep(name)
    return (0..<task.taggedSteps).map { t in Quartiles(of: bySeed.map { $0[t] }) }
  }

  /// The right answers over all steps, seed by seed.
  func accuracies(_ name: String) -> [Double] {
    arm(name, of: results).outcomes.map { 1 - ($0.training.finalError ?? .nan) }
  }

  /// The right answers at the worst step, seed by seed.
  func lowest(_ name: String) -> [Double] {
    byStep(name).map { steps in
      steps.contains(where: \.isNaN) ? .nan : steps.min() ?? .nan
    }
  }

  private func ahead(_ name: String) -> Int? {
    name == "forward" ? 0 : name.hasPrefix("delay-") ? Int(name.dropFirst(6)) : nil
  }

  private var steps: [Double] { (1...task.taggedSteps).map(Double.init) }

  private var drawn: [String] { shown.filter { $0 != "both-half" } }

  // region: accuracy-by-step
  private var figure: Figure {
    let step = Localized<Label>(en: "Step that is tagged", zh: "被标注的时间步")
    let accuracy = Localized<Label>(en: "Share of right tags", zh: "标对的比例")
    let limits = drawn.compactMap(ahead).map { ahead in
      (0..<task.taggedSteps).map { task.bestAccuracy(at: $0, ahead: ahead) }
    }
    return Figure(
      size: Size(width: 800, height: 460),
      alternativeText: Description.curves(
        accuracy, against: step,
        drawn.map {
          Description.Series(Self.label($0), x: steps, y: quartiles($0).map(\.median))
        }), legend: .top
    ) {
      Panel(
        x: Axis(step, ticks: wholeSteps(task.taggedSteps)), y: Axis(accuracy, domain: 0.4...1.03)
      ) {
        // Equally wide where they rise, and no darker where they run together.
        Strands(
          limits.map { (steps, $0) }, style: .neutral,
          label: Localized(en: "the most that can be known", zh: "至多能标对"), width: 7, opacity: 0.25)
        for (index, name) in drawn.enumerated() {
          let quartiles = quartiles(name)
          Band(
            x: steps, low: quartiles.map(\.lower), high: quartiles.map(\.upper),
            style: .numbered(index))
          Line(
            x: steps, y: quartiles.map(\.median), style: .numbered(index),
            label: Self.label(name))
        }
      }
    }
  }
  // endregion

  private var data: DataTable {
    var table = DataTable([
      "network", "step", "limit", "lower quartile", "median", "upper quartile",
    ])
    for name in shown {
      for (t, quartiles) in quartiles(name).enumerated() {
        table.append([
          .word(Self.label(name).english.plainText), .number(Double(t + 1)),
          .number(ahead(name).map { task.bestAccuracy(at: t, ahead: $0) } ?? 1),
          .number(quartiles.lower), .number(quartiles.median), .number(quartiles.upper),
        ])
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.percentage(decimals: 1)
    return Table(
      "tagging-results",
      columns: [
        .words(Localized(en: "network", zh: "网络")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "can be known by then", zh: "至多能标对")),
        .numbers(Localized(en: "right tags (quartiles)", zh: "标对的比例（四分位数）")),
        .numbers(Localized(en: "at the worst step", zh: "最差的一步")),
      ],
      rows: shown.map { name in
        let result = arm(name, of: results)
        let units = result.arm.stack.hidden[0]
        return [
          Localized(
            en: Self.label(name).english.source, zh: Self.label(name).chinese.source),
          Localized(
            same: result.arm.stack.direction == .both
              ? "2 × \(units)" : NumberFormat.count(units)),
          Localized(same: NumberFormat.count(result.arm.parameterCount)),
          Localized(same: result.rate.description),
          Localized(same: format.string(ahead(name).map { task.bestAccuracy(ahead: $0) } ?? 1)),
          quartileText(accuracies(name), format),
          Localized(same: format.string(Quartiles(of: lowest(name)).median)),
        ]
      })
  }
}
