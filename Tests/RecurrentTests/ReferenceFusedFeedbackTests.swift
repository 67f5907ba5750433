import Testing

@testable import Recurrent

/// Kernels that read their own outputs against the plain network that does.
@Suite struct FusedFeedbackTests {
  static let cells: [Cell] = [
    .rnn(), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct)),
  ]

  @Test(arguments: cells)
  func gradientsPassThroughOutputs(cell: Cell) throws {
    for (feedback, loss) in [
      (Feedback.outputs(from: 1), Loss.meanSquaredError), (.outputs(from: 3), .softmaxCrossEntropy),
      (.classes(from: 2), .softmaxCrossEntropy),
    ] {
      let layers = [Layer(cell, inputs: 4, hidden: 17), Layer(cell, inputs: 17, hidden: 5)]
      let fed = FusedCase(
        network: Network(layers: layers, outputs: 3, readout: .every), loss: loss, batch: 19,
        length: 9, varies: true, seed: 4)
      let batch = fed.makeBatch()
      let parameters = try fed.parameters()
      let trainer = try Trainer(
        fed.network, parameters: parameters, batch: 19, length: 9, loss: loss,
        rate: .constant(0.01), options: Trainer.Options(feedback: feedback))
      let fused = try trainer.gradients(batch)
      let plain = PlainNetwork(parameters).gradient(fed.plain(batch), loss, feedback: feedback)
      #expect(abs(fused.loss - plain.loss) < 1e-6)
      try expectClose(fused.gradient, plain.parameters)
    }
  }

  /// Fed outputs carry no gradient out of its window; those inside of it do.
  @Test(arguments: cells)
  func truncationCutsWhatIsFed(cell: Cell) throws {
    for (feedback, windows) in [
      (Feedback.outputs(from: 1), [1, 3, 8, 9]), (.classes(from: 2), [4]),
    ] {
      let fed = FusedCase(
        network: Network(
          layers: [Layer(cell, inputs: 4, hidden: 17), Layer(cell, inputs: 17, hidden: 5)],
          outputs: 3, readout: .every), loss: .softmaxCrossEntropy, batch: 5, length: 9,
        varies: true, seed: 4)
      let batch = fed.makeBatch()
      let parameters = try fed.parameters()
      let whole = PlainNetwork(parameters)
        .gradient(fed.plain(batch), fed.loss, feedback: feedback).parameters.values
      for window in windows {
        let trainer = try Trainer(
          fed.network, parameters: parameters, batch: 5, length: 9, loss: fed.loss,
          rate: .constant(0.01),
          options: Trainer.Options(feedback: feedback, truncation: window))
        let fused = try trainer.gradients(batch)
        let plain = PlainNetwork(parameters)
          .gradient(fed.plain(batch), fed.loss, window: window, feedback: feedback)
        #expect((plain.parameters.values == whole) == (window == 9))
        try expectClose(fused.gradient, plain.parameters)
      }
    }
  }

  @Test(arguments: cells)
  func decodersThatReadTheirOutputs(cell: Cell) throws {
    let encoder = Network(cell, inputs: 3, hidden: 17, outputs: 0)
    let decoder = FusedCase(
      network: Network(cell, inputs: 2, hidden: 17, outputs: 2, readout: .every), batch: 19,
      length: 6, varies: true)
    let source = FusedCase(network: encoder, batch: 19, length: 8, varies: true, seed: 3)
    let sources = source.makeBatch()
    var batch = decoder.makeBatch()
    batch.source = Batch.Source(length: 8, inputs: 3, x: sources.x, lengths: sources.lengths)
    let pair = PlainEncoderDecoder(
      encoder: PlainNetwork(try source.parameters()),
      decoder: PlainNetwork(try decoder.parameters()), feedback: .outputs(from: 1))
    let trainer = try Trainer(
      decoder.network, parameters: decoder.parameters(), batch: 19, length: 6,
      loss: .meanSquaredError, rate: .constant(0.01),
      options: Trainer.Options(
        encoder: source.parameters(), sourceLength: 8, feedback: .outputs(from: 1)))
    let fused = try trainer.gradients(batch)
    let plain = pair.gradient(
      sources: source.plain(sources).map(\.x), decoder.plain(batch), .meanSquaredError)
    #expect(abs(fused.loss - plain.loss) < 1e-6)
    try expectClose(fused.gradient, plain.decoder)
    try expectClose(try #require(fused.encoder), plain.encoder)
  }

  /// Every tensor by itself: a fault in small gradients must not hide behind large ones.
  private func expectClose(_ fused: Parameters, _ plain: PlainParameters) throws {
    for tensor in plain.layout.tensors {
      let exact = plain.values[tensor.range]
      let largest = exact.map(abs).max() ?? 0
      let worst = zip(fused[tensor], exact).map { abs(Double($0) - $1) }.max() ?? 0
      #expect(worst <= 1e-5 * largest, "\(tensor.name): \(worst / largest)")
    }
  }
}
