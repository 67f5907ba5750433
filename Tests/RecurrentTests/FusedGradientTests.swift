import Testing

@testable import Recurrent

/// The fused kernels against the plain cells in double precision.
@Suite struct FusedGradientTests {
  static let cells: [Cell] =
    Activation.allCases.map { .rnn($0) }
    + [.lstm(), .gru()]

  @Test("One layer, last step", arguments: cells)
  func manyToOne(cell: Cell) throws {
    for (hidden, batch) in [(1, 1), (3, 5), (17, 16), (33, 33), (100, 5)] {
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
}
