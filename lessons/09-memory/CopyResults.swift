import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Copy memory over two waits: what was learned beside what needs no memory.
struct CopyResults {
  typealias Result = Comparison<CopyMemory>.Result

  /// The task and its results, the short wait first.
  let waits: [(task: CopyMemory, results: [Result])]
  /// The grid that learning rates are chosen from.
  let rates: [Float]
  let isJudged: Bool

  /// The accuracy at the recall steps from which a run has learned something: twice that of guessing.
  static let someRecall = 2 * CopyMemory.memorylessAccuracy
  /// The share of the short wait's accuracy that a longer wait may not fall below.
  static let kept = 0.9

  /// The accuracies that judge the trained networks; 0 where training diverged, since nothing is recalled.
  private func accuracies(_ result: Result) -> [Double] {
    result.outcomes.map { outcome in
      outcome.divergedAt != nil ? 0 : outcome.finalAccuracy ?? .nan
    }
  }

  private func label(_ result: Result) -> Localized<Label> {
    Localized(name: "\(result.label) (\(result.arm.hidden))")
  }

  // region: claim
  /// The best median over the arms, and over all runs the least and the most.
  private func range(_ wait: Int) -> (best: Double, least: Double, most: Double) {
    let all = waits[wait].results.map(accuracies)
    guard !all.joined().contains(where: \.isNaN) else { return (.nan, .nan, .nan) }
    return (
      all.map { Quartiles(of: $0).median }.max() ?? .nan, all.joined().min() ?? .nan,
      all.joined().max() ?? .nan
    )
  }

  private var verdict: Verdict {
    let (short, long) = (range(0), range(1))
    // What is not a number decides nothing.
    guard short.best >= Self.someRecall, long.best.isFinite else { return .inconclusive }
    if long.best >= Self.kept * short.best { return .supported }
    return long.most >= Self.someRecall ? .qualified : .refuted
  }
  // endregion

  private var claim: Claim {
    let (short, long) = (waits[0].task.delay, waits[1].task.delay)
    let some = NumberFormat.fixed(decimals: 2).string(Self.someRecall)
    let kept = NumberFormat.fixed(decimals: 1).string(Self.kept)
    let format = NumberFormat.fixed(decimals: 3)
    func figure(_ wait: Int) -> [Claim.DecidingFigure] {
      let range = range(wait)
      let delay = waits[wait].task.delay
      return [
        .init(
          Localized(
            en: "best median of an arm at $T = \(delay)$", zh: "$T = \(delay)$ 时各组中位数的最大值"),
          Localized(same: format.string(range.best))),
        .init(
          Localized(
            en: "lowest and highest of all runs at $T = \(delay)$",
            zh: "$T = \(delay)$ 时所有运行的最小值与最大值"),
          Localized(
            en: "\(format.string(range.least)) and \(format.string(range.most))",
            zh: "\(format.string(range.least)) 与 \(format.string(range.most))")),
      ]
    }
    return Claim(
      "m2",
      statement: Localized(
        en:
          "What gates learn to hold over a short wait, they learn to hold over a longer one with the same training.",
        zh: "门控单元在较短的等待上学会保持的，用同样的训练，在更长的等待上也能学会保持。"),
      basis: .experiment,
      rule: Localized(
        en:
          "By the accuracy at the recall steps, on fresh sequences. Supported if at $T = \(long)$ the best median of an arm is at least "
          + "\(kept) times that at $T = \(short)$. Qualified if not, but some run at $T = \(long)$ reaches \(some), twice the accuracy of guessing. "
          + "Refuted if none does. Inconclusive if no arm has a median of \(some) at $T = \(short)$.",
        zh: "按新序列上回忆步的正确率判定。若 $T = \(long)$ 时各组中位数的最大值不低于 $T = \(short)$ 时的 \(kept) 倍，则判为支持；若低于，"
          + "但 $T = \(long)$ 时有运行达到 \(some)（随机猜测的两倍），则为有条件成立；若没有运行达到，则不成立。若 $T = \(short)$ 时没有一组的中位数达到 \(some)，则尚无定论。"
      ),
      possibleVerdicts: [.supported, .qualified, .refuted, .inconclusive],
      outcome: isJudged ? .judged(verdict) : .notJudged,
      decidingFigures: figure(0) + figure(1))
  }

  private func panel(_ wait: Int, _ title: Localized<Label>, showsAccuracy: Bool) -> Panel {
    let (task, results) = waits[wait]
    return Panel(
      Localized(same: Label("$T = \(task.delay)$")),
      x: Axis(Localized(en: "Training step", zh: "训练步数")),
      y: showsAccuracy
        ? Axis(title, including: [0, 1]) : Axis(title, scale: .log, including: [0.1])
    ) {
      Rule(
        y: showsAccuracy ? CopyMemory.memorylessAccuracy : task.memorylessLoss,
        label: Localized(en: "without memory", zh: "没有记忆"))
      for result in results {
        let curve = showsAccuracy ? result.accuracyCurve : result.curve
        Band(x: curve.steps, low: curve.lower, high: curve.upper, style: result.style)
        Line(
          x: curve.steps, y: curve.median, style: result.style,
          label: label(result))
      }
    }
  }

  private var figure: Figure {
    let accuracy = Localized<Label>(en: "Accuracy at the recall steps", zh: "回忆步的正确率")
    let loss = Localized<Label>(en: "Loss, all steps (nats)", zh: "全部时间步的损失（奈特）")
    let medians = waits.flatMap { task, results in
      results.map { result in
        (
          name: Localized<Label>(name: "T = \(task.delay), \(label(result).english)"),
          value: Description.number(Quartiles(of: accuracies(result)).median)
        )
      }
    }
    let list = Description.list(medians)
    return Figure(
      size: Size(width: 800, height: 640),
      alternativeText: Localized(
        en:
          "Copy memory over two waits: accuracy at the recall steps and loss while training, with the levels of a model without memory. "
          + "Median accuracy in the end: \(list.english).",
        zh: "两种等待时间的复制记忆任务：训练过程中回忆步的正确率和损失，以及没有记忆时的水平。最终正确率的中位数：\(list.chinese)。"),
      columns: 2, legend: .top
    ) {
      panel(0, accuracy, showsAccuracy: true)
      panel(1, accuracy, showsAccuracy: true)
      panel(0, loss, showsAccuracy: false)
      panel(1, loss, showsAccuracy: false)
    }
  }

  private var data: DataTable {
    var table = DataTable([
      "wait", "arm", "step", "accuracy, lower quartile", "accuracy, median",
      "accuracy, upper quartile", "loss, median",
    ])
    for (task, results) in waits {
      for result in results {
        let (accuracy, loss) = (result.accuracyCurve, result.curve)
        for index in accuracy.steps.indices {
          table.append([
            .number(Double(task.delay)), .word(label(result).english.source),
            .number(accuracy.steps[index]), .number(accuracy.lower[index]),
            .number(accuracy.median[index]), .number(accuracy.upper[index]),
            .number(loss.median[index]),
          ])
        }
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.fixed(decimals: 3)
    return Table(
      "copy-results",
      columns: [
        .numbers(Localized(same: "$T$")), .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "units", zh: "隐藏单元数")),
        .numbers(Localized(en: "parameters", zh: "参数个数")),
        .numbers(Localized(en: "learning rate", zh: "学习率")),
        .numbers(Localized(en: "recall accuracy, median", zh: "回忆正确率，中位数")),
        .numbers(Localized(en: "lowest, highest", zh: "最低、最高")),
        .numbers(Localized(en: "loss, median", zh: "损失，中位数")),
        .numbers(Localized(en: "without memory", zh: "无记忆的损失")),
      ],
      rows: waits.flatMap { task, results in
        results.map { result in
          let own = accuracies(result)
          let ends = [own.min() ?? .nan, own.max() ?? .nan].map(format.string)
          return [
            Localized(same: "\(task.delay)"), result.name,
            Localized(same: NumberFormat.count(result.arm.hidden)),
            Localized(same: NumberFormat.count(result.network(for: task).parameterCount)),
            LearningRates.text(result.rate, of: rates),
            Localized(same: format.string(Quartiles(of: own).median)),
            Localized(en: ends.joined(separator: ", "), zh: ends.joined(separator: "、")),
            Localized(same: format.string(Quartiles(of: result.finalErrors).median)),
            Localized(same: format.string(task.memorylessLoss)),
          ]
        }
      })
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("copy-curves", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
  }
}
