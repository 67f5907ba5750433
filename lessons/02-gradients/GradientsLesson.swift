import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 02: the product of Jacobians, and what singular values and eigenvalues say about it.
struct GradientsLesson: Lesson {
  let name = "02-gradients"
  let summary = Localized(
    en:
      "Why the gradient of an early step is a long product of matrices, and what decides whether it "
      + "vanishes or explodes.",
    zh: "早先时间步的梯度为什么是一长串矩阵的乘积，又是什么决定它消失还是爆炸。")
  let thumbnail = "growth"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units, H", zh: "隐藏单元数 H"),
    full: 64, quick: 16, in: 1...512)
  static let length = Parameter(
    "length", Localized(en: "longest lag, T", zh: "最长的时间间隔 T"),
    full: 100, quick: 30, in: 4...1000)
  static let draws = Parameter(
    "draws", Localized(en: "random matrices of each kind", zh: "每类随机矩阵的个数"),
    full: 20, quick: 3, in: 1...200)
  static let lag = Parameter(
    "lag", Localized(en: "lag of the recall task", zh: "回忆任务的时间间隔"),
    full: 20, quick: 5, in: 1...200)
  static let steps = Parameter(
    "steps", Localized(en: "training steps", zh: "训练步数"),
    full: 2000, quick: 300, in: 10...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "trained networks of each kind", zh: "每类中训练的网络个数"),
    full: 5, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] {
    [Self.hidden, Self.length, Self.draws, Self.lag, Self.steps, Self.seeds]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let powers = try PowerResults(setting, laboratory)
    let probes = try ProbeResults(setting, laboratory)
    let trained = try TrainedResults(setting, laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.bengio1994, Literature.pascanu2013, Literature.hochreiter1997,
      Literature.trefethen2005, Literature.saxe2014,
    ] { try contents.add(work) }
    for (name, count) in [
      ("hidden", setting[Self.hidden]), ("length", setting[Self.length]),
      ("draws", setting[Self.draws]), ("lag", setting[Self.lag]), ("steps", setting[Self.steps]),
      ("seeds", setting[Self.seeds]),
    ] { try contents.add(Quantity(name, count: count)) }
    try powers.add(to: &contents)
    try GradientByLag(probes).add(to: &contents)
    try SpectrumFans(probes).add(to: &contents)
    try GrowthResults(probes, trained, setting).add(to: &contents)
    try GradientExercises(probes, length: setting[Self.length]).add(to: &contents)
    return contents
  }
}
