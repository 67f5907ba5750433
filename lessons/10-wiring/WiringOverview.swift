import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// What each wiring made of its task.
struct WiringOverview {
  private let plan: WiringExperiments
  private let results: WiringExperiments.Results

  init(_ plan: WiringExperiments, _ results: WiringExperiments.Results) {
    self.plan = plan
    self.results = results
  }

  func add(to contents: inout LessonContents) throws {
    let share = NumberFormat.percentage(decimals: 1)
    let square = NumberFormat.significant(digits: 2)
    let wave = plan.waveform.arms[0].task
    let both = plan.pastAndFuture
    let past = plan.inStep.arms[0].task
    try contents.add(
      Table(
        "wiring-results",
        columns: [
          .words(Localized(en: "wiring", zh: "连接方式")),
          .words(Localized(en: "task", zh: "任务")),
          .numbers(Localized(en: "learning rate", zh: "学习率")),
          .numbers(Localized(en: "baseline error", zh: "基线误差")),
          .numbers(Localized(en: "error reached (quartiles)", zh: "达到的误差（四分位数）")),
        ],
        rows: [
          row(
            Localized(en: "one to one", zh: "一对一"),
            Localized(en: "which came first, all steps side by side", zh: "谁先出现，各步并排同时给出"),
            results.oneToOne[0], without: WhichFirst.chance, share),
          row(
            Localized(en: "many to one", zh: "多对一"),
            Localized(en: "which came first, step by step", zh: "谁先出现，逐步给出"),
            results.manyToOne[0], without: WhichFirst.chance, share),
          row(
            Localized(en: "many to many, in step", zh: "多对多（同步）"),
            Localized(en: "tag: the latest mark", zh: "标签：最近的标记"), results.inStep[0],
            without: 1 - past.memorylessAccuracy, share),
          row(
            Localized(en: "one to many", zh: "一对多"),
            Localized(en: "waveform from its class (mean square)", zh: "由类别生成波形（均方）"),
            arm("own", of: results.waveform), without: wave.constantError, square),
          row(
            Localized(en: "both directions, $H/2$ each", zh: "双向，各 $H/2$"),
            Localized(en: "tag: the latest and the next mark", zh: "标签：最近的和下一个标记"),
            arm("both-half", of: results.tagging), without: 1 - both.memorylessAccuracy, share),
          row(
            Localized(en: "encoder and decoder", zh: "编码器与解码器"),
            Localized(en: "sequence reversal, greedy", zh: "序列反转，贪心解码"),
            arm("independent-taught", of: results.reversal),
            without: 1 - SequenceReversal.chance, share),
          row(
            Localized(en: "two layers, one to many", zh: "两层，一对多"),
            Localized(en: "waveform from its class (mean square)", zh: "由类别生成波形（均方）"),
            arm("layers-2", of: results.waveform), without: wave.constantError, square),
        ]))
    try contents.add(Quantity("wave-constant", wave.constantError, .fixed(decimals: 3)))
    try contents.add(Quantity("wave-mean-amplitude", wave.meanAmplitudeError, .fixed(decimals: 3)))
  }

  private func row<Task: SequenceTask>(
    _ wiring: Localized<String>, _ task: Localized<String>,
    _ result: WiringComparison<Task>.Result, without: Double, _ format: NumberFormat
  ) -> [Localized<String>] {
    [
      wiring, task, Localized(same: result.rate.description),
      Localized(same: format.string(without)), quartileText(result.finalErrors, format),
    ]
  }
}

/// Ticks at whole steps: the first one, every fifth and, if there is room for it, the last; or all of a few.
func wholeSteps(_ count: Int) -> Axis.Ticks {
  .at(
    (1...count).filter { step in
      count < 10 || step == 1 || step % 5 == 0 || (step == count && step % 5 > 2)
    }.map { Tick(Double($0), "\($0)") })
}

/// The median with the quartiles in brackets; a line can break before the bracket only.
func quartileText(_ values: [Double], _ format: NumberFormat) -> Localized<String> {
  let quartiles = Quartiles(of: values)
  let (low, middle, high) = (
    format.string(quartiles.lower), format.string(quartiles.median), format.string(quartiles.upper)
  )
  return Localized(
    en: "\(middle.unbroken) \("(\(low) to \(high))".unbroken)",
    zh: "\(middle)（\(low) 至 \(high)）".unbroken)
}
