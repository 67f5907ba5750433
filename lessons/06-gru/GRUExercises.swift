import Bilingual
import Course
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct GRUExercises {
  let hidden: Int
  let length: Int

  func add(to contents: inout LessonContents) throws {
    try addConventions(to: &contents)
    try addSizes(to: &contents)
    try addBound(to: &contents)
    try addPlacement(to: &contents)
    try addKeeping(to: &contents)
  }

  /// The same numbers under the two conventions of z.
  private func addConventions(to contents: inout LessonContents) throws {
    let (z, old, candidate) = (0.9, 0.5, -0.4)
    try contents.add(Quantity("swap-keeps", z * old + (1 - z) * candidate, .fixed(decimals: 2)))
    try contents.add(Quantity("swap-takes", (1 - z) * old + z * candidate, .fixed(decimals: 2)))
    try contents.add(Exercise("which-z"))
  }

  private func addSizes(to contents: inout LessonContents) throws {
    func count(_ cell: Cell, _ hidden: Int) -> Int {
      Layer(cell, inputs: 2, hidden: hidden).parameterCount
    }
    let equal = equalSize(of: .gru(), to: .lstm(), hidden: hidden, inputs: 2)
    try contents.add(Quantity("size-gru", count: count(.gru(), hidden)))
    try contents.add(Quantity("size-lstm", count: count(.lstm(), hidden)))
    try contents.add(Quantity("size-equal-units", count: equal))
    try contents.add(Quantity("size-equal", count: count(.gru(), equal)))
    try contents.add(Exercise("equal-size"))
  }

  /// From outside of the bound: |h_0| = 3 and z = 0.9.
  private func addBound(to contents: inout LessonContents) throws {
    let excess = (first: 2.0, last: 0.01)
    let steps = log(excess.last / excess.first) / log(0.9)
    try contents.add(Quantity("bound-steps", count: Int(steps.rounded(.up))))
    try contents.add(Exercise("outside-the-bound"))
  }

  /// Reset before and after the product on two units.
  private func addPlacement(to contents: inout LessonContents) throws {
    let W = Matrix(rows: 2, columns: 2, [0, 1, 1, 0])
    let (r, h) = (Vector([0, 1]), Vector([0.8, -0.6]))
    let (after, before) = (tanh(r ⊙ (W * h)), tanh(W * (r ⊙ h)))
    let format = NumberFormat.fixed(decimals: 2)
    for (name, value) in [("placed-after", after), ("placed-before", before)] {
      try contents.add(
        Quantity(
          name,
          text: Localized(
            same: "(" + value.elements.map(format.string).joined(separator: ", ") + ")")))
    }
    try contents.add(Exercise("before-or-after"))
  }

  /// The bias that lets a memory live as long as the sequence.
  private func addKeeping(to contents: inout LessonContents) throws {
    let needed = Double(length - 1)
    let z = needed / (1 + needed)
    try contents.add(Quantity("chrono-bias", log(needed), .fixed(decimals: 2)))
    try contents.add(Quantity("chrono-z", z, .fixed(decimals: 3)))
    try contents.add(
      Quantity("chrono-left", pow(z, Double(length - 1)), .fixed(decimals: 3)))
    try contents.add(
      Quantity("default-left", pow(0.5, Double(length - 1)), .scientific(digits: 2)))
    try contents.add(Exercise("chrono-z-bias"))
  }
}
