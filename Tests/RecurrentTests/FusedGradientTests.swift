import Testing

@testable import Recurrent

/// The fused kernels against the plain cells in double precision.
@Suite struct FusedGradientTests {
  static let cells: [Cell] =
    Activation.allCases.map { .rnn($0) }
    + [.lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct))]

  static let variants: [Cell] =
    Activation.allCases.flatMap { activation in
      [
        .lstm(LSTM(candidate: activation)), .gru(GRU(candidate: activation)),
        .gru(GRU(candidate: activation, resetPlacement: .beforeProduct)),
      ]
    } + [
      .lstm(LSTM(input: .fixed(at: 1))), .lstm(LSTM(input: .complementOfForget)),
      .lstm(LSTM(forget: .fixed(at: 1))), .lstm(LSTM(output: .fixed(at: 1))),
      .lstm(LSTM(input: .complementOfForget, forget: .fixed(at: 0.75))),
      .lstm(LSTM(input: .fixed(at: 0.5), forget: .fixed(at: 0.5), output: .fixed(at: 0.5))),
    ]
    + [GRU.ResetPlacement.afterProduct, .beforeProduct].flatMap { placement -> [Cell] in
      [
        .gru(GRU(resetPlacement: placement, reset: .fixed(at: 1))),
        .gru(GRU(resetPlacement: placement, update: .fixed(at: 0.5))),
        .gru(GRU(resetPlacement: placement, update: .shared)),
        .gru(GRU(resetPlacement: placement, reset: .fixed(at: 0.5), update: .fixed(at: 0))),
      ]
    }

  @Test("One layer, last step", arguments: cells)
  func manyToOne(cell: Cell) throws {
    for (hidden, batch) in [(1, 1), (3, 5), (17, 16), (33, 33), (100, 5), (128, 16)] {
      try FusedCase(
        network: Network(cell, inputs: 2, hidden: hidden, outputs: 3), batch: batch, length: 20,
        scale: 0.7
      ).check()
    }
  }

  @Test("One layer, every step", arguments: cells)
  func manyToMany(cell: Cell) throws {
    for (hidden, batch) in [(1, 1), (3, 5), (17, 16), (65, 3)] {
      try FusedCase(
        network: Network(cell, inputs: 3, hidden: hidden, outputs: 2, readout: .every),
        batch: batch, length: 11, scale: 0.7
      ).check()
    }
  }

  @Test("Long sequences with contracting weights", arguments: cells)
  func longSequences(cell: Cell) throws {
    try FusedCase(
      network: Network(cell, inputs: 1, hidden: 17, outputs: 1, readout: .from(step: 150)),
      batch: 5, length: 200, scale: 0.5
    ).check()
  }

  @Test("Candidates, fixed and tied gates", arguments: variants)
  func gateVariants(cell: Cell) throws {
    for biases in [Layer.Biases.none, .one, .two] {
      try FusedCase(
        network: Network(
          cell, inputs: 3, hidden: 19, outputs: 2, readout: .every, biases: biases),
        batch: 5, length: 9, scale: 0.7
      ).check()
    }
  }

  @Test("Layers, directions and sequences of different lengths", arguments: cells)
  func wirings(cell: Cell) throws {
    let directions: [[Layer.Direction]] = [
      [.backward], [.both], [.forward, .forward], [.both, .both], [.backward, .forward, .both],
    ]
    for directions in directions {
      var layers: [Layer] = []
      for (index, direction) in directions.enumerated() {
        layers.append(
          Layer(
            cell, inputs: layers.last?.outputs ?? 3, hidden: [17, 5, 8][index],
            direction: direction))
      }
      for readout in [Network.Steps.last, .every, .from(step: 4)] {
        for varies in [false, true] {
          try FusedCase(
            network: Network(layers: layers, outputs: 2, readout: readout), batch: 6, length: 10,
            varies: varies, scale: 0.7
          ).check()
        }
      }
    }
  }

  @Test("Losses", arguments: [Loss.softmaxCrossEntropy, .sigmoidCrossEntropy])
  func losses(loss: Loss) throws {
    for outputs in [2, 10, 17, 70] {
      for readout in [Network.Steps.last, .every] {
        for varies in [false, true] {
          try FusedCase(
            network: Network(.lstm(), inputs: 2, hidden: 9, outputs: outputs, readout: readout),
            loss: loss, batch: 18, length: 7, varies: varies
          ).check()
        }
      }
    }
  }

  @Test("Many inputs and a wide layer")
  func wideRows() throws {
    for cell in [Cell.rnn(), .lstm(), .gru()] {
      try FusedCase(
        network: Network(cell, inputs: 70, hidden: 130, outputs: 1), batch: 3, length: 20,
        scale: 0.5
      ).check()
    }
  }
}
