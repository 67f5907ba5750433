import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 09: what networks can hold and count, beyond the notes.
struct MemoryLesson: Lesson {
  let name = "09-memory"
  let summary = Localized(
    en: "Copying, counting, parity: what a state can hold, and how far that carries.",
    zh: "复制、计数、奇偶：一个状态能装下什么，又能走多远。")
  let thumbnail = "counting-range"

  // region: parameters
  static let delay = Parameter(
    "delay", Localized(en: "wait of the copy task, T", zh: "复制任务的等待时间 T"), full: 30, quick: 5,
    in: 1...2000)
  static let longDelay = Parameter(
    "long-delay", Localized(en: "wait of the hard copy task", zh: "较难的复制任务的等待时间"), full: 100,
    quick: 10, in: 1...2000)
  static let symbols = Parameter(
    "symbols", Localized(en: "symbols to copy, K", zh: "要复制的符号数 K"), full: 5, quick: 2,
    in: 1...100)
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of the copying LSTM", zh: "复制任务中 LSTM 的隐藏单元数"), full: 32,
    quick: 16, in: 2...512)
  static let copySteps = Parameter(
    "copy-steps", Localized(en: "training steps of the copy task", zh: "复制任务的训练步数"), full: 2500,
    quick: 200, in: 40...1_000_000)
  static let largest = Parameter(
    "largest", Localized(en: "largest n that counting is trained on, N", zh: "计数训练所用的最大 n，记作 N"),
    full: 30, quick: 5, in: 2...500)
  static let countingHidden = Parameter(
    "counting-hidden", Localized(en: "hidden units of the counting LSTM", zh: "计数任务中 LSTM 的隐藏单元数"),
    full: 10, quick: 6, in: 1...256)
  static let countingSteps = Parameter(
    "counting-steps", Localized(en: "training steps of counting", zh: "计数任务的训练步数"), full: 3000,
    quick: 200, in: 30...1_000_000)
  static let bits = Parameter(
    "bits", Localized(en: "bits of parity", zh: "奇偶任务的位数"), full: 10, quick: 4, in: 1...200)
  static let parityHidden = Parameter(
    "parity-hidden", Localized(en: "hidden units of the parity LSTM", zh: "奇偶任务中 LSTM 的隐藏单元数"),
    full: 10, quick: 6, in: 1...256)
  static let paritySteps = Parameter(
    "parity-steps", Localized(en: "training steps of parity", zh: "奇偶任务的训练步数"), full: 3000,
    quick: 200, in: 50...1_000_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"), full: 5,
    quick: 2, in: 1...50)
  static let firstSeed = Parameter(
    "first-seed", Localized(en: "the first of the reported seeds", zh: "报告所用的第一个种子"), full: 11,
    quick: 11, in: 1...100_000)
  // endregion

  var parameters: [any AnyParameter] {
    [
      Self.delay, Self.longDelay, Self.symbols, Self.hidden, Self.copySteps, Self.largest,
      Self.countingHidden, Self.countingSteps, Self.bits, Self.parityHidden,
      Self.paritySteps, Self.seeds, Self.firstSeed,
    ]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let plan = MemoryExperiments(setting)
    let counting = try plan.counting.results(probing: plan.range, in: laboratory)
    let parity = try laboratory.together([Parity.Asks.last, .every]) { asks in
      let comparison = plan.parity(asks)
      return (
        task: comparison.task,
        arms: try comparison.results(probing: plan.longer(asks), in: laboratory)
      )
    }
    let copying = try plan.copying(delay: setting[Self.delay]).results(in: laboratory)
    let longer = try plan.copyingLonger(copying, in: laboratory)
    let isJudged = setting.budget == .full

    var contents = try LessonContents()
    for work in MemoryLiterature.all { try contents.add(work) }
    try plan.addSetup(to: &contents)
    try CopyPicture(task: plan.copying(delay: setting[Self.delay]).task).add(to: &contents)
    try CopyResults(
      waits: [
        (plan.copying(delay: setting[Self.delay]).task, copying),
        (plan.copying(delay: setting[Self.longDelay]).task, longer),
      ], rates: plan.rates, isJudged: isJudged
    ).add(to: &contents)
    try CountingResults(
      task: plan.counting.task, probe: plan.range, arms: counting, rates: plan.rates,
      isJudged: isJudged
    ).add(to: &contents)
    try ParityResults(
      ways: parity, longerLength: plan.longerLength, rates: plan.rates, isJudged: isJudged
    ).add(to: &contents)
    try MemoryExercises(plan).add(to: &contents)
    return contents
  }
}

/// What this lesson cites.
private enum MemoryLiterature {
  static let all = [
    Literature.arjovsky2016, Literature.tallec2018,
    Work(
      "gers2001", mark: Localized(same: "Gers & Schmidhuber, 2001"),
      entry: Localized(
        same: "F. A. Gers, J. Schmidhuber: LSTM recurrent networks learn simple context-free and "
          + "context-sensitive languages. IEEE Transactions on Neural Networks 12 (6), 1333–1340, 2001."
      )
    ),
    Work(
      "weiss2018", mark: Localized(same: "Weiss et al., 2018"),
      entry: Localized(
        same: "G. Weiss, Y. Goldberg, E. Yahav: On the practical computational power of finite "
          + "precision RNNs for language recognition. ACL 2018, arXiv:1805.04908.")),
    Work(
      "bai2018", mark: Localized(same: "Bai et al., 2018"),
      entry: Localized(
        same: "S. Bai, J. Z. Kolter, V. Koltun: An empirical evaluation of generic convolutional "
          + "and recurrent networks for sequence modeling. arXiv:1803.01271, 2018.")),
  ]
}
