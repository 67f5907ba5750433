import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// One wide layer against several narrow ones with about as many parameters, on three tasks.
struct DeepAndWide {
  private let plan: WiringExperiments
  private let results: WiringExperiments.Results

  init(_ plan: WiringExperiments, _ results: WiringExperiments.Results) {
    self.plan = plan
    self.results = results
  }

  /// The arms of one task: layers, units, parameters, rate and final errors.
  private struct Arm {
    var layers: Int
    var units: Int
    var parameters: Int
    var rate: Float
    var errors: [Double]
  }

  private struct Task {
    var name: Localized<Label>
    var axis: Axis
    var arms: [Arm]
    var baseline: Baseline?
  }

  private func arms<Task: SequenceTask>(
    _ names: [String], of results: [WiringComparison<Task>.Result]
  ) -> [Arm] {
    names.map { name in
      let result = arm(name, of: results)
      let hidden = result.arm.stack.hidden
      return Arm(
        layers: hidden.count, units: hidden[0], parameters: result.arm.parameterCount,
        rate: result.rate, errors: result.finalErrors)
    }
  }

  private var tasks: [Task] {
    let delay = plan.delays.max() ?? 0
    let wrong = Axis(
      Localized(en: "Wrong answers at the end of training", zh: "训练结束时答错的比例"),
      including: [0])
    return [
      Task(
        name: Localized(en: "Waveform from its class", zh: "由类别生成波形"),
        axis: Axis(
          Localized(en: "Mean squared error at the end of training", zh: "训练结束时的均方误差"),
          scale: .log),
        arms: arms(["own", "layers-2", "layers-3"], of: results.waveform)),
      Task(
        name: Localized(en: "Sequence reversal, greedy", zh: "序列反转，贪心解码"), axis: wrong,
        arms: arms(["independent-taught", "layers-2", "layers-3"], of: results.reversal)),
      Task(
        name: Localized(
          en: Label("Tagging, \(delay) steps late"), zh: Label("标注，晚 \(delay) 步回答")),
        axis: wrong,
        arms: arms(["delay-\(delay)", "layers-2", "layers-3"], of: results.tagging),
        baseline: Baseline(
          1 - plan.pastAndFuture.bestAccuracy(ahead: delay),
          Localized(en: "the least possible", zh: "可能的最小值"))),
    ]
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("deep-or-wide", figure, data: data)
    try contents.add(table)
  }

  private static func label(_ arm: Arm) -> Localized<Label> {
    Localized(
      en: Label("\(arm.layers) \(arm.layers == 1 ? "layer" : "layers") of \(arm.units) units"),
      zh: Label("\(arm.layers) 层，\(arm.layers == 1 ? "" : "各 ")\(arm.units) 个单元"))
  }

  // region: deep-or-wide
  private var figure: Figure {
    func results(_ task: Task) -> [ArmResult] {
      task.arms.map { arm in
        let quartiles = Quartiles(of: arm.errors)
        return ArmResult(
          Self.label(arm), style: .numbered(arm.layers - 1), median: quartiles.median,
          lowerQuartile: quartiles.lower, upperQuartile: quartiles.upper)
      }
    }
    let described = tasks.map { task in
      (task.name, Description.results(task.axis.title ?? task.name, results(task)))
    }
    return Figure(
      size: Size(width: 800, height: 600),
      alternativeText: Localized(
        en: described.map { "\($0.english.plainText): \($1.english)" }.joined(separator: " "),
        zh: described.map { "\($0.chinese.plainText)：\($1.chinese)" }.joined())
    ) {
      for task in tasks { panel(task, results(task)) }
    }
  }
  // endregion

  /// Medians and quartiles, and every seed as a point: quartiles of a few seeds hide the outermost.
  private func panel(_ task: Task, _ results: [ArmResult]) -> Panel {
    var panel = Panel.forest(
      results, title: task.name, x: task.axis, baselines: task.baseline.map { [$0] } ?? [])
    for (row, arm) in task.arms.enumerated() {
      panel.marks.append(
        Points(
          x: arm.errors, y: arm.errors.map { _ in Double(row) + 0.24 },
          style: SeriesStyle(hue: .neutral), radius: 2.5))
    }
    return panel
  }

  private var data: DataTable {
    var table = DataTable(["task", "layers", "units", "parameters", "seed", "error"])
    for task in tasks {
      for arm in task.arms {
        for (index, error) in arm.errors.enumerated() {
          table.append([
            .word(task.name.english.plainText), .number(Double(arm.layers)),
            .number(Double(arm.units)), .number(Double(arm.parameters)),
            .number(Double(plan.tagging.seeds[index])), .number(error),
          ])
        }
      }
    }
    return table
  }

  /// In how many seeds the error is smaller; runs of the same seed saw the same sequences.
  private func better(_ arm: Arm, than other: Arm) -> Localized<String> {
    let count = zip(arm.errors, other.errors).count { $0 < $1 }
    return Localized(
      en: "\(count) of \(arm.errors.count)", zh: "\(arm.errors.count) 个中 \(count) 个")
  }

  private var table: Table {
    let format = NumberFormat.significant(digits: 2)
    return Table(
      "deep-results",
      columns: [
        .words(Localized(en: "task", zh: "任务")), .numbers(Localized(en: "layers", zh: "层数")),
        .numbers(Localized(en: "units each", zh: "每层单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "error (quartiles)", zh: "误差（四分位数）")),
        .numbers(Localized(en: "seeds better than a single layer", zh: "优于单层的种子数")),
      ],
      rows: tasks.flatMap { task in
        task.arms.map { arm in
          [
            Localized(en: task.name.english.source, zh: task.name.chinese.source),
            Localized(same: NumberFormat.count(arm.layers)),
            Localized(same: NumberFormat.count(arm.units)),
            Localized(same: NumberFormat.count(arm.parameters)),
            Localized(same: arm.rate.description), quartileText(arm.errors, format),
            arm.layers == 1 ? Localized(same: "–") : better(arm, than: task.arms[0]),
          ]
        }
      })
  }
}
