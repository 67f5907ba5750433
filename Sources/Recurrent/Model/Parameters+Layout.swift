extension Parameters {
  /// The table of a network's tensors, in PyTorch's order.
  public struct Layout: Hashable, Sendable {
    /// The network that the parameters belong to.
    public let network: Network
    /// The tensors, in the order of the storage.
    public let tensors: [Tensor]
    /// How many values there are in all.
    public let count: Int

    /// Lays out the parameters of a network.
    ///
    /// A size below one gives tensors without values; what trains a network refuses it.
    public init(_ network: Network) {
      var tensors: [Tensor] = []
      var offset = 0
      func append(
        _ name: String, _ role: Role, layer: Int? = nil, isReverse: Bool = false, rows: Int,
        columns: Int, gates: [GateRows] = []
      ) {
        tensors.append(
          Tensor(
            name: name, role: role, layer: layer, isReverse: isReverse, rows: max(rows, 0),
            columns: max(columns, 0), gates: gates, offset: offset))
        offset += max(rows, 0) * max(columns, 0)
      }
      for (index, layer) in network.layers.enumerated() {
        for isReverse in layer.readsInReverse {
          let suffix = "_l\(index)" + (isReverse ? "_reverse" : "")
          for (stem, role) in layer.roles {
            let columns =
              switch role {
              case .inputWeight: layer.inputs
              case .hiddenWeight: layer.hidden
              default: 1
              }
            append(
              stem + suffix, role, layer: index, isReverse: isReverse, rows: layer.rows,
              columns: columns, gates: layer.gateRows)
          }
        }
      }
      let features = network.layers.last?.outputs ?? 0
      append("readout.weight", .readoutWeight, rows: network.outputs, columns: features)
      append("readout.bias", .readoutBias, rows: network.outputs, columns: 1)
      self.network = network
      self.tensors = tensors
      count = offset
    }

    /// The tensor of a name, or nil where the network has none.
    public func tensor(named name: String) -> Tensor? {
      tensors.first { $0.name == name }
    }

    /// The tensor of a layer and direction, or nil where the layer has none (a bias).
    public func tensor(_ role: Role, layer: Int? = nil, isReverse: Bool = false) -> Tensor? {
      tensors.first { $0.role == role && $0.layer == layer && $0.isReverse == isReverse }
    }

    func range(of name: String) -> Range<Int> {
      guard let tensor = tensor(named: name) else {
        preconditionFailure(
          "no tensor \(name); there are \(tensors.map(\.name).joined(separator: ", "))")
      }
      return tensor.range
    }
  }
}

extension Layer {
  /// Whether each set of the layer's parameters reads in reverse, in the order of storage.
  var readsInReverse: [Bool] {
    switch direction {
    case .forward: [false]
    case .backward: [true]
    case .both: [false, true]
    }
  }

  fileprivate var roles: [(stem: String, role: Parameters.Role)] {
    let weights: [(String, Parameters.Role)] = [
      ("weight_ih", .inputWeight), ("weight_hh", .hiddenWeight),
    ]
    switch biases {
    case .none: return weights
    case .one: return weights + [("bias_ih", .inputBias)]
    case .two: return weights + [("bias_ih", .inputBias), ("bias_hh", .hiddenBias)]
    }
  }
}
