import Testing

@testable import Recurrent

/// The fused kernels against PyTorch in double precision.
@Suite struct FusedFixtureTests {
  @Test(arguments: try Fixture.all())
  func forwardAndBackward(fixture: Fixture) throws {
    let batch = try fixture.fusedBatch(withInitial: true)
    let trainer = try Trainer(
      fixture.network, parameters: fixture.weights, batch: fixture.batch, length: fixture.steps,
      loss: fixture.loss, rate: .constant(0))
    let (loss, gradient, _) = try trainer.gradients(batch)
    compare([loss], [fixture.value], "loss")
    compare(gradient.values.map(Double.init), fixture.gradients, "gradients")

    let evaluation = try trainer.evaluate(batch)
    #expect(abs(evaluation.loss - loss) <= 1e-6 * max(1, loss))
    compare(fixture.placed(evaluation.outputs), fixture.y, "outputs")

    let trace = try trainer.trace(batch, withGradients: true)
    compare(trace.dx.map(Double.init), fixture.dx, "input gradients")
    compare(trace.passes.flatMap { $0.final.h.map(Double.init) }, fixture.hn, "final h")
    compare(
      trace.passes.flatMap { $0.dInitial.h.map(Double.init) }, fixture.dh0, "gradient of initial h")
    if let cn = fixture.cn, let dc0 = fixture.dc0 {
      compare(trace.passes.flatMap { $0.final.c.map(Double.init) }, cn, "final c")
      compare(
        trace.passes.flatMap { $0.dInitial.c.map(Double.init) }, dc0, "gradient of initial c")
    }
  }

  @Test(arguments: try Fixture.all())
  func firstTenTrainingLosses(fixture: Fixture) throws {
    let runs: [(String, Optimiser, Float, Clipping)] = [
      ("adam", .adam(), 0.02, .none), ("sgd", .sgd(momentum: 0.9), 0.1, .none),
      ("rmsprop", .rmsprop(), 0.01, .none),
      ("adam, norm 0.125", .adam(), 0.02, .globalNorm(limit: 0.125)),
      ("sgd, value 0.0625", .sgd(momentum: 0.9), 0.1, .elementWise(limit: 0.0625)),
    ]
    let batch = try fixture.fusedBatch(withInitial: false)
    for (name, optimiser, rate, clipping) in runs {
      let trainer = try Trainer(
        fixture.network, parameters: fixture.weights, batch: fixture.batch, length: fixture.steps,
        loss: fixture.loss, optimiser: optimiser, rate: .constant(rate), clipping: clipping)
      let losses = try (0..<10).map { _ in try trainer.step(batch).loss }
      compare(losses, try #require(fixture.training[name]), "losses with \(name)", within: 1e-4)
    }
  }

  /// Entries are compared relative to the largest of their kind.
  private func compare(
    _ ours: [Double], _ theirs: [Double], _ what: String, within tolerance: Double = 1e-5
  ) {
    #expect(ours.count == theirs.count, "\(what)")
    let largest = theirs.map(abs).max() ?? 0
    let worst = zip(ours, theirs).map { abs($0 - $1) }.max() ?? 0
    #expect(worst <= tolerance * largest, "\(what): \(worst / largest)")
  }
}

extension Fixture {
  /// The steps that are scored in a batch: [S] in order, for `.last` one.
  private var scored: [Int] { network.readout.steps(length: steps) }

  /// The fixture as a batch of the engine.
  func fusedBatch(withInitial: Bool) throws -> Batch {
    let outputs = network.outputs
    var values: [Float] = []
    var classes: [Int32] = []
    for step in scored {
      for b in 0..<batch {
        let time = network.readout == .last ? lengths[b] - 1 : step
        let place = time * batch + b
        if loss == .softmaxCrossEntropy {
          classes.append(Int32(paddedClasses[place]))
        } else {
          values += paddedTargets[place * outputs..<(place + 1) * outputs]
        }
      }
    }
    let states = initial[0].indices.map { state in
      Batch.States(
        h: initial.flatMap { $0[state].h.elements.map { Float($0) } },
        c: initial.flatMap { $0[state].c.elements.map { Float($0) } })
    }
    return Batch(
      length: steps, size: batch, inputs: inputs, x: paddedInputs, lengths: lengths,
      targets: loss == .softmaxCrossEntropy ? .classes(classes) : .values(values),
      initial: withInitial ? states : nil)
  }

  /// Outputs of the engine at their places in [T][B][O]; 0 where nothing is scored.
  func placed(_ outputs: [Float]) -> [Double] {
    var result = [Double](repeating: 0, count: y.count)
    for (index, step) in scored.enumerated() {
      for b in 0..<batch {
        let time = network.readout == .last ? lengths[b] - 1 : step
        guard time < lengths[b] else { continue }
        for output in 0..<network.outputs {
          result[(time * batch + b) * network.outputs + output] = Double(
            outputs[(index * batch + b) * network.outputs + output])
        }
      }
    }
    return result
  }
}
