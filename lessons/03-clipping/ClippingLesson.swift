import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 03: what training makes of exploding and vanishing gradients, and what clipping cures.
struct ClippingLesson: Lesson {
  let name = "03-clipping"
  let summary = Localized(
    en:
      "What exploding and vanishing gradients do to training, what clipping cures, and what it leaves.",
    zh: "梯度爆炸与梯度消失对训练有什么影响，梯度裁剪治好了什么，又留下了什么。")
  let thumbnail = "cliff"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units, H", zh: "隐藏单元数 H"),
    full: 32, quick: 16, in: 1...512)
  static let lag = Parameter(
    "lag", Localized(en: "lag of the runs with and without clipping", zh: "有无裁剪的运行所用的时间间隔"),
    full: 20, quick: 8, in: 1...200)
  static let steps = Parameter(
    "steps", Localized(en: "training steps with plain gradient descent", zh: "普通梯度下降的训练步数"),
    full: 3000, quick: 300, in: 10...100_000)
  static let recallSteps = Parameter(
    "recall-steps", Localized(en: "training steps of the runs over lags", zh: "各时间间隔的训练步数"),
    full: 1500, quick: 200, in: 10...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 5, quick: 2, in: 1...50)
  static let draws = Parameter(
    "draws", Localized(en: "gradients whose direction is compared", zh: "比较方向时所用的梯度个数"),
    full: 20, quick: 3, in: 1...200)
  static let limit = Parameter<Float>(
    "limit", Localized(en: "norm at which gradients are clipped", zh: "梯度裁剪的范数上限"),
    full: 1, quick: 1, in: 0.001...1000)
  // endregion

  var parameters: [any AnyParameter] {
    [
      Self.hidden, Self.lag, Self.steps, Self.recallSteps, Self.seeds, Self.draws, Self.limit,
    ]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let cliff = try CliffResults(setting, laboratory)
    let map = try ClippingMap(setting, laboratory)
    let directions = try ClippingDirections(setting, laboratory)
    let recall = try RecallResults(setting, laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.pascanu2013, Literature.bengio1994, Literature.hochreiter1997,
      Literature.mikolov2012, Literature.kingma2015,
    ] { try contents.add(work) }
    for (name, count) in [
      ("hidden", setting[Self.hidden]), ("lag", setting[Self.lag]), ("steps", setting[Self.steps]),
      ("recall-steps", setting[Self.recallSteps]), ("seeds", setting[Self.seeds]),
      ("draws", setting[Self.draws]),
    ] { try contents.add(Quantity(name, count: count)) }
    try contents.add(
      Quantity(
        "limit", text: Localized(same: NumberFormat.shortest.string(setting[Self.limit]))))
    try contents.add(
      Quantity("memoryless", FirstSymbolRecall.memorylessLoss, .fixed(decimals: 3)))
    try contents.add(Quantity("solved-loss", FirstSymbolRecall.solvedError, .shortest))
    try cliff.add(to: &contents)
    try map.add(to: &contents)
    try directions.add(to: &contents)
    try recall.add(to: &contents)
    try ClippingExercises(setting, recall).add(to: &contents)
    return contents
  }
}
