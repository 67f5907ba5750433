import Experiments
import Recurrent
import Testing

@Suite("Signal flow")
struct SignalFlowTests {
  private func flow(
    _ activation: Activation, _ initialisation: Initialisation, length: Int = 21
  ) throws -> SignalFlow.Outcome {
    try SignalFlow(
      name: "test", activation: activation, initialisation: initialisation, hidden: 12,
      length: length, interval: 5, seeds: [1, 2, 3]
    ).run(Monitor())
  }

  @Test("A linear network keeps gradients through orthogonal matrices and multiplies by a gain")
  func linear() throws {
    for (gain, expected) in [(Float(1), 1.0), (2, 1_048_576)] {
      let outcome = try flow(.identity, .orthogonal(gain: gain))
      for draw in outcome.gradients {
        #expect(draw.count == 5)
        #expect(draw[0] == 1)
        #expect(abs(draw[4] / expected - 1) < 1e-5)
      }
    }
  }

  @Test("The logistic function shrinks a gradient by at least a factor of four a step")
  func logisticBound() throws {
    let outcome = try flow(.sigmoid, .identity())
    for draw in outcome.gradients {
      for (index, gradient) in draw.enumerated() {
        #expect(gradient <= Double(sign: .plus, exponent: -10 * index, significand: 1))
        #expect(gradient > 0)
      }
    }
  }

  @Test("tanh bounds the state, and does not bound the gradient")
  func boundedState() throws {
    let outcome = try flow(.tanh, .orthogonal(gain: 4), length: 61)
    #expect(outcome.sizes.joined().allSatisfy { $0 <= 1 })
    #expect(outcome.gradients.contains { ($0.last ?? 0) > 100 })
  }
}
