import Experiments
import Foundation
import Recurrent
import Testing

@Suite("Listings in PyTorch print our numbers", .enabled(if: PyTorch.isInstalled))
struct TwinTests {
  /// The last number of each line that a lesson's twin prints.
  func numbers(printedBy lesson: String) throws -> [Double] {
    try PyTorch.lines(printedBy: lesson).map { line in
      try #require(line.last.flatMap { Double($0) }, "\(line)")
    }
  }

  /// The weights that the listings make: sines of the squared index.
  private func sines(_ count: Int, scale: Double, phase: Double) -> [Double] {
    (0..<count).map { scale * sin(Double($0 * $0) + phase) }
  }

  private func expectEqual(_ ours: [Double], _ theirs: [Double], tolerance: Double = 1e-5) {
    #expect(ours.count == theirs.count)
    for (ours, theirs) in zip(ours, theirs) {
      #expect(abs(ours - theirs) <= tolerance * max(abs(theirs), 1e-3), "\(ours), \(theirs)")
    }
  }

  @Test("02-gradients: gradients of states, s_max, the Jacobian product")
  func gradients() throws {
    let (H, I, T) = (6, 3, 12)
    let network = Network(.rnn(.tanh), inputs: I, hidden: H, outputs: 1)
    var parameters = Parameters(network)
    let W = sines(H * H, scale: 0.6, phase: 0.4)
    parameters["weight_ih_l0"] = sines(H * I, scale: 0.6, phase: 0.2).map { Float($0) }
    parameters["weight_hh_l0"] = W.map { Float($0) }
    parameters["bias_ih_l0"] = sines(H, scale: 0.1, phase: 0.6).map { Float($0) }
    let inputs = sines(T * I, scale: 1, phase: 0.8)
    let x = (0..<T).map { Vector(Array(inputs[$0 * I..<($0 + 1) * I])) }

    let pass = PlainNetwork(parameters).forward(x).layers[0][0]
    let ones = Vector([Double](repeating: 1, count: H))
    let products = pass.mapJacobianProducts { $0.h_by_h }
    let gradients = products.prefix(T).map { ($0.transposed * ones).norm }
    let largest = try Matrix(rows: H, columns: H, W).singularValues()[0]
    let norm = try products[T].singularValues()[0]
    expectEqual(gradients + [largest, norm], try numbers(printedBy: "02-gradients"))
  }

  @Test("03-clipping: the clipped descent of the one-unit network")
  func clipping() throws {
    let descent = try CliffDescent(w: 5, b: -2.2, rate: 0.1, limit: 1, steps: 80).run(Monitor())
    let norms = stride(from: 0, to: 80, by: 10).map { descent.gradientNorms[$0] }
    expectEqual(norms + [descent.losses[80]], try numbers(printedBy: "03-clipping"))
  }
}
