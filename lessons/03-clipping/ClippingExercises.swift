import Bilingual
import Course
import Experiments
import Foundation
import Notebook

/// The numbers in the solutions of the exercises.
struct ClippingExercises {
  let setting: Setting
  let recall: RecallResults

  init(_ setting: Setting, _ recall: RecallResults) {
    self.setting = setting
    self.recall = recall
  }

  /// The share of ‖∂L/∂h_k‖, summed over lags, that lies at a window's end and beyond.
  private func cutShare(_ start: Int, window: Int) -> Double {
    let norms = recall.flow(start, \.before).map(\.median)
    return norms.dropFirst(window).reduce(0, +) / norms.reduce(0, +)
  }

  func add(to contents: inout LessonContents) throws {
    let length = Double(OneUnitNetwork().length)
    try contents.add(Quantity("linear-state", pow(1.1, length), .significant(digits: 3)))
    try contents.add(
      Quantity("linear-slope", length * pow(1.1, length - 1), .significant(digits: 3)))
    try contents.add(
      Quantity("linear-slope-below", length * pow(0.9, length - 1), .significant(digits: 2)))
    try contents.add(Exercise("linear-cliff"))

    // g = (3, 0.5), cut to components of at most 1, or to norm 1.
    let (x, y) = (3.0, 0.5)
    let norm = (x * x + y * y).squareRoot()
    let cosine = (x * 1 + y * y) / (norm * (1 + y * y).squareRoot())
    try contents.add(Quantity("turned-angle", acos(cosine) * 180 / .pi, .fixed(decimals: 1)))
    let kept = [x, y].map { NumberFormat.fixed(decimals: 3).string($0 / norm) }
    try contents.add(
      Quantity("kept", text: Localized(same: "$(\(kept.joined(separator: ", ")))$")))
    try contents.add(Exercise("turned"))

    let (small, ε) = (1e-12, 1e-8)
    try contents.add(Quantity("adam-share", small / (small + ε), .scientific(digits: 1)))
    try contents.add(Exercise("adam"))

    let window = 10
    try contents.add(
      Quantity("cut-default", cutShare(0, window: window), .scientific(digits: 1)))
    try contents.add(
      Quantity("cut-orthogonal", cutShare(1, window: window), .percentage(decimals: 0)))
    try contents.add(Exercise("truncated"))

    try contents.add(Exercise("other-limit"))
  }
}
