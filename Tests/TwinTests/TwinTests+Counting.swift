import Experiments
import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test("09-memory: loss and gradient of two words of different length agree")
  func counting() throws {
    let lines = try PyTorch.lines(printedBy: "09-memory")
    func printed(_ name: String) throws -> [Double] {
      try #require(lines.first { $0[0] == name }).dropFirst().compactMap { Double($0) }
    }
    let task = EqualCounts(largest: 3)
    let network = Network(
      .lstm(), inputs: task.inputs, hidden: 4, outputs: task.outputs, readout: task.readout)
    var parameters = Parameters(network)
    parameters.values = (1...parameters.count).map { Float(0.5 * sin(Double($0))) }
    let trainer = try Trainer(
      network, parameters: parameters, batch: 2, length: task.length, loss: task.loss,
      rate: .constant(0))
    let ours = try trainer.gradients(task.words([1, 3]))
    let loss = try #require(try printed("loss").first)
    #expect(abs(ours.loss - loss) < 1e-5)
    let theirs = try printed("gradient")
    #expect(theirs.count == ours.gradient.values.count)
    let difference = zip(ours.gradient.values, theirs).map { abs(Double($0) - $1) }.max()
    #expect(try #require(difference) < 1e-5)
  }
}
