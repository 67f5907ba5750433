import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct RivalExercises {
  let plan: RivalExperiments

  init(_ plan: RivalExperiments) { self.plan = plan }

  func add(to contents: inout LessonContents) throws {
    try addSizes(to: &contents)
    try addSigns(to: &contents)
    try addGrid(to: &contents)
    try addCopy(to: &contents)
    try addGates(to: &contents)
  }

  /// The GRU of a larger LSTM's size.
  private func addSizes(to contents: inout LessonContents) throws {
    let hidden = 64
    let equal = equalSize(of: .gru(), to: .lstm(), hidden: hidden, inputs: 2)
    for (name, count) in [
      ("large-lstm", Layer(.lstm(), inputs: 2, hidden: hidden).parameterCount),
      ("large-equal", equal),
      ("large-gru", Layer(.gru(), inputs: 2, hidden: equal).parameterCount),
    ] { try contents.add(Quantity(name, count: count)) }
    try contents.add(
      Quantity("size-ratio", (4.0 / 3).squareRoot(), .fixed(decimals: 3)))
    try contents.add(Exercise("equal-parameters"))
  }

  /// Five pairs of runs: how often chance alone makes all, or all but one, point the same way.
  private func addSigns(to contents: inout LessonContents) throws {
    try contents.add(Quantity("all-five", 1.0 / 32, .fixed(decimals: 3)))
    try contents.add(Quantity("four-of-five", 6.0 / 32, .fixed(decimals: 3)))
    try contents.add(Exercise("five-of-five"))
  }

  /// Steps that are read off in a raster.
  private func addGrid(to contents: inout LessonContents) throws {
    let (raster, first, second) = (25.0, 100.0, 150.0)
    try contents.add(
      Quantity("least-ratio", (second - raster) / first, .fixed(decimals: 2)))
    try contents.add(
      Quantity("largest-ratio", second / (first - raster), .fixed(decimals: 2)))
    try contents.add(Exercise("raster"))
  }

  /// The memoryless answer to the copy task.
  private func addCopy(to contents: inout LessonContents) throws {
    let task = CopyMemory(delay: 20, count: RivalExperiments.copied)
    let recall = Double(task.count) * CopyMemory.memorylessAccuracy
    try contents.add(Quantity("copy-memoryless", task.memorylessLoss, .fixed(decimals: 4)))
    try contents.add(
      Quantity(
        "copy-all-steps", (Double(task.delay + task.count) + recall) / Double(task.length),
        .percentage(decimals: 1)))
    try contents.add(
      Quantity("copy-recall", CopyMemory.memorylessAccuracy, .percentage(decimals: 1)))
    try contents.add(Exercise("copy-by-the-clock"))
  }

  /// What the gates leave of a memory at the start, in either cell.
  private func addGates(to contents: inout LessonContents) throws {
    let lag = 20.0
    try contents.add(Quantity("half-left", pow(0.5, lag), .scientific(digits: 2)))
    let kept = (lag - 1) / lag
    try contents.add(Quantity("chrono-left", pow(kept, lag), .fixed(decimals: 2)))
    try contents.add(Quantity("lstm-shown", 0.25, .fixed(decimals: 2)))
    try contents.add(Exercise("first-step"))
  }
}
