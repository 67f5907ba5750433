import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test("10-wiring: both directions, teacher forcing and greedy decoding")
  func wiring() throws {
    func filled(_ network: Network) -> Parameters {
      var parameters = Parameters(network)
      // The listing counts the places of each network through, layers first.
      parameters.values = (1...parameters.count).map { Float(0.5 * sin(Double($0))) }
      return parameters
    }
    func symbols(_ indices: [[Int]], _ count: Int) -> [Float] {
      indices.joined().flatMap { index in (0..<count).map { $0 == index ? 1 : 0 } }
    }
    let both = Network(
      layers: [Layer(.gru(), inputs: 3, hidden: 4, direction: .both)], outputs: 4, readout: .every)
    let reader = try Trainer(
      both, parameters: filled(both), batch: 2, length: 4, loss: .softmaxCrossEntropy,
      rate: .constant(0))
    let tags = try reader.evaluate(
      Batch(
        length: 4, size: 2, inputs: 3, x: symbols([[0, 1], [2, 2], [2, 1], [1, 0]], 3),
        targets: .none)
    ).outputs

    let source = [[0, 4], [3, 1], [2, 2]]
    let answers = Array(source.reversed())
    let encoder = Network(layers: [Layer(.gru(), inputs: 5, hidden: 6)], outputs: 0)
    let decoder = Network(.gru(), inputs: 6, hidden: 6, outputs: 5, readout: .every)
    let writer = try Trainer(
      decoder, parameters: filled(decoder), batch: 2, length: 3, loss: .softmaxCrossEntropy,
      rate: .constant(0), options: Trainer.Options(encoder: filled(encoder), sourceLength: 3))
    let start: [Float] = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    let told: [Float] = answers.dropLast().joined().flatMap { answer in
      [0] + (0..<5).map { $0 == answer ? 1 : 0 }
    }
    let batch = Batch(
      length: 3, size: 2, inputs: 6, x: start + told,
      targets: .classes(answers.joined().map(Int32.init)),
      source: Batch.Source(length: 3, inputs: 5, x: symbols(source, 5)))
    let taught = try writer.gradients(batch)
    let greedy = try writer.evaluate(batch, feedback: .classes(from: 1)).outputs
    func norm(_ gradient: Parameters?) -> Double {
      (gradient?.values ?? []).reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }
    let ours =
      tags.map(Double.init) + [taught.loss, norm(taught.encoder), norm(taught.gradient)]
      + greedy.map(Double.init)
    let theirs = try numbers(printedBy: "10-wiring")
    #expect(theirs.count == ours.count)
    for (ours, theirs) in zip(ours, theirs) { #expect(abs(ours - theirs) < 1e-5) }
  }
}
