import Bilingual
import Course
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct LSTMExercises {
  let hidden: Int
  let length: Int

  func add(to contents: inout LessonContents) throws {
    try addForgetGate(to: &contents)
    try addSideRoad(to: &contents)
    try addOpenInput(to: &contents)
    try addSizes(to: &contents)
  }

  /// A forget gate that stands still: what is left of a memory along the direct path.
  private func addForgetGate(to contents: inout LessonContents) throws {
    let atOne = 1 / (1 + exp(-1.0))
    let needed = exp2(-1 / Double(length))
    try contents.add(Quantity("forget-at-one", atOne, .fixed(decimals: 3)))
    try contents.add(
      Quantity("kept-at-one", pow(atOne, Double(length)), .scientific(digits: 2)))
    try contents.add(Quantity("forget-needed", needed, .fixed(decimals: 4)))
    try contents.add(Quantity("bias-needed", log(needed / (1 - needed)), .fixed(decimals: 2)))
    try contents.add(Exercise("constant-forget"))
  }

  /// dc_t/dc_{t−1} of one unit whose forget gate looks at h: by hand, and by the plain cell.
  private func addSideRoad(to contents: inout LessonContents) throws {
    var parameters = PlainParameters(
      layout: Parameters.Layout(Network(.lstm(), inputs: 1, hidden: 1, outputs: 1)))
    // Rows i, f, candidate, o: the forget gate alone sees h; the output gate stands open.
    parameters["weight_hh_l0"] = [0, 8, 0, 0]
    parameters["bias_ih_l0"] = [0, 0, 0, 100]
    let start = CellState(h: Vector([0]), c: Vector([0.5]))
    let pass = PlainNetwork(parameters)
      .forward([Vector([0]), Vector([0])], initial: [start]).layers[0][0]
    let products = pass.mapJacobianProducts { $0.c_by_c?[0, 0] ?? .nan }
    let direct = pass.directPaths()
    try contents.add(Quantity("side-direct", direct[2][0], .fixed(decimals: 3)))
    try contents.add(Quantity("side-whole", products[2], .fixed(decimals: 3)))
    try contents.add(Exercise("side-road"))
  }

  /// What an open input gate lets into a memory that forgets nothing.
  private func addOpenInput(to contents: inout LessonContents) throws {
    // The candidates of T steps as independent numbers of deviation 1/2.
    let noise = 0.5 * Double(length).squareRoot()
    let low = 1 / (1 + exp(4.0))
    try contents.add(Quantity("open-noise", noise, .fixed(decimals: 1)))
    try contents.add(Quantity("low-gate", low, .fixed(decimals: 3)))
    try contents.add(Quantity("low-noise", low * noise, .fixed(decimals: 2)))
    try contents.add(Exercise("open-input"))
  }

  private func addSizes(to contents: inout LessonContents) throws {
    let without = Cell.lstm(LSTM(output: .fixed(at: 1)))
    let size = equalSize(of: without, to: .lstm(), hidden: hidden, inputs: 2)
    try contents.add(
      Quantity("size-full", count: Layer(.lstm(), inputs: 2, hidden: hidden).parameterCount))
    try contents.add(Quantity("size-without-units", count: size))
    try contents.add(
      Quantity("size-without", count: Layer(without, inputs: 2, hidden: size).parameterCount))
    try contents.add(Exercise("equal-size"))
  }
}
