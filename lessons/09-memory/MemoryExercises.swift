import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The exercises' numbers.
struct MemoryExercises {
  let plan: MemoryExperiments

  init(_ plan: MemoryExperiments) { self.plan = plan }

  func add(to contents: inout LessonContents) throws {
    try addLevels(to: &contents)
    try addHandMadeCounter(to: &contents)
    try addPrecision(to: &contents)
    try addLenientRule(to: &contents)
    try addHandMadeParity(to: &contents)
  }

  /// The memoryless loss and the two accuracies at the published size.
  private func addLevels(to contents: inout LessonContents) throws {
    let task = CopyMemory(delay: 1000, count: 10)
    let blanks = Double(task.delay + task.count)
    let all = (blanks + Double(task.count) * CopyMemory.memorylessAccuracy) / Double(task.length)
    try contents.add(Quantity("published-loss", task.memorylessLoss, .fixed(decimals: 4)))
    try contents.add(Quantity("published-all-steps", all, .percentage(decimals: 1)))
    try contents.add(Exercise("levels"))
  }

  // region: hand-made-counter
  /// One LSTM unit with all gates open: tanh(1/8) up for each a, as much down for each b.
  private func counter() throws -> Trainer {
    let cell = Cell.lstm(
      LSTM(input: .fixed(at: 1), forget: .fixed(at: 1), output: .fixed(at: 1)))
    let network = Network(cell, inputs: 3, hidden: 1, outputs: 3, readout: .every)
    var parameters = Parameters(network)
    parameters["weight_ih_l0"] = [0.125, -0.125, 0]
    // b while more is shown than half a count, then the end sign; a never.
    parameters["readout.weight"] = [0, 1, -1]
    parameters["readout.bias"] = [-10, -0.0625, 0.0625]
    return try Trainer(
      network, parameters: parameters, batch: 1, length: 1, loss: .softmaxCrossEntropy,
      rate: .constant(0))
  }
  // endregion

  private func addHandMadeCounter(to contents: inout LessonContents) throws {
    let limit = plan.isQuick ? 300 : 1000
    let found = try CountingRange(limit: limit).find(
      in: counter(), task: plan.counting.task, seed: 0)
    try contents.add(Quantity("hand-made-limit", count: limit))
    try contents.add(Quantity("hand-made-right", count: found.rightUpTo))
    try contents.add(Exercise("open-cell"))
  }

  /// After how many a's a bounded state with a constant gate no longer moves in single precision.
  private func addPrecision(to contents: inout LessonContents) throws {
    let keeping: Float = 0.9
    var state: Float = 0
    var steps = 0
    while true {
      let next = keeping * state + (1 - keeping)
      if next == state { break }
      state = next
      steps += 1
    }
    try contents.add(Quantity("stalled-at", count: steps))
    try contents.add(
      Quantity(
        "stalled-estimate", log(0x1p-25 / 0.1) / log(0.9), .fixed(decimals: 0)))
    try contents.add(Exercise("bounded-counter"))
  }

  /// A model that knows only the last symbol, under the lenient rule.
  private func addLenientRule(to contents: inout LessonContents) throws {
    let change = 2 / Double(plan.counting.task.largest + 1)
    try contents.add(Quantity("lenient-chance", change, .fixed(decimals: 3)))
    try contents.add(
      Quantity("lenient-level", CountingRange.acceptedProbability, .fixed(decimals: 2)))
    let largest = Int((2 / CountingRange.acceptedProbability).rounded()) - 1
    try contents.add(Quantity("lenient-largest", count: largest))
    try contents.add(Exercise("lenient-rule"))
  }

  // region: hand-made-parity
  /// A tanh RNN of two steep units: how many of all words of ten bits it gets right.
  private func rightParities() -> (right: Int, words: Int) {
    var parameters = PlainParameters(
      layout: Parameters.Layout(Network(.rnn(.tanh), inputs: 1, hidden: 2, outputs: 1)))
    // Both units see the bit plus the parity so far, p = (h_1 - h_2) / 2: at least one? both?
    parameters["weight_ih_l0"] = [40, 40]
    parameters["weight_hh_l0"] = [20, -20, 20, -20]
    parameters["bias_ih_l0"] = [-20, -60]
    parameters["readout.weight"] = [0.5, -0.5]
    let network = PlainNetwork(parameters)
    // Before the first bit the parity is even: h_1 and h_2 are alike.
    let start = CellState(h: Vector([-1, -1]))
    let words = 1 << 10
    let right = (0..<words).count { word in
      let bits = (0..<10).map { Vector([Double(word >> $0 & 1)]) }
      let answer = network.forward(bits, initial: [start]).y.last?.elements.first ?? .nan
      return (answer > 0.5) == !word.nonzeroBitCount.isMultiple(of: 2)
    }
    return (right, words)
  }
  // endregion

  private func addHandMadeParity(to contents: inout LessonContents) throws {
    let (right, words) = rightParities()
    try contents.add(Quantity("parity-by-hand", count: right))
    try contents.add(Quantity("parity-words", count: words))
    try contents.add(Exercise("two-unit-parity"))
  }
}
