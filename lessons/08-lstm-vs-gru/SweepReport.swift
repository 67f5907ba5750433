import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Figure and table of a sweep over lengths.
struct SweepReport {
  let sweep: LengthSweep
  let plan: RivalExperiments

  init(_ sweep: LengthSweep, _ plan: RivalExperiments) {
    self.sweep = sweep
    self.plan = plan
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("\(sweep.name)-lengths", figure, data: data)
    try contents.add(table)
  }

  private var isCopy: Bool { sweep.name == "copy" }

  private var lengthName: Localized<Label> {
    isCopy
      ? Localized(en: "Wait $T$ (steps)", zh: "等待时间 $T$（步）")
      : Localized(en: "Sequence length $T$", zh: "序列长度 $T$")
  }

  // region: sweep-figure
  private var figure: Figure {
    // Arms stand side by side, so that equal values do not hide one another.
    let shifts = zip(Rival.allCases, [-0.21, -0.07, 0.07, 0.21])
    let shift = Dictionary(uniqueKeysWithValues: shifts)
    func x(_ rival: Rival) -> [Double] {
      sweep.lengths.indices.map { Double($0) + (shift[rival] ?? 0) }
    }
    let lengths = sweep.lengths.map { Localized<Label>(same: Label(NumberFormat.count($0))) }
    let steps: Localized<Label> = Localized(en: "Steps to solve", zh: "解决所需步数")
    let solved: Localized<Label> = Localized(en: "Runs that solve it", zh: "解决任务的运行数")
    func axis() -> Axis {
      Axis(lengthName, scale: .categories(lengths))
    }
    return Figure(
      size: Size(width: 820, height: 370), alternativeText: alternativeText, columns: 2,
      legend: .top
    ) {
      // The axis reaches the budget, where bars of failed runs end.
      Panel(x: axis(), y: Axis(steps, scale: .log, including: [100, Double(plan.steps)])) {
        for rival in Rival.allCases {
          let quartiles = sweep.row(rival).map { Quartiles(of: $0.steps) }
          let shown = quartiles.indices.filter { quartiles[$0].median.isFinite }
          // A quartile beyond the budget is drawn at its end.
          let limit = Double(plan.steps)
          // Bars, not bands: two arms have one hue, and bands of one hue run together.
          Line(x: x(rival), y: quartiles.map(\.median), style: rival.style, label: rival.label)
          RangeBars(
            at: shown.map { x(rival)[$0] }, low: shown.map { min(quartiles[$0].lower, limit) },
            high: shown.map { min(quartiles[$0].upper, limit) },
            middle: shown.map { quartiles[$0].median }, along: .y, style: rival.style)
        }
      }
      // Points alone: lines of arms that all solve it would cover one another.
      Panel(
        x: axis(),
        y: Axis(
          solved, domain: -0.3...Double(plan.seedCount) + 0.3,
          ticks: .numbers((0...plan.seedCount).map(Double.init)))
      ) {
        for rival in Rival.allCases {
          Points(
            x: x(rival), y: sweep.row(rival).map { Double($0.solved) }, style: rival.style,
            radius: 4.5)
        }
      }
    }
  }
  // endregion

  private var alternativeText: Localized<String> {
    func steps(_ rival: Rival, _ separator: String) -> String {
      sweep.row(rival).map { NumberFormat.shortest.string($0.medianSteps) }
        .joined(separator: separator)
    }
    func solved(_ rival: Rival, _ separator: String) -> String {
      sweep.row(rival).map { NumberFormat.count($0.solved) }.joined(separator: separator)
    }
    let lengths = sweep.lengths.map(NumberFormat.count)
    return Localized(
      en: "Median steps to solve, and solved runs, at T = \(lengths.joined(separator: ", ")). "
        + Rival.allCases.map { rival in
          "\(rival.text.english): \(steps(rival, ", ")); solved \(solved(rival, ", ")) of "
            + "\(plan.seedCount)"
        }.joined(separator: ". ") + ".",
      zh: "T = \(lengths.joined(separator: "、")) 时解决所需步数的中位数和解决任务的运行数。"
        + Rival.allCases.map { rival in
          "\(rival.text.chinese)：\(steps(rival, "、"))；\(plan.seedCount) 次中解决 "
            + "\(solved(rival, "、")) 次"
        }.joined(separator: "。") + "。")
  }

  private var data: DataTable {
    var table = DataTable([
      "arm", "length", "units", "rate", "seed", "steps to solve", "reached in the end",
    ])
    for cell in sweep.cells.joined() {
      for (index, seed) in plan.seeds(from: 21).enumerated() {
        table.append([
          .word(cell.rival.rawValue), .number(Double(cell.length)), .number(Double(cell.units)),
          .number(Double(cell.rate.description) ?? .nan), .number(Double(seed)),
          .number(cell.steps[index]), .number(cell.levels[index]),
        ])
      }
    }
    return table
  }

  private var table: Table {
    let isError = sweep.name == "adding"
    let level: NumberFormat = isError ? .significant(digits: 2) : .percentage(decimals: 1)
    return Table(
      "\(sweep.name)-table",
      columns: [
        .numbers(Localized(same: "$T$")),
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "median steps", zh: "步数中位数")),
        .numbers(
          isError
            ? Localized(en: "median test error", zh: "测试误差中位数")
            : isCopy
              ? Localized(en: "median recall accuracy", zh: "回忆正确率中位数")
              : Localized(en: "median accuracy", zh: "正确率中位数")),
      ],
      rows: sweep.cells.joined().map { cell in
        let steps = cell.medianSteps
        return [
          Localized(same: NumberFormat.count(cell.length)), cell.rival.text,
          Localized(same: NumberFormat.count(cell.units)),
          Localized(same: NumberFormat.count(cell.parameters)),
          LearningRates.text(cell.rate, of: cell.grid),
          Localized(
            en: "\(cell.solved) of \(cell.steps.count)", zh: "\(cell.solved) / \(cell.steps.count)"),
          steps.isFinite
            ? Localized(same: NumberFormat.shortest.string(steps))
            : Localized(
              en: "beyond \(NumberFormat.count(plan.steps))",
              zh: "超过 \(NumberFormat.count(plan.steps))"),
          Localized(same: level.string(cell.level)),
        ]
      })
  }
}
