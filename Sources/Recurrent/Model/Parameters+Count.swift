extension Cell {
  /// The parts that have parameters, in PyTorch's order of rows, and whether all units share one row.
  ///
  /// The LSTM's order is i, f, c̃ (PyTorch's g), o; the GRU's is r, z, n. A gate that is fixed or tied
  /// to another has no parameters.
  public var learnedGates: [(gate: Parameters.GateName, isShared: Bool)] {
    switch self {
    case .rnn:
      return [(.candidate, false)]
    case .lstm(let lstm):
      var gates: [(Parameters.GateName, Bool)] = []
      if lstm.input == .learned { gates.append((.input, false)) }
      if lstm.forget == .learned { gates.append((.forget, false)) }
      gates.append((.candidate, false))
      if lstm.output == .learned { gates.append((.output, false)) }
      return gates
    case .gru(let gru):
      var gates: [(Parameters.GateName, Bool)] = []
      if gru.reset == .learned { gates.append((.reset, false)) }
      switch gru.update {
      case .learned: gates.append((.update, false))
      case .shared: gates.append((.update, true))
      case .fixed: break
      }
      gates.append((.candidate, false))
      return gates
    }
  }
}

extension Layer {
  /// The rows of each gate in the layer's weights.
  public var gateRows: [Parameters.GateRows] {
    var next = 0
    return cell.learnedGates.map { gate, isShared in
      let first = next
      next += isShared ? 1 : max(hidden, 0)
      return Parameters.GateRows(gate: gate, rows: first..<next)
    }
  }

  /// The number of rows of the layer's weights: H a learned gate, 1 for one that all units share.
  public var rows: Int { gateRows.last?.rows.upperBound ?? 0 }

  /// The number of parameters of the layer, both directions together.
  ///
  /// Each row has I weights of the input, H weights of the state and its biases:
  /// rows · (I + H + biases), which for an LSTM with two biases is 4 H (I + H + 2).
  public var parameterCount: Int {
    rows * (inputs + hidden + biases.count) * readsInReverse.count
  }

  /// The formula behind `parameterCount` in the symbols I and H, such as "4 H (I + H + 2)".
  public var parameterFormula: String {
    let shared = cell.learnedGates.count { $0.isShared }
    let whole = cell.learnedGates.count - shared
    let perUnit = whole == 1 ? "H" : "\(whole) H"
    let rows = shared == 0 ? perUnit : "(\(perUnit) + \(shared))"
    let columns = biases == .none ? "(I + H)" : "(I + H + \(biases.count))"
    return (direction == .both ? "2 · " : "") + rows + " " + columns
  }
}

extension Layer.Biases {
  /// How many bias vectors there are: 0, 1 or 2.
  public var count: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .two: 2
    }
  }
}

extension Network {
  /// The number of parameters: all layers and the readout's O (H' + 1).
  public var parameterCount: Int {
    layers.reduce(0) { $0 + $1.parameterCount } + outputs * ((layers.last?.outputs ?? 0) + 1)
  }
}
