extension Network {
  /// Refuses sizes below 1, layers that do not fit on one another and gates fixed outside of [0, 1].
  public func validate() throws(EngineError) {
    try validate(isEncoder: false)
  }

  func validate(isEncoder: Bool) throws(EngineError) {
    guard let first = layers.first else { throw .wiring("the network has no layers; add one") }
    var inputs = first.inputs
    for (index, layer) in layers.enumerated() {
      try EngineError.requireSize(layer.inputs, "inputs of layer \(index)")
      try EngineError.requireSize(layer.hidden, "hidden units of layer \(index)")
      guard layer.inputs == inputs else {
        throw .mismatch(
          of: "inputs of layer \(index)", is: layer.inputs, expected: inputs)
      }
      inputs = layer.outputs
      for (gate, value) in layer.cell.fixedGates where !(0...1).contains(value) {
        throw .number(
          of: "the fixed \(gate) gate of layer \(index)", at: nil, is: value,
          expected: "a value from 0 to 1")
      }
    }
    if isEncoder {
      guard outputs == 0 else {
        throw .mismatch(of: "outputs of an encoder", is: outputs, expected: 0)
      }
    } else {
      try EngineError.requireSize(outputs, "outputs")
    }
    if case .from(let step) = readout, step < 0 {
      throw .size(of: "1 + the first scored step", is: 1 + step)
    }
  }
}

extension Cell {
  /// The gates that are fixed, with their names and values.
  fileprivate var fixedGates: [(String, Float)] {
    func fixed(_ gate: Gate) -> Float? {
      if case .fixed(let value) = gate { value } else { nil }
    }
    var gates: [(String, Float?)] = []
    switch self {
    case .rnn: break
    case .lstm(let lstm):
      if case .fixed(let value) = lstm.input { gates.append(("input", value)) }
      gates += [("forget", fixed(lstm.forget)), ("output", fixed(lstm.output))]
    case .gru(let gru):
      if case .fixed(let value) = gru.update { gates.append(("update", value)) }
      gates.append(("reset", fixed(gru.reset)))
    }
    return gates.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension EngineError {
  /// Refuses a size below 1.
  static func requireSize(_ value: Int, _ name: String) throws(EngineError) {
    guard value >= 1 else { throw .size(of: name, is: value) }
  }

  /// Refuses a number that is not finite or not in a range.
  static func require(
    _ value: Float, _ name: String, in range: PartialRangeFrom<Float>
  ) throws(EngineError) {
    guard value.isFinite && range.contains(value) else {
      throw .number(
        of: name, at: nil, is: value, expected: "a finite number from \(range.lowerBound) on")
    }
  }
}
