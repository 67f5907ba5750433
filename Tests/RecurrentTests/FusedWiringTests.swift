import Testing

@testable import Recurrent

/// Truncation, encoder-decoders and feedback.
@Suite struct FusedWiringTests {
  static let cells: [Cell] = [
    .rnn(), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct)),
  ]

  @Test("Truncated back-propagation keeps the gradient inside of its windows", arguments: cells)
  func truncation(cell: Cell) throws {
    for window in [1, 4, 10, 11] {
      let layers = [
        Layer(cell, inputs: 2, hidden: 7), Layer(cell, inputs: 7, hidden: 5, direction: .both),
      ]
      try FusedCase(
        network: Network(layers: layers, outputs: 2, readout: .every), batch: 5, length: 10,
        varies: true
      ).check(window: window)
    }
  }

  @Test("An encoder's state begins the decoder", arguments: cells)
  func encoderDecoder(cell: Cell) throws {
    for direction in [Layer.Direction.forward, .backward] {
      let encoder = Network(
        layers: [
          Layer(cell, inputs: 3, hidden: 6, direction: direction),
          Layer(cell, inputs: 6, hidden: 4, direction: direction),
        ], outputs: 0)
      let decoder = FusedCase(
        network: Network(
          layers: [Layer(cell, inputs: 2, hidden: 6), Layer(cell, inputs: 6, hidden: 4)],
          outputs: 2, readout: .every), batch: 5, length: 6, varies: true)
      let encoderParameters = try Parameters(encoder, .pytorch, seed: 7)
      let source = FusedCase(network: encoder, batch: 5, length: 9, varies: true, seed: 3)
        .makeBatch()
      var batch = decoder.makeBatch()
      batch.source = Batch.Source(
        length: 9, inputs: 3, x: source.x, lengths: source.lengths)
      let trainer = try Trainer(
        decoder.network, parameters: decoder.parameters(), batch: 5, length: 6,
        loss: .meanSquaredError, rate: .constant(0.01),
        options: Trainer.Options(encoder: encoderParameters, sourceLength: 9))
      let fused = try trainer.gradients(batch)

      let plainEncoder = PlainNetwork(encoderParameters)
      let sequences = (0..<5).map { b in
        (0..<(source.lengths?[b] ?? 9)).map { t in
          Vector((0..<3).map { Double(source.x[(t * 5 + b) * 3 + $0]) })
        }
      }
      let passes = sequences.map { plainEncoder.forward($0) }
      let plain = PlainNetwork(try decoder.parameters())
        .gradient(decoder.plain(batch), .meanSquaredError, initial: passes.map(\.final))
      var encoderGradient = PlainParameters(layout: encoderParameters.layout)
      for (pass, sequence) in zip(passes, plain.sequences) {
        _ = plainEncoder.backward(
          pass, dy: pass.y.map { Vector(zeros: $0.count) }, dFinal: sequence.dInitial,
          into: &encoderGradient)
      }
      #expect(abs(fused.loss - plain.loss) < 1e-6)
      expectClose(fused.gradient, plain.parameters)
      expectClose(try #require(fused.encoder), encoderGradient)

      let evaluation = try trainer.evaluate(batch)
      #expect(abs(evaluation.loss - fused.loss) < 1e-6)
      let before = try #require(trainer.encoderParameters)
      _ = try trainer.step(batch)
      #expect(trainer.encoderParameters != before)
    }
  }

  @Test("Outputs that are fed back are inputs like others", arguments: cells)
  func feedbackForward(cell: Cell) throws {
    let network = Network(cell, inputs: 3, hidden: 9, outputs: 2, readout: .every)
    let fed = FusedCase(network: network, batch: 5, length: 8, scale: 2)
    var batch = fed.makeBatch()
    let trainer = try Trainer(
      network, parameters: fed.parameters(), batch: 5, length: 8, loss: .meanSquaredError,
      rate: .constant(0.01))
    for feedback in [Feedback.outputs(from: 3), .classes(from: 1)] {
      let y = try trainer.evaluate(batch, feedback: feedback).outputs
      for t in feedback.first..<8 {
        for b in 0..<5 {
          let before = ((t - 1) * 5 + b) * 2
          let values =
            switch feedback {
            case .outputs: [y[before], y[before + 1]]
            case .classes: y[before + 1] > y[before] ? [0, 1] : [1, 0] as [Float]
            }
          let place = (t * 5 + b) * 3 + 1
          batch.x.replaceSubrange(place..<place + 2, with: values)
        }
      }
      #expect(try trainer.evaluate(batch).outputs == y)
    }
  }

  @Test("Gradients pass through outputs that are fed back", arguments: cells)
  func feedbackBackward(cell: Cell) throws {
    let layers = [Layer(cell, inputs: 3, hidden: 5), Layer(cell, inputs: 5, hidden: 4)]
    let network = Network(layers: layers, outputs: 2, readout: .every)
    let fed = FusedCase(network: network, batch: 3, length: 6, varies: true, scale: 2)
    let batch = fed.makeBatch()
    func trainer(_ parameters: Parameters) throws -> Trainer {
      try Trainer(
        network, parameters: parameters, batch: 3, length: 6, loss: .meanSquaredError,
        rate: .constant(0.01), options: Trainer.Options(feedback: .outputs(from: 2)))
    }
    let parameters = try fed.parameters()
    let gradient = try trainer(parameters).gradients(batch).gradient.values
    let largest = gradient.map(abs).max() ?? 0
    for index in stride(from: 0, to: parameters.count, by: 3) {
      func loss(_ step: Float) throws -> Double {
        var moved = parameters
        moved.values[index] += step
        return try trainer(moved).evaluate(batch).loss
      }
      // Five points, so that a step that is large for single precision is still exact enough.
      let step: Float = 0.03
      let slope =
        (8 * (try loss(step) - loss(-step)) - (try loss(2 * step) - loss(-2 * step)))
        / (12 * Double(step))
      #expect(
        abs(slope - Double(gradient[index])) < 1e-3 * Double(largest), "parameter \(index)")
    }
  }

  private func expectClose(_ fused: Parameters, _ plain: PlainParameters) {
    let largest = plain.values.map(abs).max() ?? 0
    let worst = zip(fused.values, plain.values).map { abs(Double($0) - $1) }.max() ?? 0
    #expect(worst <= 1e-5 * largest)
  }
}
