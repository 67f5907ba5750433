import Foundation
import Recurrent
import Testing

@Suite("Lesson 04 in PyTorch")
struct ActivationsTwinTests {
  @Test("Gradients by lag agree", .enabled(if: Twin.isAvailable))
  func gradients() throws {
    let H = 8
    let T = 50
    let v = (1...H).map { sin(Double($0)) }
    let square = v.reduce(0) { $0 + $1 * $1 }
    let mirror = (0..<H * H).map { place in
      (place / H == place % H ? 1 : 0) - 2 * v[place / H] * v[place % H] / square
    }
    let x = (1...T).map { Vector([sin(Double($0))]) }
    let lines = try Twin.lines(of: "04-activations")
    #expect(lines.count == 18)
    for line in lines {
      let activation = try #require(Activation(rawValue: line[0]))
      let gain = try #require(Double(line[1]))
      let lag = try #require(Int(line[2]))
      let expected = try #require(Double(line[3]))
      let network = Network(.rnn(activation), inputs: 1, hidden: H, outputs: 1)
      var parameters = PlainParameters(layout: Parameters.Layout(network))
      parameters["weight_ih_l0"] = (1...H).map { cos(Double($0)) }
      parameters["weight_hh_l0"] = mirror.map { gain * $0 }
      parameters["readout.weight"] = [Double](repeating: 1, count: H)
      let plain = PlainNetwork(parameters)
      var gradient = PlainParameters(layout: parameters.layout)
      let back = plain.backward(plain.forward(x), dy: [Vector([1])], into: &gradient)
      let states = back.layers[0][0].dState.map(\.h) + [back.dInitial[0].h]
      // States 1 … T, then the initial one, which is T steps back.
      let found = lag == T ? states[T].norm : states[T - 1 - lag].norm
      #expect(abs(found / expected - 1) < 1e-6, "\(line)")
    }
  }
}
