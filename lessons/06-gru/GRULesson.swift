import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 06: the GRU, what its two gates do, and what becomes of the LSTM's three.
struct GRULesson: Lesson {
  let name = "06-gru"
  let summary = Localized(
    en: "Two gates and one state instead of three and two: what is merged, and what is lost.",
    zh: "两个门、一个状态，代替三个门、两个状态：合并了什么，又失去了什么。")
  let thumbnail = "gru-cell"

  // region: parameters
  static let length = Parameter(
    "length", Localized(en: "time steps of the adding problem, T", zh: "加法问题的时间步数 T"),
    full: 100, quick: 20, in: 4...1000)
  static let restartLength = Parameter(
    "restart-length", Localized(en: "time steps of the restarting sum", zh: "可重启求和的时间步数"),
    full: 50, quick: 15, in: 4...1000)
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of the GRU and the LSTM, H", zh: "GRU 与 LSTM 的隐藏单元数 H"),
    full: 32, quick: 8, in: 2...256)
  static let steps = Parameter(
    "steps", Localized(en: "training steps", zh: "训练步数"),
    full: 2000, quick: 240, in: 60...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 11, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] {
    [Self.length, Self.restartLength, Self.hidden, Self.steps, Self.seeds]
  }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let plan = GRUExperiments(setting)
    let adding = try plan.adding.results(in: laboratory)
    let restarting = try plan.restarting.results(in: laboratory)
    let inside = try plan.inside(adding, restarting, in: laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.cho2014, Literature.chung2014, Literature.hochreiter1997, Literature.tallec2018,
      Literature.jozefowicz2015,
    ] { try contents.add(work) }
    try plan.addSetup(to: &contents)
    try GRUStepByStep().add(to: &contents)
    try PlainRecurrence().add(to: &contents)
    try BoundedState().add(to: &contents)
    try MergedGates(plan, adding, inside.pairs).add(to: &contents)
    try LinearSelfUpdate(plan, inside.paths).add(to: &contents)
    try ResetGate(plan, restarting, inside.forgetting).add(to: &contents)
    try GateWorth(plan, adding, restarting).add(to: &contents)
    try GRUExercises(hidden: setting[Self.hidden], length: plan.adding.task.length)
      .add(to: &contents)
    return contents
  }
}
