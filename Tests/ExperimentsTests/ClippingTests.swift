import Experiments
import Foundation
import Recurrent
import Testing

@Suite("The one-unit network and its clipped descent")
struct ClippingTests {
  private let network = OneUnitNetwork(length: 20)

  private func loss(_ w: Double, _ b: Double) -> Double {
    network.losses(w: Vector([w]), b: b)[0]
  }

  @Test(
    "The gradient agrees with central differences", arguments: [(3.0, -1.0), (5.2, -2.3), (-2, 1)])
  func gradient(w: Double, b: Double) {
    let (value, dw, db) = network.gradient(w: w, b: b)
    let ε = 1e-5
    #expect(abs(value - loss(w, b)) < 1e-14)
    let slopeW = (loss(w + ε, b) - loss(w - ε, b)) / (2 * ε)
    let slopeB = (loss(w, b + ε) - loss(w, b - ε)) / (2 * ε)
    #expect(abs(dw - slopeW) < 1e-6 * max(1, abs(slopeW)))
    #expect(abs(db - slopeB) < 1e-6 * max(1, abs(slopeB)))
  }

  @Test("No clipped step is longer than rate times limit, and a free one equals rate times norm")
  func strides() throws {
    for limit in [nil, 0.05] {
      let outcome = try CliffDescent(
        of: network, w: 5, b: -2.2, rate: 0.2, limit: limit, steps: 60
      ).run(Monitor())
      for step in 0..<60 {
        let stride = hypot(
          outcome.w[step + 1] - outcome.w[step], outcome.b[step + 1] - outcome.b[step])
        let norm = min(outcome.gradientNorms[step], limit ?? .infinity)
        #expect(abs(stride - 0.2 * norm) < 1e-12)
      }
    }
  }

  @Test("A surface holds the losses of its nodes")
  func surface() throws {
    let outcome = try LossSurface(of: network, w: 1...4, b: -3...(-1), nodes: 5).run(Monitor())
    let (w, b) = (LossSurface.places(1...4, 5), LossSurface.places(-3...(-1), 5))
    for row in 0..<5 {
      for column in 0..<5 {
        let expected = loss(w[column], b[row])
        #expect(abs(outcome.rows[row][column] - expected) <= 1e-5 * expected)
      }
    }
  }

  @Test("Clipping by norm keeps the direction; element by element it does not")
  func direction() throws {
    let outcome = try ClippingDirection(
      of: FirstSymbolRecall(lag: 6), hidden: 8, gain: 2, shares: [1, 0.1], seed: 3
    ).run(Monitor())
    #expect(outcome.norm > 0)
    #expect(outcome.byNorm.allSatisfy { abs($0 - 1) < 1e-6 })
    #expect(abs(outcome.elementWise[0] - 1) < 1e-6)
    #expect(outcome.elementWise[1] < 0.99 && outcome.elementWise[1] > 0)
  }
}
