/// Gates with whole weights from parameters that may lack them, and back.
///
/// A cell's formula knows only learned gates. What has no parameters of its own becomes weights:
/// - a gate fixed at v: no W and the bias log(v / (1 − v)), of which σ makes v again;
/// - i = 1 − f: the weights of f with the other sign, since 1 − σ(a) = σ(−a);
/// - one z for all units: its row, repeated.
///
/// The way back for a gradient is the transpose: the other sign is added to f, repeated rows are summed.
extension PlainParameters {
  /// The gates of a layer and direction, with whole weights.
  func gates(layer index: Int, isReverse: Bool) -> [Parameters.GateName: GateWeights] {
    let layer = layout.network.layers[index]
    var gates: [Parameters.GateName: GateWeights] = [:]
    for (gate, source) in layer.cell.gateSources {
      var weights = GateWeights(inputs: layer.inputs, hidden: layer.hidden)
      switch source {
      case .fixed(let value):
        let bias = logarithmOfOdds(value)
        weights.b_x = weights.b_x.map { _ in bias }
      case .rows(let name, let sign):
        for role in Parameters.Role.allCases {
          guard let tensor = layout.tensor(role, layer: index, isReverse: isReverse),
            let range = tensor.range(of: name)
          else { continue }
          let count = layer.hidden * tensor.columns
          weights[role] = (0..<count).map {
            sign * values[range.lowerBound + $0 % range.count]
          }
        }
      }
      gates[gate] = weights
    }
    return gates
  }

  /// Adds the gradient with respect to a layer's whole gates.
  mutating func add(
    _ gradients: [Parameters.GateName: GateWeights], layer index: Int, isReverse: Bool
  ) {
    for (gate, source) in layout.network.layers[index].cell.gateSources {
      guard case .rows(let name, let sign) = source, let gradient = gradients[gate] else {
        continue
      }
      for role in Parameters.Role.allCases {
        guard
          let range = layout.tensor(role, layer: index, isReverse: isReverse)?.range(of: name)
        else { continue }
        for (place, term) in gradient[role].enumerated() {
          values[range.lowerBound + place % range.count] += sign * term
        }
      }
    }
  }

  private func logarithmOfOdds(_ value: Double) -> Double {
    precondition((0...1).contains(value), "a gate is fixed between 0 and 1, not at \(value)")
    if value == 0 { return -.infinity }
    return value == 1 ? .infinity : logarithm(value / (1 - value))
  }
}

extension GateWeights {
  /// The entries that a tensor of a given role holds.
  fileprivate subscript(role: Parameters.Role) -> [Double] {
    get {
      switch role {
      case .inputWeight: W_x.elements
      case .hiddenWeight: W_h.elements
      case .inputBias: b_x.elements
      case .hiddenBias: b_h.elements
      case .readoutWeight, .readoutBias: []
      }
    }
    set {
      switch role {
      case .inputWeight: W_x.elements = newValue
      case .hiddenWeight: W_h.elements = newValue
      case .inputBias: b_x.elements = newValue
      case .hiddenBias: b_h.elements = newValue
      case .readoutWeight, .readoutBias: break
      }
    }
  }
}
