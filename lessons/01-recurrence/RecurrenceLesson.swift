import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Lesson 01: one cell, unrolled in time.
struct RecurrenceLesson: Lesson {
  let name = "01-recurrence"
  let summary = Localized(
    en:
      "One cell, used again at every step: what that gives for free, what it has to learn, and what it costs.",
    zh: "同一个单元每步重复使用：什么是不学就有的，什么要靠学习，又要付出什么代价。")
  let thumbnail = "unrolled"

  // region: parameters
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units, H", zh: "隐藏单元数 H"),
    full: 32, quick: 8, in: 2...256)
  static let longest = Parameter(
    "longest", Localized(en: "steps of the longest training sequences", zh: "最长训练序列的步数"),
    full: 15, quick: 8, in: 5...100)
  static let steps = Parameter(
    "steps", Localized(en: "training steps", zh: "训练步数"),
    full: 3000, quick: 150, in: 10...100_000)
  static let seeds = Parameter(
    "seeds", Localized(en: "random seeds that are reported", zh: "报告所用的随机种子数"),
    full: 9, quick: 2, in: 1...50)
  // endregion

  var parameters: [any AnyParameter] { [Self.hidden, Self.longest, Self.steps, Self.seeds] }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let lengths = try UnseenLengths(setting, laboratory)
    let order = try OrderAndPlace(setting, laboratory)

    var contents = try LessonContents()
    for work in [
      Literature.elman1990, Literature.hochreiter1997, Literature.werbos1990,
      Literature.martin2018,
    ] { try contents.add(work) }
    try contents.add(Quantity("hidden", count: setting[Self.hidden]))
    try contents.add(Quantity("inputs", count: lengths.task.inputs))
    try contents.add(Quantity("steps", count: setting[Self.steps]))
    try contents.add(Quantity("seeds", count: setting[Self.seeds]))
    try contents.add("rnn-cell", Diagram.rnnCell, data: nil)
    try contents.add("unrolled", Diagram.unrolled, data: nil)
    try SizeOfModels(setting).add(to: &contents)
    try lengths.add(to: &contents)
    try order.add(to: &contents)
    try SharedWeights(setting).add(to: &contents)
    try DependencyChain(setting).add(to: &contents)
    try Concatenation(setting).add(to: &contents)
    try RecurrenceExercises(setting).add(to: &contents)
    return contents
  }
}
