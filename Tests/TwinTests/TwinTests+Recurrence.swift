import Foundation
import Recurrent
import Testing

extension TwinTests {
  @Test("01-recurrence: the loop, and the gradient's terms step by step")
  func recurrence() throws {
    let (I, H, T) = (3, 5, 7)
    func sines(_ count: Int, _ scale: Double, _ phase: Double) -> [Double] {
      (0..<count).map { scale * sin(Double($0 * $0) + phase) }
    }
    let network = Network(.rnn(.tanh), inputs: I, hidden: H, outputs: 1)
    var parameters = PlainParameters(layout: Parameters.Layout(network))
    parameters["weight_ih_l0"] = sines(H * I, 0.6, 0.2)
    parameters["weight_hh_l0"] = sines(H * H, 0.6, 0.4)
    parameters["readout.weight"] = [Double](repeating: 1, count: H)
    let inputs = sines(T * I, 1, 0.8)
    let x = (0..<T).map { Vector(Array(inputs[$0 * I..<($0 + 1) * I])) }
    let plain = PlainNetwork(parameters)
    let pass = plain.forward(x)
    var gradient = PlainParameters(layout: parameters.layout)
    let back = plain.backward(pass, dy: [Vector([1])], into: &gradient).layers[0][0]
    let y = pass.y[0][0]
    // δ_t h_{t−1}ᵀ has the norm of δ_t times that of h_{t−1}.
    let terms = (0..<T).map { t in
      let h = pass.features[t]
      let h_prev = t > 0 ? pass.features[t - 1] : Vector(zeros: H)
      return (back.dState[t].h ⊙ (1 - h ⊙ h)).norm * h_prev.norm
    }
    let whole = Vector(gradient["weight_hh_l0"]).norm
    let theirs = try numbers(printedBy: "01-recurrence")
    let ours = [y, y] + terms + [whole, whole]
    #expect(theirs.count == ours.count)
    for (ours, theirs) in zip(ours, theirs) { #expect(abs(ours - theirs) < 1e-9) }
  }
}
