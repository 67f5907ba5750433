import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 08: the LSTM against the GRU, at equal units and at equal parameters.
struct RivalsLesson: Lesson {
  let name = "08-lstm-vs-gru"
  let summary = Localized(
    en:
      "LSTM against GRU: which learns sooner, from fewer examples, at more rates, over longer lags.",
    zh: "LSTM 对 GRU：谁学得更快，谁需要的样本更少，谁对学习率更宽容，谁能跨越更长的间隔。")
  let thumbnail = "adding-lengths"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of the LSTM, H", zh: "LSTM 的隐藏单元数 H"),
    full: 32, quick: 16, in: 2...256)
  static let steps = Parameter(
    "steps", Localized(en: "training steps of a run at most", zh: "每次运行的训练步数上限"),
    full: 1000, quick: 250, in: 50...100_000)
  static let setSteps = Parameter(
    "set-steps", Localized(en: "training steps on a fixed set", zh: "在固定训练集上的训练步数"),
    full: 800, quick: 150, in: 20...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 5, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] {
    [Self.hidden, Self.steps, Self.setSteps, Self.seeds]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let plan = RivalExperiments(setting)
    let sweeps = try plan.sweeps(in: laboratory)
    let maps = try plan.maps(in: laboratory)
    let sets = try TrainingSets(plan, maps.adding, in: laboratory)
    let free = try UnclippedRuns(plan, in: laboratory)
    let sizes = RivalSizes(plan)

    var contents = try LessonContents()
    for work in [
      Literature.chung2014, Literature.jozefowicz2015, Literature.hochreiter1997,
      Literature.pascanu2013, Literature.arjovsky2016, Literature.tallec2018, Literature.cho2014,
    ] { try contents.add(work) }
    try plan.addSetup(to: &contents)
    try sizes.add(to: &contents)
    for sweep in sweeps { try SweepReport(sweep, plan).add(to: &contents) }
    try maps.adding.add(to: &contents)
    try maps.order.add(to: &contents)
    try sets.add(to: &contents)
    try free.add(to: &contents)
    let claims = [
      EquivalenceClaim(plan, sweeps).claim, sizes.claim, sets.claim,
      RateClaim(plan, [maps.adding, maps.order]).claim, LongLagClaim(plan, sweeps, free).claim,
    ]
    for claim in claims { try contents.add(claim) }
    try contents.add(NotesTested(claims).table)
    try RivalExercises(plan).add(to: &contents)
    return contents
  }
}
