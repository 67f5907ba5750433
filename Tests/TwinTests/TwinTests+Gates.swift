import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test("05-lstm and 06-gru: loss, outputs and gradient", arguments: ["05-lstm", "06-gru"])
  func gatedCells(lesson: String) throws {
    let printed = try PyTorch.table(printedBy: lesson)
    let cell: Cell = lesson == "06-gru" ? .gru() : .lstm()
    let network = Network(cell, inputs: 2, hidden: 4, outputs: 1)
    var parameters = Parameters(network)
    parameters.values = (1...parameters.count).map { Float(0.5 * sin(Double($0))) }
    let batch = Batch(
      length: 6, size: 3, inputs: 2, x: (1...36).map { Float(cos(Double($0))) },
      targets: .values([0.5, -0.25, 0.125]))
    let trainer = try Trainer(
      network, parameters: parameters, batch: 3, length: 6, loss: .meanSquaredError,
      rate: .constant(0.01))
    let result = try trainer.gradients(batch)
    let outputs = try trainer.evaluate(batch).outputs
    for (name, ours) in [
      ("loss", [result.loss]), ("outputs", outputs.map(Double.init)),
      ("gradient", result.gradient.values.map(Double.init)),
    ] {
      let theirs = try #require(printed[name])
      #expect(theirs.count == ours.count)
      let difference = zip(ours, theirs).map { abs($0 - $1) }.max() ?? .infinity
      #expect(difference < 1e-5, "\(name) differs by \(difference)")
    }
  }
}
