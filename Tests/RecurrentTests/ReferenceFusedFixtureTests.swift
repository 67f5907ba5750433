import Testing

@testable import Recurrent

/// The fused kernels against PyTorch, whose results are in double precision.
@Suite struct FusedFixtureTests {
  @Test(arguments: try Fixture.fused())
  func forwardAndBackward(fixture: Fixture) throws {
    let batch = fixture.kernelBatch
    let trainer = try trainer(fixture)
    let (loss, gradient) = try trainer.gradients(batch)
    let value = try #require(fixture.training["adam"]?.first)
    compare([loss], [value], "loss", within: 1e-6)
    compare(gradient.values.map(Double.init), fixture.fromZero.gradients, "gradients")

    // PyTorch's outputs are in the order of time, ours one for each scored step.
    let outputs = try trainer.evaluate(batch).outputs
    let count = fixture.network.outputs
    var y = [Double](repeating: 0, count: fixture.fromZero.y.count)
    for b in 0..<fixture.batch {
      let scored = fixture.network.readout.steps(length: fixture.lengths[b])
      for (index, step) in scored.enumerated() {
        for output in 0..<count {
          y[(step * fixture.batch + b) * count + output] =
            Double(outputs[(index * fixture.batch + b) * count + output])
        }
      }
    }
    compare(y, fixture.fromZero.y, "outputs")

    let trace = try trainer.trace(batch)
    compare(final(trace, \.h, fixture), fixture.fromZero.hn, "final h")
    if let cn = fixture.fromZero.cn { compare(final(trace, \.c, fixture), cn, "final c") }
  }

  /// Rounding grows along a run, most where Adam divides small gradients by their size.
  @Test(arguments: try Fixture.fused())
  func firstTenTrainingLosses(fixture: Fixture) throws {
    for (name, optimiser, rate, clipping) in Fixture.runs {
      let trainer = try trainer(fixture, optimiser, rate, clipping)
      let batch = fixture.kernelBatch
      let losses = try (0..<10).map { _ in try trainer.step(batch).loss }
      compare(
        losses, try #require(fixture.training[name]), "losses with \(name)", within: 2e-5)
    }
  }

  private func trainer(
    _ fixture: Fixture, _ optimiser: Optimiser = .adam(), _ rate: Float = 0.02,
    _ clipping: Clipping = .none
  ) throws -> Trainer {
    try Trainer(
      fixture.network, parameters: fixture.weights, batch: fixture.batch, length: fixture.steps,
      loss: fixture.loss, optimiser: optimiser, rate: .constant(rate), clipping: clipping)
  }

  /// The states after the step that each direction reads last, [layer and direction][B][H].
  private func final(
    _ trace: Trace, _ part: KeyPath<Trace.Pass, [Float]>, _ fixture: Fixture
  ) -> [Double] {
    trace.passes.flatMap { pass in
      fixture.lengths.enumerated().flatMap { b, length in
        let start = ((pass.isReverse ? 0 : length - 1) * fixture.batch + b) * fixture.hidden
        return pass[keyPath: part][start..<start + fixture.hidden].map(Double.init)
      }
    }
  }

  private func compare(
    _ ours: [Double], _ theirs: [Double], _ what: String, within tolerance: Double = 2e-6
  ) {
    #expect(ours.count == theirs.count, "\(what)")
    let largest = theirs.map(abs).max() ?? 0
    let worst = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
    #expect(worst <= tolerance * largest, "\(what): \(worst / largest)")
  }
}
