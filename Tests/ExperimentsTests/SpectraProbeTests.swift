import Experiments
import Foundation
import Recurrent
import Testing

@Suite("Probes of recurrent matrices")
struct SpectraProbeTests {
  @Test("The Jacobian product of a linear network is the power of its matrix")
  func linear() throws {
    for family in [MatrixFamily.gaussian(gain: 1.2), .orthogonal(gain: 0.9), .uniform] {
      let powers = try MatrixPowers(family: family, size: 9, longest: 12, seed: 5).run(Monitor())
      let probe = try JacobianProbe(.identity, family: family, hidden: 9, length: 12, seed: 5)
        .run(Monitor())
      #expect(probe.norms[0] == 1)
      for (ours, theirs) in zip(probe.norms.dropFirst(), powers.norms) {
        #expect(abs(ours - theirs) < 1e-5 * theirs)
      }
    }
  }

  @Test(
    "No activation carries back more than the bound allows", arguments: [Activation.tanh, .sigmoid])
  func bound(activation: Activation) throws {
    let γ = activation == .tanh ? 1.0 : 0.25
    let probe = try JacobianProbe(
      activation, family: .gaussian(gain: 1.5), hidden: 12, length: 20, keepsSpectra: true, seed: 2
    ).run(Monitor())
    for lag in 0...20 {
      #expect(probe.norms[lag] <= 1.0001 * pow(γ * probe.largestSingularValue, Double(lag)))
      #expect(probe.gradientNorms[lag] <= 1.0001 * probe.norms[lag])
      #expect(probe.spectra?[lag].first == probe.norms[lag])
    }
  }

  @Test("The notes' formula is exact for positive matrices, at odd powers for indefinite ones")
  func formula() throws {
    let positive = try MatrixPowers(family: .positive, size: 8, longest: 9, seed: 1).run(Monitor())
    #expect(positive.errors.allSatisfy { $0 < 1e-8 })
    let mixed = try MatrixPowers(family: .indefinite, size: 8, longest: 9, seed: 1).run(Monitor())
    for t in 1...9 { #expect((mixed.errors[t - 1] < 1e-8) == (t % 2 == 1)) }
    // An orthogonal Wᵗ against W itself: every entry of the difference counts.
    let turning = try MatrixPowers(family: .orthogonal(gain: 1), size: 8, longest: 9, seed: 1)
      .run(Monitor())
    #expect(turning.errors[0] < 1e-8 && turning.errors.dropFirst().allSatisfy { $0 > 0.5 })
  }

  @Test("Families have the spectra that they promise")
  func families() throws {
    let forward = try MatrixFamily.feedForward.matrix(size: 16, seed: 3)
    #expect(try forward.spectralRadius() <= 0.8)
    #expect(try forward.singularValues()[0] > 1.5)
    #expect(try forward.eigenvalues().allSatisfy { $0.imaginary == 0 })
    let positive = try MatrixFamily.positive.matrix(size: 16, seed: 3).eigenvalues()
    #expect(positive.allSatisfy { $0.real > 0.19 && $0.real < 1.01 })
    let mixed = try MatrixFamily.indefinite.matrix(size: 16, seed: 3).eigenvalues()
    #expect(mixed.count { $0.real < 0 } == 8)
    let turning = try MatrixFamily.orthogonal(gain: 2).matrix(size: 16, seed: 3).singularValues()
    #expect(turning.allSatisfy { abs($0 - 2) < 1e-5 })
  }

  @Test("Gradients of states agree with the plain network's")
  func flow() throws {
    let task = FirstSymbolRecall(lag: 6)
    let run = TrainingRun(
      of: task, arm: "test", cell: .rnn(.tanh), hidden: 5, recipe: Recipe(rate: 0.01, steps: 1),
      observation: Observation(
        interval: 1, testSize: 10, solvedError: 0.1, finalTestSize: 0, flowSequences: 3), seed: 4)
    let flow = try #require(try run.run(Monitor()).flow)
    let parameters = try Parameters(run.network, .pytorch, seed: 4)
    var stream = RandomStream(seed: 4, purpose: "sequences whose gradients are observed")
    let batch = task.batch(of: 3, from: &stream)
    guard case .classes(let classes) = batch.targets else { return #expect(Bool(false)) }
    var squares = [Double](repeating: 0, count: 7)
    let plain = PlainNetwork(parameters)
    for sequence in 0..<3 {
      let x = (0..<7).map { t in
        Vector(batch.x[(t * 3 + sequence) * 8..<(t * 3 + sequence + 1) * 8].map(Double.init))
      }
      let pass = plain.forward(x)
      let scores = pass.y[0].elements.map { exp($0) }
      let total = scores.reduce(0, +)
      let dy = Vector(
        scores.indices.map { scores[$0] / total - ($0 == Int(classes[sequence]) ? 1 : 0) })
      var gradient = PlainParameters(Parameters(run.network))
      let states = plain.backward(pass, dy: [dy], into: &gradient).layers[0][0].dState
      for lag in 0..<7 { squares[lag] += pow(states[6 - lag].h.norm, 2) / 3 }
    }
    for lag in 0..<7 {
      let expected = squares[lag].squareRoot()
      #expect(abs(flow.before.stateGradients[lag] - expected) < 1e-4 * expected)
    }
    #expect(flow.before.jacobianNorms?.count == 8)
    #expect(flow.before.spectralRadius != flow.after.spectralRadius)
  }
}
