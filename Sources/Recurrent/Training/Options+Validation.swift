extension Trainer.Options {
  /// Refuses an encoder that does not fit the network, and feedback or windows that cannot be.
  func validate(_ network: Network) throws(EngineError) {
    if let truncation { try EngineError.requireSize(truncation, "truncation") }
    try feedback?.validate(network)
    guard let encoder = encoder?.layout.network else { return }
    try encoder.validate(isEncoder: true)
    try EngineError.requireSize(sourceLength, "sourceLength")
    guard encoder.layers.count == network.layers.count else {
      throw .mismatch(
        of: "number of the encoder's layers", is: encoder.layers.count,
        expected: network.layers.count)
    }
    for (index, (from, to)) in zip(encoder.layers, network.layers).enumerated() {
      guard from.hidden == to.hidden else {
        throw .mismatch(
          of: "hidden units of the encoder's layer \(index)", is: from.hidden, expected: to.hidden)
      }
      guard from.direction != .both, to.direction == .forward else {
        throw .wiring(
          "layer \(index) of an encoder-decoder: the encoder reads forward or backward, the decoder forward"
        )
      }
      guard from.cell.hasCellState == to.cell.hasCellState else {
        throw .wiring(
          "layer \(index): an encoder with a cell state needs a decoder with one, and one without one without"
        )
      }
    }
  }
}

extension Feedback {
  /// Refuses feedback of outputs that are not there or do not fit the inputs.
  func validate(_ network: Network) throws(EngineError) {
    try EngineError.requireSize(first, "first step that is fed")
    guard network.layers.allSatisfy({ $0.direction == .forward }) else {
      throw .wiring("a network that reads its own outputs has layers that read forward only")
    }
    guard network.outputs <= network.layers[0].inputs else {
      throw .wiring(
        "feedback of \(network.outputs) outputs needs at least as many inputs, not \(network.layers[0].inputs)"
      )
    }
    switch network.readout {
    case .every: break
    case .from(let step) where step < first: break
    default:
      throw .wiring("feedback from step \(first) on needs a readout from step \(first - 1) on")
    }
  }
}
