import Foundation
import Testing

@testable import Recurrent

/// First values: their distribution, their exact structure and their bits.
@Suite struct InitialisationTests {
  private let network = Network(
    layers: [Layer(.lstm(), inputs: 3, hidden: 40), Layer(.lstm(), inputs: 40, hidden: 16)],
    outputs: 2)

  @Test func pytorchFillsTheWholeRangeOfEachLayer() throws {
    let parameters = try Parameters(network, .pytorch, seed: 1)
    for tensor in parameters.layout.tensors where tensor.rows * tensor.columns > 60 {
      let hidden = tensor.layer == 0 ? 40 : 16
      let bound = 1 / Float(hidden).squareRoot()
      let largest = parameters[tensor].map(abs).max() ?? 0
      #expect(largest <= bound && largest > 0.9 * bound, "\(tensor.name)")
    }
    #expect(parameters["bias_ih_l0"] != parameters["bias_hh_l0"])
  }

  @Test func glorotScalesWithRowsAndColumnsOfAGate() throws {
    let parameters = try Parameters(network, .glorot, seed: 1)
    let bound = (6 / Float(43)).squareRoot()
    let largest = parameters["weight_ih_l0"].map(abs).max() ?? 0
    #expect(largest <= bound && largest > 0.95 * bound)
    #expect(parameters["bias_ih_l0"].allSatisfy { $0 == 0 && $0.sign == .plus })
  }

  @Test func gaussianHasItsDeviation() throws {
    let network = Network(.rnn(), inputs: 1, hidden: 100, outputs: 1)
    let values = try Parameters(network, .gaussian(gain: 1.5), seed: 4)["weight_hh_l0"]
    let mean = values.reduce(0, +) / 10_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000
    #expect(abs(mean) < 0.006)
    #expect(abs(variance - 0.0225) < 0.0012)
  }

  @Test(arguments: [(1, 1), (7, 7), (5, 9), (9, 5), (64, 64)])
  func orthogonalIsOrthonormalOnItsShorterSide(rows: Int, columns: Int) {
    var stream = RandomStream(seed: 2, purpose: "test")
    let matrix = orthogonalMatrix(rows: rows, columns: columns, from: &stream)
    func entry(_ r: Int, _ c: Int) -> Double { matrix[r * columns + c] }
    for a in 0..<min(rows, columns) {
      for b in 0..<min(rows, columns) {
        let product =
          rows <= columns
          ? (0..<columns).reduce(0) { $0 + entry(a, $1) * entry(b, $1) }
          : (0..<rows).reduce(0) { $0 + entry($1, a) * entry($1, b) }
        #expect(abs(product - (a == b ? 1 : 0)) < 1e-14)
      }
    }
  }

  @Test func identityHasOnesOnTheDiagonalOfEachGate() throws {
    let network = Network(.gru(), inputs: 2, hidden: 3, outputs: 1)
    let parameters = try Parameters(network, .identity(), seed: 3)
    let identity: [Float] = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    #expect(parameters["weight_hh_l0"] == identity + identity + identity)
    #expect(parameters["weight_ih_l0"].allSatisfy { abs($0) < 0.005 && $0 != 0 })
    #expect(parameters["bias_hh_l0"].allSatisfy { $0 == 0 })
  }

  @Test func forgetBiasSetsOneBiasAndClearsTheOther() throws {
    let plain = try Parameters(network, .pytorch, seed: 1)
    let biased = try Parameters(network, .pytorch.bias(of: .forget, at: 2), seed: 1)
    #expect(Set(biased["bias_ih_l0"][40..<80]) == [2])
    #expect(Set(biased["bias_hh_l0"][40..<80]) == [0])
    #expect(biased["bias_ih_l0"][..<40] == plain["bias_ih_l0"][..<40])
    #expect(biased["weight_hh_l1"] == plain["weight_hh_l1"])
  }

  @Test func chronoSpreadsTheMemoryAndMirrorsTheInputGate() throws {
    let parameters = try Parameters(network, .pytorch.chrono(longest: 100), seed: 1)
    let bias = parameters["bias_ih_l0"]
    let spans = bias[40..<80].map { exp($0) }
    #expect(spans.allSatisfy { $0 >= 0.999 && $0 < 99.01 })
    #expect((spans.max() ?? 0) > 85 && (spans.min() ?? 99) < 15)
    #expect(zip(bias[..<40], bias[40..<80]).allSatisfy { $0 == -$1 })
    let gru = try Parameters(
      Network(.gru(), inputs: 1, hidden: 5, outputs: 1), .pytorch.chrono(longest: 9), seed: 1)
    #expect(gru["bias_ih_l0"][5..<10].allSatisfy { $0 >= 0 && $0 < 2.1 })
  }

  @Test func gatesDrawFromStreamsOfTheirOwn() throws {
    let whole = try Parameters(
      Network(.lstm(), inputs: 2, hidden: 4, outputs: 1), .pytorch, seed: 7)
    let without = try Parameters(
      Network(.lstm(LSTM(forget: .fixed(at: 1))), inputs: 2, hidden: 4, outputs: 1), .pytorch,
      seed: 7)
    #expect(
      without["weight_hh_l0"] == Array(whole["weight_hh_l0"][..<16] + whole["weight_hh_l0"][32...]))
  }

  @Test func whatDoesNotExistIsRefused() {
    let lstm = Network(.lstm(), inputs: 1, hidden: 2, outputs: 1, biases: .none)
    #expect(throws: InitialisationError.noBiases(layer: 0)) {
      try Parameters(lstm, .pytorch.bias(of: .forget, at: 1), seed: 1)
    }
    let gru = Network(.gru(), inputs: 1, hidden: 2, outputs: 1)
    #expect(throws: InitialisationError.noSuchGate(.forget, layer: 0)) {
      try Parameters(gru, .pytorch.bias(of: .forget, at: 1), seed: 1)
    }
    #expect(throws: InitialisationError.lagTooShort(1)) {
      try Parameters(gru, .pytorch.chrono(longest: 1), seed: 1)
    }
  }

  /// The digest was computed once; another machine, build or compiler has to find the same bits.
  @Test func bitsAreTheSameEverywhere() throws {
    let cells: [Cell] = [.rnn(), .lstm(), .gru()]
    let initialisations: [Initialisation] = [
      .pytorch, .glorot, .gaussian(gain: 1.2), .orthogonal(gain: 2), .identity(),
    ]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for cell in cells {
      for initialisation in initialisations {
        let network = Network(cell, inputs: 3, hidden: 17, outputs: 2)
        for value in try Parameters(network, initialisation, seed: 5).values {
          hash = (hash ^ UInt64(value.bitPattern)) &* 0x0000_0100_0000_01b3
        }
      }
    }
    let chrono = try Parameters(
      Network(.lstm(), inputs: 1, hidden: 64, outputs: 1), .pytorch.chrono(longest: 500), seed: 5)
    for value in chrono.values {
      hash = (hash ^ UInt64(value.bitPattern)) &* 0x0000_0100_0000_01b3
    }
    #expect(hash == 3_647_121_384_652_695_872)
  }
}

/// The normal distribution and the logarithm behind it.
@Suite struct NormalTests {
  @Test func logarithmIsWithinTwoUnitsInTheLastPlace() {
    var stream = RandomStream(seed: 1, purpose: "logarithm")
    var worst = 0.0
    for sample in 0..<40_000 {
      let mantissa = 1 + Double(stream.bits() >> 12) * 0x1p-52
      let exponent = sample % 4 == 0 ? stream.integer(below: 2000) - 1000 : sample % 5 - 3
      let x = Double(sign: .plus, exponent: exponent, significand: mantissa)
      let exact = log(x)
      worst = max(worst, abs(logarithm(x) - exact) / exact.ulp)
    }
    #expect(worst <= 2, "worst error \(worst) ulp")
    #expect(logarithm(1) == 0)
  }

  @Test func momentsAndTailsAreNormal() {
    var stream = RandomStream(seed: 8, purpose: "normal")
    let draws = (0..<100_000).map { _ in Double(stream.normal()) }
    func mean(_ f: (Double) -> Double) -> Double { draws.reduce(0) { $0 + f($1) } / 100_000 }
    #expect(abs(mean { $0 }) < 0.015)
    #expect(abs(mean { $0 * $0 } - 1) < 0.02)
    #expect(abs(mean { $0 * $0 * $0 }) < 0.05)
    #expect(abs(mean { $0 * $0 * $0 * $0 } - 3) < 0.15)
    #expect(abs(mean { abs($0) > 2 ? 1 : 0 } - 0.0455) < 0.003)
    #expect((draws.max() ?? 0) > 3.7)
  }
}
