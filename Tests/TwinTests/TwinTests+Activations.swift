import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test("04-activations: gradients by lag")
  func activations() throws {
    let (H, T) = (8, 50)
    let v = (1...H).map { sin(Double($0)) }
    let square = v.reduce(0) { $0 + $1 * $1 }
    let mirror = (0..<H * H).map { place in
      (place / H == place % H ? 1 : 0) - 2 * v[place / H] * v[place % H] / square
    }
    let x = (1...T).map { Vector([sin(Double($0))]) }
    var ours: [Double] = []
    for activation in [Activation.tanh, .relu, .sigmoid] {
      for gain in [1.0, 4] {
        let network = Network(.rnn(activation), inputs: 1, hidden: H, outputs: 1)
        var parameters = PlainParameters(layout: Parameters.Layout(network))
        parameters["weight_ih_l0"] = (1...H).map { cos(Double($0)) }
        parameters["weight_hh_l0"] = mirror.map { gain * $0 }
        parameters["readout.weight"] = [Double](repeating: 1, count: H)
        let plain = PlainNetwork(parameters)
        var gradient = PlainParameters(layout: parameters.layout)
        let back = plain.backward(plain.forward(x), dy: [Vector([1])], into: &gradient)
        // From the last state back to the initial one, which is T steps away.
        let norms = back.layers[0][0].dState.reversed().map(\.h.norm) + [back.dInitial[0].h.norm]
        ours += [0, 10, 50].map { norms[$0] }
      }
    }
    let theirs = try numbers(printedBy: "04-activations")
    #expect(theirs.count == ours.count)
    // The numbers span sixty powers of ten: each is compared with its own size.
    for (ours, theirs) in zip(ours, theirs) { #expect(abs(ours / theirs - 1) < 1e-6) }
  }
}
