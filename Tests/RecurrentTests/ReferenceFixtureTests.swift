import Testing

@testable import Recurrent

/// The plain twin against PyTorch in double precision, entry by entry.
@Suite struct ReferenceFixtureTests {
  @Test func fixturesCoverWhatTheyShould() throws {
    let all = try Fixture.all()
    #expect(all.count > 100)
    #expect(all.allSatisfy { $0.steps >= 5 && $0.training.count == 5 })
    #expect(all.allSatisfy { $0.gradients.count == $0.weights.count })
  }

  @Test(arguments: try Fixture.all())
  func forwardAndBackward(fixture: Fixture) {
    let plain = PlainNetwork(fixture.weights)
    let gradient = plain.gradient(fixture.sequences, fixture.loss, initial: fixture.initial)
    compare([gradient.loss], [fixture.value], "loss")
    compare(gradient.parameters.values, fixture.gradients, "gradients")

    let outputs = fixture.network.outputs
    var y = [Double](repeating: 0, count: fixture.y.count)
    var dx = [Double](repeating: 0, count: fixture.dx.count)
    for (b, pass) in gradient.passes.enumerated() {
      for (step, value) in zip(pass.scoredSteps, pass.y) {
        place(value, at: (step * fixture.batch + b) * outputs, in: &y)
      }
      for (step, value) in gradient.sequences[b].dx.enumerated() {
        place(value, at: (step * fixture.batch + b) * fixture.inputs, in: &dx)
      }
    }
    compare(y, fixture.y, "outputs")
    compare(dx, fixture.dx, "input gradients")

    let final = gradient.passes.map(\.final)
    let dInitial = gradient.sequences.map(\.dInitial)
    compare(flat(final, \.h, fixture), fixture.hn, "final h")
    compare(flat(dInitial, \.h, fixture), fixture.dh0, "gradient of initial h")
    if let cn = fixture.cn, let dc0 = fixture.dc0 {
      compare(flat(final, \.c, fixture), cn, "final c")
      compare(flat(dInitial, \.c, fixture), dc0, "gradient of initial c")
    }
  }

  @Test(arguments: try Fixture.all())
  func firstTenTrainingLosses(fixture: Fixture) throws {
    for (name, optimiser, rate, clipping) in Fixture.runs {
      var trainer = PlainTrainer(
        PlainNetwork(fixture.weights), loss: fixture.loss, optimiser: optimiser,
        rate: .constant(rate), clipping: clipping)
      let losses = (0..<10).map { _ in trainer.step(fixture.sequences) }
      compare(losses, try #require(fixture.training[name]), "losses with \(name)", within: 1e-8)
    }
  }

  /// Fixtures have 13 significant digits; entries are compared relative to the largest of their kind.
  private func compare(
    _ ours: [Double], _ theirs: [Double], _ what: String, within tolerance: Double = 2e-12
  ) {
    #expect(ours.count == theirs.count, "\(what)")
    let largest = theirs.map(abs).max() ?? 0
    for (index, (a, b)) in zip(ours, theirs).enumerated() where !(abs(a - b) <= tolerance * largest)
    {
      Issue.record("\(what), entry \(index): \(a) instead of \(b)")
    }
  }

  private func place(_ value: Vector, at start: Int, in numbers: inout [Double]) {
    numbers.replaceSubrange(start..<start + value.count, with: value.elements)
  }

  /// States [layer and direction][B][H] of states by sequence.
  private func flat(
    _ states: [[CellState]], _ part: KeyPath<CellState, Vector>, _ fixture: Fixture
  ) -> [Double] {
    states[0].indices.flatMap { state in
      states.flatMap { $0[state][keyPath: part].elements }
    }
  }
}
