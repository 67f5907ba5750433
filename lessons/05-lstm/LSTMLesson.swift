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
    zh: "门如何围绕记忆，让网络在其他数不断经过时记住其中一个。")
  let thumbnail = "adding-curves"

  // region: parameters
  static let length = Parameter(
    "length", Localized(en: "time steps of a sequence, T", zh: "序列的时间步数 T"),
    full: 100, quick: 20, in: 4...1000)
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units, H", zh: "隐藏单元数 H"),
    full: 64, quick: 16, in: 1...512)
  static let steps = Parameter(
    "steps", Localized(en: "training steps", zh: "训练步数"),
    full: 4000, quick: 800, in: 100...100_000)
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
    [Self.length, Self.hidden, Self.steps, Self.batch, Self.seeds, Self.clipLimit]
  }

  // region: comparison
  func comparison(_ setting: Setting) -> Comparison<AddingProblem> {
    let hidden = setting[Self.hidden]
    let isQuick = setting.budget == .quick
    let interval = setting[Self.steps] / 40
    return Comparison(
      of: AddingProblem(length: setting[Self.length]),
      arms: [
        .init("rnn", .rnn(.tanh), hidden: hidden),
        .init("lstm", .lstm(), hidden: hidden, gateSequences: isQuick ? 100 : 1000),
        .init("gru", .gru(), hidden: hidden),
      ],
      rates: isQuick ? [0.003, 0.01] : [0.0003, 0.001, 0.003, 0.01],
      tuningSeeds: [101, 102],
      seeds: (1...setting[Self.seeds]).map { UInt64($0 + 10) },
      recipe: Recipe(
        rate: 0, clipping: .globalNorm(limit: setting[Self.clipLimit]),
        batch: setting[Self.batch], steps: setting[Self.steps]),
      observation: Observation(
        interval: max(1, interval), testSize: isQuick ? 500 : 2000,
        solvedError: AddingProblem.solvedError, finalTestSize: isQuick ? 1000 : 10_000))
  }
  // endregion

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let comparison = comparison(setting)
    let results = try comparison.results(in: laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.hochreiter1997, Literature.gers2000, Literature.arjovsky2016,
      Literature.tallec2018,
    ] { try contents.add(work) }
    try addSetup(comparison, to: &contents)
    try PartsOfTheCell(inputs: comparison.task.inputs, hidden: setting[Self.hidden])
      .add(to: &contents)
    try AddingResults(comparison, results, setting).add(to: &contents)
    try GateWork(comparison, results, setting).add(to: &contents)
    try ForgetGateExercise(length: comparison.task.length).add(to: &contents)
    return contents
  }

  /// The sizes that the prose names.
  private func addSetup(
    _ comparison: Comparison<AddingProblem>, to contents: inout LessonContents
  ) throws {
    let observation = comparison.observation
    for (name, count) in [
      ("length", comparison.task.length), ("inputs", comparison.task.inputs),
      ("hidden", comparison.arms[0].hidden), ("batch", comparison.recipe.batch),
      ("steps", comparison.recipe.steps), ("seeds", comparison.seeds.count),
      ("tuning-seeds", comparison.tuningSeeds.count),
      ("curve-test-size", observation.testSize), ("final-test-size", observation.finalTestSize),
    ] { try contents.add(Quantity(name, count: count)) }
    let rates = comparison.rates.map(\.description)
    try contents.add(
      Quantity(
        "rates",
        text: Localized(en: rates.joined(separator: ", "), zh: rates.joined(separator: "、"))))
    if case .globalNorm(let limit) = comparison.recipe.clipping {
      try contents.add(
        Quantity("clip-limit", text: Localized(same: NumberFormat.shortest.string(limit))))
    }
    try contents.add(
      Quantity("constant-error", AddingProblem.constantError, .fixed(decimals: 4)))
    try contents.add(
      Quantity("one-number-error", AddingProblem.oneNumberError, .fixed(decimals: 4)))
    try contents.add(Quantity("solved-error", AddingProblem.solvedError, .fixed(decimals: 2)))
  }
}
