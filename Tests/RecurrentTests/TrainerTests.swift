import Testing

@testable import Recurrent

/// What a trainer promises beside its gradients.
@Suite struct TrainerTests {
  private let fused = FusedCase(
    network: Network(.lstm(), inputs: 2, hidden: 9, outputs: 1), batch: 5, length: 6)

  private func trainer(
    optimiser: Optimiser = .adam(), rate: LearningRate = .constant(0.01), threads: Int = 1,
    loss: Loss = .meanSquaredError, clipping: Clipping = .none,
    options: Trainer.Options = Trainer.Options()
  ) throws -> Trainer {
    try Trainer(
      fused.network, parameters: fused.parameters(), batch: 5, length: 6, loss: loss,
      optimiser: optimiser, rate: rate, clipping: clipping, options: options, threads: threads)
  }

  @Test("A trainer begins with the parameters that it was given, and its copies do not change")
  func parameters() throws {
    let trainer = try trainer()
    let before = trainer.parameters
    #expect(try before == fused.parameters())
    _ = try trainer.step(fused.makeBatch())
    #expect(try before == fused.parameters())
    #expect(trainer.parameters != before)
    #expect(trainer.stepCount == 1)
  }

  @Test("Shorter batches leave nothing behind in longer ones")
  func shorterBatches() throws {
    let trainer = try trainer()
    let long = fused.makeBatch()
    var short = fused
    short.length = 3
    short.varies = true
    let first = try trainer.gradients(long)
    _ = try trainer.gradients(short.makeBatch())
    let second = try trainer.gradients(long)
    #expect(first.loss == second.loss)
    #expect(first.gradient == second.gradient)
  }

  @Test("The gradient's norm is that before clipping, and the clipped one decides the step")
  func clipping() throws {
    let batch = fused.makeBatch()
    let gradient = try trainer().gradients(batch).gradient.values
    let norm = gradient.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    for (clipping, factor) in [
      (Clipping.none, 1.0), (.globalNorm(limit: Float(norm / 2)), 0.5),
      (.globalNorm(limit: Float(norm * 2)), 1),
    ] {
      let trainer = try trainer(
        optimiser: .sgd(), rate: .constant(1), clipping: clipping)
      let before = trainer.parameters.values
      let step = try trainer.step(batch)
      #expect(abs(step.gradientNorm - norm) < 1e-6 * norm)
      for (index, value) in trainer.parameters.values.enumerated() {
        let expected = before[index] - Float(factor) * gradient[index]
        #expect(abs(value - expected) < 1e-6)
      }
    }
  }

  @Test("Both conventions of RMSprop's epsilon")
  func epsilon() throws {
    let batch = fused.makeBatch()
    let gradient = try trainer().gradients(batch).gradient.values
    for inside in [false, true] {
      let trainer = try trainer(
        optimiser: .rmsprop(decay: 0.9, epsilon: 0.01, epsilonInsideRoot: inside))
      let before = trainer.parameters.values
      _ = try trainer.step(batch)
      for (index, value) in trainer.parameters.values.enumerated() {
        let g = Double(gradient[index])
        let root =
          inside ? (0.1 * g * g + 0.01).squareRoot() : (0.1 * g * g).squareRoot() + 0.01
        #expect(abs(Double(value) - (Double(before[index]) - 0.01 * g / root)) < 1e-6)
      }
    }
  }

  @Test("A learning rate decays in steps")
  func schedule() {
    let rate = LearningRate.decaying(0.5, factor: 0.1, every: 3)
    #expect(
      (0..<7).map { rate.value(at: $0) }.map { ($0 * 1000).rounded() }
        == [500, 500, 500, 50, 50, 50, 5])
    #expect(LearningRate.constant(0.25).value(at: 1000) == 0.25)
  }

  @Test("A run that diverges says so and keeps its parameters")
  func divergence() throws {
    let network = Network(.rnn(.identity), inputs: 1, hidden: 4, outputs: 1)
    var parameters = Parameters(network)
    for index in parameters.values.indices { parameters.values[index] = 30 }
    let trainer = try Trainer(
      network, parameters: parameters, batch: 2, length: 40, loss: .meanSquaredError,
      rate: .constant(0.01))
    let batch = Batch(
      length: 40, size: 2, inputs: 1, x: [Float](repeating: 1, count: 80),
      targets: .values([0, 0]))
    let step = try trainer.step(batch)
    #expect(!step.isFinite)
    #expect(trainer.parameters == parameters)
    #expect(trainer.stepCount == 0)
  }

  @Test("Evaluation equals the training pass, for any number of sequences and threads")
  func evaluation() throws {
    for layers in [
      [Layer(.gru(), inputs: 2, hidden: 5), Layer(.lstm(), inputs: 5, hidden: 4)],
      [Layer(.rnn(), inputs: 2, hidden: 5, direction: .both)],
    ] {
      var many = FusedCase(
        network: Network(layers: layers, outputs: 3, readout: .from(step: 2)),
        loss: .softmaxCrossEntropy, batch: 70, length: 9, varies: true)
      let all = many.makeBatch()
      let trainer = try Trainer(
        many.network, parameters: many.parameters(), batch: 70, length: 9,
        loss: .softmaxCrossEntropy, rate: .constant(0.01), threads: 3)
      let evaluation = try trainer.evaluate(all)
      let (loss, _, _) = try trainer.gradients(all)
      #expect(abs(evaluation.loss - loss) < 1e-9)
      #expect(evaluation.classes.count == 7 * 70)
      #expect(evaluation.classes.allSatisfy { (0..<3).contains($0) })
      many.batch = 7
      many.length = 30
      let other = many.makeBatch()
      let plain = try PlainNetwork(many.parameters()).loss(many.plain(other), .softmaxCrossEntropy)
      #expect(abs(try trainer.evaluate(other).loss - plain) < 1e-5)
    }
  }

  @Test("Traces are those of the plain cells")
  func trace() throws {
    for cell in [
      Cell.rnn(), .lstm(), .lstm(LSTM(output: .fixed(at: 0.5))), .gru(),
      .gru(GRU(resetPlacement: .beforeProduct)),
    ] {
      let layers = [
        Layer(cell, inputs: 2, hidden: 18, direction: .both), Layer(cell, inputs: 36, hidden: 5),
      ]
      let fused = FusedCase(
        network: Network(layers: layers, outputs: 2, readout: .every), batch: 19, length: 7,
        varies: true)
      let batch = fused.makeBatch()
      let trainer = try Trainer(
        fused.network, parameters: fused.parameters(), batch: 19, length: 7,
        loss: .meanSquaredError, rate: .constant(0.01))
      let trace = try trainer.trace(batch, withGradients: true)
      let plain = try PlainNetwork(fused.parameters())
        .gradient(fused.plain(batch), .meanSquaredError)
      for pass in trace.passes {
        let direction = pass.isReverse ? 1 : 0
        let hidden = layers[pass.layer].hidden
        for b in 0..<19 {
          let steps = plain.passes[b].layers[pass.layer][direction].steps
          let states = plain.sequences[b].layers[pass.layer][direction].dState
          for t in 0..<7 {
            let place = (t * 19 + b) * hidden
            for unit in [0, hidden - 1] {
              func close(_ ours: Float, _ theirs: Double?) -> Bool {
                abs(Double(ours) - (t < steps.count ? theirs ?? .nan : 0)) < 1e-6
              }
              let isInside = t < steps.count
              #expect(close(pass.h[place + unit], isInside ? steps[t].state.h[unit] : 0))
              #expect(close(pass.dh[place + unit], isInside ? states[t].h[unit] : 0))
              if cell.hasCellState {
                #expect(close(pass.c[place + unit], isInside ? steps[t].state.c[unit] : 0))
                #expect(close(pass.dc[place + unit], isInside ? states[t].c[unit] : 0))
              }
              for (gate, values) in pass.gates {
                #expect(
                  close(values[place + unit], isInside ? steps[t][gate][unit] : 0),
                  "\(gate) of \(cell)")
              }
            }
          }
        }
      }
    }
  }

  @Test("What cannot be is refused with what is wrong and where")
  func refusals() throws {
    let good = fused.makeBatch()
    func refused(_ change: (inout Batch) -> Void) -> String? {
      var batch = good
      change(&batch)
      do {
        _ = try trainer().step(batch)
        return nil
      } catch { return "\(error)" }
    }
    #expect(refused { _ in } == nil)
    #expect(refused { $0.size = 0 } == "size of the batch is 0; it has to be at least 1")
    #expect(refused { $0.length = 0 } == "length of the batch is 0; it has to be at least 1")
    #expect(refused { $0.inputs = 3 } == "inputs of the batch is 3, expected 2")
    #expect(refused { $0.x.removeLast() }?.contains("59, expected 60") == true)
    #expect(
      refused { $0.lengths = [6, 7, 6, 6, 6] }
        == "sequence 1 has length 7; lengths go from 1 to the batch's 6")
    #expect(refused { $0.lengths = [6, 0, 6, 6, 6] }?.contains("sequence 1 has length 0") == true)
    #expect(refused { $0.lengths = [6] }?.contains("number of lengths") == true)
    #expect(refused { $0.x[13] = .nan }?.contains("[13] is nan") == true)
    #expect(refused { $0.x[13] = .infinity }?.contains("(step 1, sequence 1)") == true)
    #expect(refused { $0.targets = .values([1, 2]) }?.contains("is 2, expected 5") == true)
    #expect(
      refused { $0.targets = .values([1, 2, .nan, 4, 5]) }?.contains("target[2] is nan") == true)
    #expect(
      refused { $0.targets = .classes([0, 0, 0, 0, 0]) }?.contains("kind .values") == true)
    #expect(refused { $0.targets = .none }?.contains("no output of the batch is scored") == true)
    #expect(refused { $0.source = Batch.Source(length: 1, inputs: 1, x: []) } != nil)
    #expect(refused { $0.initial = [] }?.contains("number of initial states is 0") == true)

    var longer = fused
    longer.length = 7
    let tooLong = longer.makeBatch()
    #expect(throws: EngineError.tooLong("the batch", is: 7, limit: 6)) {
      try trainer().step(tooLong)
    }
    #expect(throws: EngineError.self) { try trainer(rate: .constant(.nan)) }
    #expect(throws: EngineError.self) { try trainer(rate: .constant(.infinity)) }
    #expect(throws: EngineError.self) { try trainer(rate: .decaying(1, factor: 0.5, every: 0)) }
    #expect(throws: EngineError.self) { try trainer(optimiser: .sgd(momentum: .nan)) }
    #expect(throws: EngineError.self) { try trainer(clipping: .globalNorm(limit: -1)) }
    #expect(throws: EngineError.size(of: "number of threads", is: 0)) { try trainer(threads: 0) }
    #expect(throws: EngineError.size(of: "truncation", is: 0)) {
      try trainer(options: Trainer.Options(truncation: 0))
    }
    #expect(throws: EngineError.self) {
      try trainer(options: Trainer.Options(feedback: .outputs(from: 1)))
    }
  }

  @Test("Networks that cannot be are refused")
  func networks() {
    func refused(_ network: Network) -> String? {
      do {
        try network.validate()
        return nil
      } catch { return "\(error)" }
    }
    #expect(refused(fused.network) == nil)
    #expect(refused(Network(layers: [], outputs: 1))?.contains("no layers") == true)
    #expect(
      refused(Network(.gru(), inputs: 0, hidden: 1, outputs: 1))
        == "inputs of layer 0 is 0; it has to be at least 1")
    #expect(refused(Network(.gru(), inputs: 1, hidden: 0, outputs: 1)) != nil)
    #expect(refused(Network(.gru(), inputs: 1, hidden: 1, outputs: 0)) != nil)
    #expect(
      refused(Network(.lstm(LSTM(forget: .fixed(at: 2))), inputs: 1, hidden: 1, outputs: 1))
        == "the fixed forget gate of layer 0 is 2.0; expected a value from 0 to 1")
    let layers = [
      Layer(.rnn(), inputs: 2, hidden: 3, direction: .both), Layer(.rnn(), inputs: 3, hidden: 3),
    ]
    #expect(
      refused(Network(layers: layers, outputs: 1)) == "inputs of layer 1 is 3, expected 6")
  }
}
