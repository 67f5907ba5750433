import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The numbers in the solutions of the exercises.
struct GradientExercises {
  let probes: ProbeResults
  let length: Int

  init(_ probes: ProbeResults, length: Int) {
    self.probes = probes
    self.length = length
  }

  func add(to contents: inout LessonContents) throws {
    let factor = 0.9
    try contents.add(
      Quantity("steps-to-thousandth", count: Int((log(1e-3) / log(factor)).rounded(.up))))
    try contents.add(Exercise("how-many-steps"))

    try contents.add(Exercise("nilpotent"))

    let uniform = probes.outcomes(.sigmoid, .uniform)
    let s = Quartiles(of: uniform.map(\.largestSingularValue)).median
    let bound = pow(s / 4, Double(length))
    let measured = Quartiles(of: uniform.map { $0.norms.last ?? .nan }).median
    try contents.add(Quantity("sigmoid-factor", s / 4, .fixed(decimals: 3)))
    try contents.add(Quantity("sigmoid-bound", bound, .scientific(digits: 1)))
    try contents.add(Quantity("sigmoid-measured", measured, .scientific(digits: 1)))
    try contents.add(Exercise("sigmoid-bound-exercise"))

    let growth = Quartiles(of: probes.outcomes(.tanh, .uniform).map { Growth($0).perStep }).median
    let smallest = Double(Float.leastNormalMagnitude)
    try contents.add(Quantity("default-growth", growth, .fixed(decimals: 3)))
    try contents.add(Quantity("smallest-float", smallest, .scientific(digits: 2)))
    try contents.add(
      Quantity("underflow-lag", count: Int((log(smallest) / log(growth)).rounded(.up))))
    try contents.add(Exercise("underflow"))

    try contents.add(Quantity("circular-radius", 1 / 3.0.squareRoot(), .fixed(decimals: 3)))
    try contents.add(Quantity("circular-singular", 2 / 3.0.squareRoot(), .fixed(decimals: 3)))
    let critical = probes.outcomes(.tanh, .gaussian(gain: 1)).map { Growth($0).perStep }
    try contents.add(
      Quantity("gain-one-growth", Quartiles(of: critical).median, .significant(digits: 3)))
    try contents.add(Exercise("default-start"))
  }
}
