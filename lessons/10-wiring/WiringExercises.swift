import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct WiringExercises {
  private let plan: WiringExperiments

  init(_ plan: WiringExperiments) { self.plan = plan }

  func add(to contents: inout LessonContents) throws {
    try contents.add(Exercise("choose-the-wiring"))
    try addSizes(to: &contents)
    try addDelay(to: &contents)
    try addCompounding(to: &contents)
    try addLags(to: &contents)
  }

  /// How many units each direction gets at equal parameters.
  private func addSizes(to contents: inout LessonContents) throws {
    let tagging = plan.tagging
    guard let one = tagging.arms.first(where: { $0.name == "forward" }),
      let both = tagging.arms.first(where: { $0.name == "both-equal" })
    else { return }
    // 6 h (h + I + 2) + O (2 h + 1) = N, with I = 3 and O = 4.
    let N = Double(one.parameterCount)
    let (a, b, c) = (6.0, 6.0 * 5 + 8, 4 - N)
    let root = (-b + (b * b - 4 * a * c).squareRoot()) / (2 * a)
    try contents.add(Quantity("one-count", count: one.parameterCount))
    try contents.add(Quantity("both-root", root, .fixed(decimals: 2)))
    try contents.add(Quantity("both-units", count: both.stack.hidden[0]))
    try contents.add(Quantity("both-count", count: both.parameterCount))
    try contents.add(Exercise("equal-directions"))
  }

  /// The delay that lets one direction be right nearly always.
  private func addDelay(to contents: inout LessonContents) throws {
    let keep = 1 - Double(plan.pastAndFuture.markShare)
    let exact = log(0.02) / log(keep)
    let delay = Int(exact.rounded(.up))
    try contents.add(Quantity("delay-exact", exact, .fixed(decimals: 2)))
    try contents.add(Quantity("delay-needed", count: delay))
    try contents.add(
      Quantity("delay-reached", 1 - pow(keep, Double(delay)) / 2, .percentage(decimals: 2)))
    try contents.add(Exercise("wait-longer"))
  }

  /// Errors that make all later answers wrong.
  private func addCompounding(to contents: inout LessonContents) throws {
    func wrong(_ steps: Int) -> Double {
      let right = (1...steps).map { pow(1 - 0.02, Double($0)) }
      return 1 - right.reduce(0, +) / Double(steps)
    }
    for steps in [7, 50] {
      try contents.add(Quantity("compound-\(steps)", wrong(steps), .percentage(decimals: 1)))
    }
    try contents.add(Exercise("one-slip"))
  }

  /// How long each symbol has to be held, backwards and in order.
  private func addLags(to contents: inout LessonContents) throws {
    let K = plan.setting[WiringLesson.reversalLength]
    // The k-th symbol from the end is read k − 1 steps before the end and is the k-th answer.
    let lags = (1...K).map { 2 * $0 - 1 }
    try contents.add(Quantity("lag-shortest", count: lags[0]))
    try contents.add(Quantity("lag-longest", count: lags[K - 1]))
    try contents.add(
      Quantity("lag-mean", Double(lags.reduce(0, +)) / Double(K), .shortest))
    try contents.add(Exercise("backwards-or-in-order"))
  }
}
