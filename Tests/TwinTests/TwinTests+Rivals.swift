import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test(
    "08-lstm-vs-gru: five steps of training give the same losses, and the layers have the same sizes"
  )
  func rivals() throws {
    let printed = try PyTorch.table(printedBy: "08-lstm-vs-gru")
    let (steps, size, inputs) = (10, 4, 6)
    var x = [Float](repeating: 0, count: steps * size * inputs)
    for n in 0..<steps * size { x[n * inputs + (n * n + 3 * n) % 7 % 6] = 1 }
    let batch = Batch(
      length: steps, size: size, inputs: inputs, x: x, targets: .classes([0, 1, 2, 3]))
    for (name, cell, hidden) in [("lstm", Cell.lstm(), 12), ("gru", .gru(), 14)] {
      let network = Network(cell, inputs: inputs, hidden: hidden, outputs: 4)
      var parameters = Parameters(network)
      parameters.values = (1...parameters.count).map { Float(0.5 * sin(Double($0))) }
      let trainer = try Trainer(
        network, parameters: parameters, batch: size, length: steps, loss: .softmaxCrossEntropy,
        optimiser: .adam(), rate: .constant(0.01), clipping: .globalNorm(limit: 1))
      let losses = try (0..<5).map { _ in try trainer.step(batch).loss }
      let theirs = try #require(printed[name])
      #expect(theirs.first == Double(network.layers[0].parameterCount))
      #expect(theirs.count == 6)
      for (ours, theirs) in zip(losses, theirs.dropFirst()) {
        #expect(abs(ours - theirs) < 1e-5, "\(name): \(ours), \(theirs)")
      }
    }
  }
}
