import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct ActivationExercises {
  let setting: Setting
  let signals: SignalMap

  init(_ setting: Setting, _ signals: SignalMap) {
    self.setting = setting
    self.signals = signals
  }

  func add(to contents: inout LessonContents) throws {
    try addDisguise(to: &contents)
    try addBound(to: &contents)
    try addGrowth(to: &contents)
    try addBlock(to: &contents)
    try contents.add(Exercise("change-lag"))
  }

  /// A logistic network and the tanh network that it is in disguise: how far their outputs differ.
  private func addDisguise(to contents: inout LessonContents) throws {
    let network = Network(.rnn(.sigmoid), inputs: 2, hidden: 8, outputs: 1, readout: .every)
    let logistic = PlainParameters(try Parameters(network, .pytorch, seed: 1))
    // region: disguise
    let H = network.layers[0].hidden
    let W_hh = Matrix(rows: H, columns: H, logistic["weight_hh_l0"])
    let ones = Vector(zeros: H).map { _ in 1 }
    var disguised = PlainParameters(
      layout: Parameters.Layout(
        Network(.rnn(.tanh), inputs: 2, hidden: H, outputs: 1, readout: .every)))
    disguised["weight_ih_l0"] = logistic["weight_ih_l0"].map { $0 / 2 }
    disguised["weight_hh_l0"] = logistic["weight_hh_l0"].map { $0 / 4 }
    disguised["bias_ih_l0"] = logistic["bias_ih_l0"].map { $0 / 2 }
    disguised["bias_hh_l0"] =
      (0.5 * Vector(logistic["bias_hh_l0"]) + 0.25 * (W_hh * ones)).elements
    disguised["readout.weight"] = logistic["readout.weight"].map { $0 / 2 }
    disguised["readout.bias"] = [
      logistic["readout.bias"][0] + logistic["readout.weight"].reduce(0, +) / 2
    ]
    // endregion
    var stream = RandomStream(seed: 1, purpose: "inputs of the disguise")
    let x = (0..<50).map { _ in
      Vector([Double(stream.uniform(-1, 1)), Double(stream.uniform(-1, 1))])
    }
    let y = PlainNetwork(logistic).forward(x).y
    let y_disguised = PlainNetwork(disguised)
      .forward(x, initial: [CellState(h: -1 * ones)]).y
    let difference = zip(y, y_disguised).map { abs($0[0] - $1[0]) }.max() ?? .nan
    try contents.add(Quantity("disguise-steps", count: x.count))
    try contents.add(Quantity("disguise-difference", difference, .scientific(digits: 1)))
    try contents.add(Exercise("disguise"))
  }

  /// The bound (γ s)^lag for one matrix that PyTorch would draw.
  private func addBound(to contents: inout LessonContents) throws {
    let hidden = setting[ActivationsLesson.hidden]
    let network = Network(.rnn(.tanh), inputs: 8, hidden: hidden, outputs: 1)
    let parameters = PlainParameters(try Parameters(network, .pytorch, seed: 301))
    let W_hh = Matrix(rows: hidden, columns: hidden, parameters["weight_hh_l0"])
    // As it is printed, so that who computes with the number given gets the same.
    let largest = (100 * (try W_hh.singularValues()[0])).rounded() / 100
    let lag = Double(setting[ActivationsLesson.lag])
    try contents.add(Quantity("bound-singular", largest, .significant(digits: 3)))
    try contents.add(Quantity("bound-tanh", pow(largest, lag), .scientific(digits: 2)))
    try contents.add(Quantity("bound-sigmoid", pow(largest / 4, lag), .scientific(digits: 2)))
    try contents.add(Exercise("bound"))
  }

  /// The growth a step from four times an orthogonal matrix, and the slope that explains it.
  private func addGrowth(to contents: inout LessonContents) throws {
    let place = SignalMap.starts.firstIndex { $0.name == "orthogonal-4" } ?? 0
    let lag = Double(setting[ActivationsLesson.lag])
    let gradient = signals.gradient(.tanh, start: place)
    let growth = pow(gradient, 1 / lag)
    try contents.add(Quantity("growth-gradient", gradient, .scientific(digits: 3)))
    try contents.add(Quantity("growth-step", growth, .significant(digits: 3)))
    try contents.add(Quantity("growth-slope", growth / 4, .significant(digits: 2)))
    try contents.add(Quantity("growth-double", gradient * gradient, .scientific(digits: 2)))
    try contents.add(Exercise("growth"))
  }

  /// The power of the active block's radius in the exercise.
  private func addBlock(to contents: inout LessonContents) throws {
    try contents.add(
      Quantity("block-power", pow(1 + 32 * 0.001, 100), .significant(digits: 3)))
    try contents.add(Exercise("active-block"))
  }
}
