import Testing

@testable import Recurrent

/// The fused kernels against the plain cells at sizes that fit no vector and no tile.
@Suite struct FusedSizeTests {
  static let cells: [Cell] = [
    .rnn(), .rnn(.relu), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct)),
  ]

  /// All hidden sizes and batches of a short sequence; a plain step costs H² and more, so the big ones are paired.
  @Test(arguments: cells, [1, 3, 17, 33, 100, 128])
  func twentySteps(cell: Cell, hidden: Int) throws {
    for batch in hidden < 100 ? [1, 5, 16, 33] : [1, 17] {
      try FusedCase(
        network: Network(cell, inputs: 3, hidden: hidden, outputs: 2, readout: .every),
        batch: batch, length: 20, varies: batch > 1, scale: 0.7, seed: UInt64(hidden + batch)
      ).check()
    }
  }

  /// Contracting weights: an expanding recurrence would magnify the rounding, not the fault.
  @Test(arguments: cells)
  func twoHundredSteps(cell: Cell) throws {
    for (hidden, batch) in [(1, 5), (3, 33), (17, 16), (33, 5), (100, 2), (128, 1)] {
      try FusedCase(
        network: Network(cell, inputs: 2, hidden: hidden, outputs: 1), batch: batch, length: 200,
        varies: hidden == 33, scale: 0.6
      ).check()
    }
  }

  @Test(arguments: cells, [Layer.Direction.forward, .backward, .both])
  func stacksOfOddSizes(cell: Cell, direction: Layer.Direction) throws {
    for biases in [Layer.Biases.none, .one, .two] {
      let first = Layer(cell, inputs: 5, hidden: 17, biases: biases, direction: direction)
      let second = Layer(
        cell, inputs: first.outputs, hidden: 33, biases: biases, direction: direction)
      let third = Layer(cell, inputs: second.outputs, hidden: 3, biases: biases)
      for (readout, loss) in [
        (Network.Steps.last, Loss.softmaxCrossEntropy), (.from(step: 4), .meanSquaredError),
        (.every, .sigmoidCrossEntropy),
      ] {
        try FusedCase(
          network: Network(layers: [first, second, third], outputs: 3, readout: readout),
          loss: loss, batch: 19, length: 12, varies: true, seed: 3
        ).check()
      }
    }
  }

  @Test(arguments: ReferenceGradientTests.cells)
  func everyVariant(cell: Cell) throws {
    for biases in [Layer.Biases.none, .one, .two] {
      try FusedCase(
        network: Network(
          cell, inputs: 2, hidden: 19, outputs: 2, readout: .every, biases: biases),
        batch: 7, length: 15, varies: true, scale: 0.7
      ).check()
    }
  }
}
