import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 05: the LSTM, its parts, and what it can learn that a tanh RNN cannot.
struct LSTMLesson: Lesson {
  let name = "05-lstm"
  let summary = Localized(
    en: "How gates around a memory let a network keep a number while everything else goes by.",
    zh: "围绕着记忆的门如何让网络牢牢记住某一个数，任凭其他数不断经过。")
  let thumbnail = "adding-curves"

  // region: parameters
  static let length = Parameter(
    "length", Localized(en: "time steps of a sequence, T", zh: "序列的时间步数 T"),
    full: 100, quick: 10, in: 4...1000)
  static let restartLength = Parameter(
    "restart-length", Localized(en: "time steps of the restarting sum", zh: "可重启求和的时间步数"),
    full: 50, quick: 10, in: 4...1000)
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units, H", zh: "隐藏单元数 H"),
    full: 32, quick: 16, in: 1...512)
  static let steps = Parameter(
    "steps", Localized(en: "training steps", zh: "训练步数"),
    full: 2000, quick: 400, in: 100...100_000)
  static let batch = Parameter(
    "batch", Localized(en: "sequences in a mini-batch", zh: "小批量中的序列数"),
    full: 32, quick: 32, in: 1...1024)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 5, quick: 2, in: 1...50)
  static let clipLimit = Parameter<Float>(
    "clip-limit", Localized(en: "global norm at which gradients are clipped", zh: "梯度裁剪的全局范数"),
    full: 1, quick: 1, in: 0.001...1000)
  // endregion

  var parameters: [any AnyParameter] {
    [
      Self.length, Self.restartLength, Self.hidden, Self.steps, Self.batch, Self.seeds,
      Self.clipLimit,
    ]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let plan = LSTMExperiments(setting)
    let vanishing = try Vanishing(plan, in: laboratory)
    let paths = try MemoryPaths(plan, vanishing, in: laboratory)
    let worth = try LSTMGateWorth(plan, vanishing.lstm, in: laboratory)
    let selection = try SelectiveInput(plan, vanishing, paths, worth, in: laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.hochreiter1997, Literature.gers2000, Literature.arjovsky2016,
      Literature.tallec2018, Literature.jozefowicz2015,
    ] { try contents.add(work) }
    try plan.addSetup(to: &contents)
    try LSTMStepByStep().add(to: &contents)
    try PartsOfTheCell(inputs: plan.task.inputs, hidden: setting[Self.hidden]).add(to: &contents)
    try vanishing.add(to: &contents)
    try paths.add(to: &contents)
    try selection.add(to: &contents)
    try GateWork(plan.gated, vanishing.gated.map(\.result), setting).add(to: &contents)
    try GateDrives(vanishing.lstm, isQuick: plan.isQuick).add(to: &contents)
    try worth.add(to: &contents)
    try LSTMExercises(hidden: setting[Self.hidden], length: plan.task.length).add(to: &contents)
    return contents
  }
}
