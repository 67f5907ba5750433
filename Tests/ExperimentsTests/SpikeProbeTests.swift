import Recurrent
import Testing

@testable import Experiments

@Suite("The spike")
struct SpikeProbeTests {
  private func probe(
    _ activation: Activation, _ rule: MatrixRule, spike: Float
  ) throws -> SpikeProbe.Outcome {
    try SpikeProbe(
      name: "test", activation: activation,
      initialisation: Initialisation(recurrent: rule, biases: .zero), hidden: 12, length: 12,
      steps: .init(early: 2, spike: 6, late: 9), spike: spike, sequences: 200, seeds: [1, 2]
    ).run(Monitor())
  }

  @Test("A linear network keeps the difference of two sequences, spike or not")
  func linearKeeps() throws {
    for spike in [Float(0), 1000] {
      let outcome = try probe(.identity, .orthogonal(gain: 1), spike: spike)
      for distances in outcome.distances {
        #expect(distances[..<2].allSatisfy { $0 == 0 })
        #expect(distances[2] > 0)
        #expect(abs(distances[11] / distances[2] - 1) < 1e-5)
      }
      for legibility in outcome.early + outcome.late {
        #expect(legibility.calm > 0.9)
        #expect(legibility.prepared > 0.9)
      }
      #expect(outcome.sizes.allSatisfy { ($0[6] > 50) == (spike > 0) })
    }
  }

  @Test("Without a spike, surprised and prepared readouts are the same")
  func calmIsNoSurprise() throws {
    let outcome = try probe(.tanh, .identity(gain: 1), spike: 0)
    for legibility in outcome.early + outcome.late {
      #expect(legibility.surprised == legibility.calm)
      #expect(legibility.prepared == legibility.calm)
    }
  }

  @Test("A readout finds a linear rule, and nothing where there is nothing")
  func readout() {
    var stream = RandomStream(seed: 1, purpose: "readout test")
    func draw(_ count: Int) -> [[Double]] {
      (0..<count).map { _ in (0..<4).map { _ in Double(stream.uniform(-1, 1)) } }
    }
    let (states, fresh) = (draw(400), draw(400))
    func rule(_ state: [Double]) -> Double { 1000 * state[0] - 20 * state[3] > 0 ? 1 : -1 }
    let readout = LinearReadout(states, states.map(rule))
    #expect(readout.accuracy(fresh, fresh.map(rule)) > 0.97)
    let coins = (0..<400).map { _ in stream.integer(below: 2) == 0 ? -1.0 : 1 }
    let guess = LinearReadout(states, coins).accuracy(fresh, coins.reversed())
    #expect(abs(guess - 0.5) < 0.1)
  }
}
