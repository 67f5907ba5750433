/// One matrix product of a layer's step: which part of the row it reads and which columns it fills.
///
/// A row is [x_t | 1 | h_{t−1}], so that biases are weights like all others. An RNN and an LSTM are one
/// product over the whole row. A GRU has two, since its reset gate stands between the candidate's parts.
struct Bank {
  /// The part of the row that is multiplied.
  var operand: Operand
  /// What the columns belong to, one vector of sixteen units each.
  var columns: [Column]
  /// The first column in the layer's panel.
  var firstColumn: Int
  /// What becomes of the values that other banks left in the panel.
  var accumulation: Accumulation

  /// A part of the row [x | 1 | h].
  enum Operand {
    /// [x | 1 | h].
    case whole
    /// [x | 1].
    case input
    /// [1 | h].
    case state
    /// r ⊙ h, which lies in rows of its own.
    case resetState
  }

  /// A gate's place among a bank's columns.
  struct Column {
    var gate: Parameters.GateName
    /// The biases that the product adds.
    var biases: [Parameters.Role]
    /// Whether all units share one row of weights.
    var isShared: Bool
  }
}

extension Bank {
  /// Whether the product reads x.
  var readsInput: Bool { operand == .whole || operand == .input }
  /// Whether the product has a row for biases.
  var readsOne: Bool { operand != .resetState }
  /// Whether the product reads h or r ⊙ h.
  var readsState: Bool { operand != .input }

  /// The first number of the row that is read.
  func firstOperand(inputs: Int) -> Int { operand == .state ? inputs : 0 }

  /// How many numbers of the row are read.
  func operandCount(inputs: Int, hidden: Int) -> Int {
    (readsInput ? inputs : 0) + (readsOne ? 1 : 0) + (readsState ? hidden : 0)
  }
}

extension Layer {
  /// The products of the layer's step, in order.
  var banks: [Bank] {
    let bothBiases: [Parameters.Role] = [.inputBias, .hiddenBias]
    let gates = cell.learnedGates.map { gate, isShared in
      Bank.Column(gate: gate, biases: bothBiases, isShared: isShared)
    }
    guard case .gru(let gru) = cell else {
      return [Bank(operand: .whole, columns: gates, firstColumn: 0, accumulation: .replacing)]
    }
    var gatesOnly = gates.filter { $0.gate != .candidate }
    for index in gatesOnly.indices { gatesOnly[index].biases = [.inputBias] }
    let input = Bank.Column(gate: .candidate, biases: [.inputBias], isShared: false)
    let state = Bank.Column(gate: .candidate, biases: [.hiddenBias], isShared: false)
    switch gru.resetPlacement {
    case .afterProduct:
      let gatesOfState = gatesOnly.map {
        Bank.Column(gate: $0.gate, biases: [.hiddenBias], isShared: $0.isShared)
      }
      return [
        Bank(
          operand: .input, columns: gatesOnly + [input], firstColumn: 1, accumulation: .replacing),
        Bank(
          operand: .state, columns: [state] + gatesOfState, firstColumn: 0,
          accumulation: .replacingFirst),
      ]
    case .beforeProduct:
      fatalError("filled in below")
    }
  }
}
