import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 10: what goes in when, what comes out when, and in which order the steps are read.
struct WiringLesson: Lesson {
  let name = "10-wiring"
  let summary = Localized(
    en:
      "One cell, many wirings: one to many, many to one, in step, encoder and decoder, both ways, deep.",
    zh: "同一个单元，多种连接方式：一对多、多对一、同步、编码器与解码器、双向、深层。")
  let thumbnail = "influence"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of a layer, H", zh: "一层的隐藏单元数 H"),
    full: 32, quick: 8, in: 2...256)
  static let length = Parameter(
    "length", Localized(en: "time steps of the tagging task", zh: "标注任务的时间步数"),
    full: 20, quick: 10, in: 6...200)
  static let tagSteps = Parameter(
    "tag-steps", Localized(en: "training steps of the tagging task", zh: "标注任务的训练步数"),
    full: 1000, quick: 60, in: 10...100_000)
  static let waveSteps = Parameter(
    "wave-steps", Localized(en: "training steps of the waveforms", zh: "波形任务的训练步数"),
    full: 1200, quick: 60, in: 10...100_000)
  static let reversalLength = Parameter(
    "reversal-length", Localized(en: "symbols to be reversed", zh: "要反转的符号个数"),
    full: 7, quick: 3, in: 3...100)
  static let reversalSteps = Parameter(
    "reversal-steps", Localized(en: "training steps of the reversal", zh: "序列反转的训练步数"),
    full: 2000, quick: 60, in: 10...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 5, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] {
    [
      Self.hidden, Self.length, Self.tagSteps, Self.waveSteps, Self.reversalLength,
      Self.reversalSteps, Self.seeds,
    ]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let plan = WiringExperiments(setting)
    let results = try plan.results(in: laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.cs230, Literature.schuster1997, Literature.graves2005, Literature.sutskever2014,
      Literature.cho2014, Literature.bengio2015, Literature.williams1989, Literature.pascanu2014,
    ] { try contents.add(work) }
    try plan.addSetup(to: &contents)
    try WiringDiagrams(plan).add(to: &contents)
    try WiringOverview(plan, results).add(to: &contents)
    try Waveforms(plan, results.waveform).add(to: &contents)
    try FutureTags(plan, results.tagging).add(to: &contents)
    try FutureInfluence(plan, results.tagging).add(to: &contents)
    try ExposureGap(plan, results.reversal).add(to: &contents)
    try DeepAndWide(plan, results).add(to: &contents)
    try WiringExercises(plan).add(to: &contents)
    return contents
  }
}
