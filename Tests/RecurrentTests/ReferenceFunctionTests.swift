import Foundation
import Testing

@testable import Recurrent

/// The plain twin's own functions against libm's in double precision.
@Suite struct ReferenceFunctionTests {
  private static let arguments: [Double] = {
    var stream = RandomStream(seed: 1, purpose: "arguments")
    return (0..<40_000).map { sample in
      let range = [1e-9, 1e-3, 0.3, 1, 5, 40, 650][sample % 7]
      return range * (2 * Double(stream.bits() >> 11) * 0x1p-53 - 1)
    } + [0, 0.5, -0.5, 0.34657359, 19.99, -19.99, 699.9, -699.9]
  }()

  @Test func exponentialIsWithinTwoUnits() {
    #expect(worst(exponential, Foundation.exp) <= 2)
    #expect(exponential(.infinity) == .infinity && exponential(-.infinity) == 0)
    #expect(exponential(.nan).isNaN && exponential(0) == 1)
  }

  @Test func hyperbolicTangentIsWithinThreeUnits() {
    #expect(worst(hyperbolicTangent, Foundation.tanh) <= 3)
    #expect(hyperbolicTangent(.infinity) == 1 && hyperbolicTangent(-.infinity) == -1)
    #expect(hyperbolicTangent(.nan).isNaN && hyperbolicTangent(-0.0).sign == .minus)
    #expect(hyperbolicTangent(.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
  }

  @Test func logisticIsWithinThreeUnits() {
    #expect(worst(logistic) { $0 < 0 ? exp($0) / (1 + exp($0)) : 1 / (1 + exp(-$0)) } <= 3)
    #expect(logistic(.infinity) == 1 && logistic(-.infinity) == 0 && logistic(0) == 0.5)
    #expect(logistic(.nan).isNaN)
  }

  /// The largest error in units of the last place of what libm gives.
  private func worst(_ ours: (Double) -> Double, _ theirs: (Double) -> Double) -> Double {
    Self.arguments.map { abs(ours($0) - theirs($0)) / max(theirs($0).ulp, .leastNormalMagnitude) }
      .max() ?? .infinity
  }
}

/// Optimisers, clipping and schedules that no fixture covers.
@Suite struct ReferenceTrainingTests {
  @Test func rmspropHasBothEpsilonConventions() {
    func moved(_ inside: Bool) -> Double {
      var w = Vector([1])
      var optimiser = PlainOptimiser(
        .rmsprop(decay: 0.75, epsilon: 0.0625, epsilonInsideRoot: inside), count: 1)
      optimiser.step(&w, gradient: Vector([2]), rate: 0.5)
      return w[0]
    }
    #expect(moved(false) == 1 - 0.5 * 2 / (1 + 0.0625))
    #expect(moved(true) == 1 - 0.5 * 2 / 1.0625.squareRoot())
  }

  @Test func clippingKeepsTheDirectionOrNot() {
    let g = Vector([3, 4])
    #expect(Clipping.globalNorm(limit: 2.5).plain(g).elements == [1.5, 2])
    #expect(Clipping.globalNorm(limit: 6).plain(g) == g)
    #expect(Clipping.elementWise(limit: 3.5).plain(g).elements == [3, 3.5])
  }

  @Test func ratesDecayInSteps() {
    let rate = LearningRate.decaying(0.5, factor: 0.5, every: 2)
    #expect((0..<5).map(rate.plain) == [0.5, 0.5, 0.25, 0.25, 0.125])
  }

  /// With a window of all steps nothing is cut; with a window of one, only the own step counts.
  @Test func truncationCutsTheGradientAtWindows() throws {
    let network = Network(.rnn(.identity), inputs: 1, hidden: 1, outputs: 1, readout: .last)
    var parameters = Parameters(network)
    parameters["weight_hh_l0"] = [0.5]
    parameters["weight_ih_l0"] = [1]
    parameters["readout.weight"] = [1]
    let plain = PlainNetwork(parameters)
    let batch = [
      PlainSequence(x: (0..<5).map { _ in Vector([1]) }, targets: .values([Vector([0])]))
    ]
    func dx(_ window: Int?) -> [Double] {
      let gradient = plain.gradient(batch, .meanSquaredError, window: window)
      return gradient.sequences[0].dx.map { $0[0] / (2 * 1.9375) }
    }
    #expect(dx(nil) == [0.0625, 0.125, 0.25, 0.5, 1])
    #expect(dx(5) == dx(nil))
    #expect(dx(2) == [0, 0, 0, 0, 1])
    #expect(dx(3) == [0, 0, 0, 0.5, 1])
  }
}
