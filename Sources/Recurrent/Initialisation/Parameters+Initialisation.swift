extension Parameters {
  /// Makes the parameters of a network and gives them their first values.
  ///
  /// The same network, initialisation and seed give the same bits on every machine.
  /// - Throws: `InitialisationError` where a gate is named that the network does not have.
  public init(
    _ network: Network, _ initialisation: Initialisation, seed: UInt64
  ) throws(InitialisationError) {
    self.init(network)
    for tensor in layout.tensors {
      self[tensor] = Self.values(of: tensor, initialisation, network, seed)[...]
    }
    for bias in initialisation.gateBiases {
      for (index, layer) in network.layers.enumerated() {
        for isReverse in layer.readsInReverse {
          try set(bias, layer: index, isReverse: isReverse, seed)
        }
      }
    }
  }

  private static func values(
    of tensor: Tensor, _ initialisation: Initialisation, _ network: Network, _ seed: UInt64
  ) -> [Float] {
    guard let index = tensor.layer else {
      let features = network.layers.last?.outputs ?? 0
      var stream = RandomStream(seed: seed, purpose: "initial \(tensor.name)")
      return MatrixRule.uniform.matrix(
        rows: tensor.rows, columns: tensor.columns, hidden: features, from: &stream)
    }
    let rule: MatrixRule
    switch (tensor.role, initialisation.biases) {
    case (.inputWeight, _): rule = initialisation.input
    case (.hiddenWeight, _): rule = initialisation.recurrent
    case (_, .uniform): rule = .uniform
    case (_, .zero): return [Float](repeating: 0, count: tensor.rows)
    }
    return tensor.gates.flatMap { gate in
      var stream = RandomStream(
        seed: seed, purpose: "initial \(tensor.name) \(gate.gate.rawValue)")
      return rule.matrix(
        rows: gate.rows.count, columns: tensor.columns, hidden: network.layers[index].hidden,
        from: &stream)
    }
  }

  private mutating func set(
    _ bias: GateBias, layer: Int, isReverse: Bool, _ seed: UInt64
  ) throws(InitialisationError) {
    switch bias {
    case .constant(let gate, let value):
      try set(gate, layer: layer, isReverse: isReverse) { _ in value }
    case .chrono(let longest):
      guard longest >= 2 else { throw .lagTooShort(longest) }
      var stream = RandomStream(
        seed: seed, purpose: "chrono\(isReverse ? " reverse" : "")", index: UInt64(layer))
      let spans = (0..<layout.network.layers[layer].hidden).map { _ in
        Float(logarithm(Double(stream.uniform(1, Float(longest - 1)))))
      }
      let gates = layout.network.layers[layer].cell.learnedGates.map(\.gate)
      let keeps: GateName = gates.contains(.update) ? .update : .forget
      try set(keeps, layer: layer, isReverse: isReverse) { spans[$0] }
      if gates.contains(.input) {
        try set(.input, layer: layer, isReverse: isReverse) { -spans[$0] }
      }
    }
  }

  private mutating func set(
    _ gate: GateName, layer: Int, isReverse: Bool, to value: (_ unit: Int) -> Float
  ) throws(InitialisationError) {
    guard let bias = layout.tensor(.inputBias, layer: layer, isReverse: isReverse) else {
      throw .noBiases(layer: layer)
    }
    guard let rows = bias.range(of: gate) else { throw .noSuchGate(gate, layer: layer) }
    for (unit, row) in rows.enumerated() { values[row] = value(unit) }
    if let other = layout.tensor(.hiddenBias, layer: layer, isReverse: isReverse)?.range(of: gate) {
      for row in other { values[row] = 0 }
    }
  }
}
