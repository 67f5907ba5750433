import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 04: what the activation function of a recurrent network does to signals and gradients.
struct ActivationsLesson: Lesson {
  let name = "04-activations"
  let summary = Localized(
    en:
      "Slope, centre and bound: what a function applied at every step makes of signals and gradients.",
    zh: "斜率、中心与界限：一个每步都要用到的函数，会把信号和梯度变成什么样。")
  let thumbnail = "gradient-map"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of an RNN, H", zh: "RNN 的隐藏单元数 H"),
    full: 32, quick: 16, in: 2...256)
  static let lag = Parameter(
    "lag", Localized(en: "steps that a gradient is followed back", zh: "跟踪梯度往回走的步数"),
    full: 100, quick: 30, in: 10...500)
  static let draws = Parameter(
    "draws", Localized(en: "random networks of each kind", zh: "每种随机网络的个数"),
    full: 20, quick: 4, in: 1...100)
  static let shortSteps = Parameter(
    "short-steps",
    Localized(en: "training steps of the rate map with Adam", zh: "学习率图中 Adam 的训练步数"),
    full: 3000, quick: 300, in: 40...100_000)
  static let shortSeeds = Parameter(
    "short-seeds", Localized(en: "seeds of the rate map", zh: "学习率图中的种子数"),
    full: 9, quick: 2, in: 1...50)
  static let steps = Parameter(
    "steps", Localized(en: "training steps near the identity", zh: "单位阵附近的训练步数"),
    full: 4000, quick: 80, in: 40...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "seeds near the identity", zh: "单位阵附近的种子数"),
    full: 5, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] {
    [
      Self.hidden, Self.lag, Self.draws, Self.shortSteps, Self.shortSeeds, Self.steps, Self.seeds,
    ]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let signals = try SignalMap(setting, laboratory)
    let spike = try SpikeMemory(setting, laboratory)
    let firstStep = try IdentityFirstStep(setting, laboratory)
    let slope = try SlopeAndCentre(setting, laboratory)
    let identity = try NearIdentity(setting, laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.le2015, Literature.pascanu2013, Literature.arjovsky2016, Literature.saxe2014,
      Literature.glorot2010,
    ] { try contents.add(work) }
    try contents.add(Quantity("hidden", count: setting[Self.hidden]))
    try contents.add(Quantity("draws", count: setting[Self.draws]))
    try FunctionShapes().add(to: &contents)
    try slope.add(to: &contents)
    try spike.add(to: &contents)
    try signals.add(to: &contents)
    try firstStep.add(to: &contents)
    try identity.add(to: &contents)
    try ActivationExercises(setting, signals).add(to: &contents)
    return contents
  }
}
