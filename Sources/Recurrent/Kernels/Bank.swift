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

    /// Whether x is read.
    var hasInput: Bool { self == .whole || self == .input }
    /// Whether there is a 1 for biases.
    var hasOne: Bool { self != .resetState }
    /// Whether h or r ⊙ h is read.
    var hasState: Bool { self != .input }
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
  /// The first number of the row that is read.
  func firstOperand(inputs: Int) -> Int { operand == .state ? inputs : 0 }

  /// How many numbers of the row are read.
  func operandCount(inputs: Int, hidden: Int) -> Int {
    (operand.hasInput ? inputs : 0) + (operand.hasOne ? 1 : 0) + (operand.hasState ? hidden : 0)
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
    func columns(
      _ gates: [Bank.Column], _ biases: [Parameters.Role]
    ) -> [Bank.Column] {
      gates.map { Bank.Column(gate: $0.gate, biases: biases, isShared: $0.isShared) }
    }
    let (candidate, others) = (gates.suffix(1), Array(gates.dropLast()))
    switch gru.resetPlacement {
    case .afterProduct:
      // Columns a_h, r, z, a_x: each product fills those that stand side by side.
      return [
        Bank(
          operand: .input, columns: columns(gates, [.inputBias]), firstColumn: 1,
          accumulation: .replacing),
        Bank(
          operand: .state, columns: columns(Array(candidate) + others, [.hiddenBias]),
          firstColumn: 0,
          accumulation: .replacingFirst),
      ]
    case .beforeProduct:
      // Columns r, z, a: the candidate's product with r ⊙ h follows when r is known.
      let input = Bank(
        operand: .input, columns: gates, firstColumn: 0, accumulation: .replacing)
      let state = Bank(
        operand: .state, columns: columns(others, []), firstColumn: 0, accumulation: .adding)
      let reset = Bank(
        operand: .resetState, columns: columns(Array(candidate), []), firstColumn: others.count,
        accumulation: .adding)
      return others.isEmpty ? [input, reset] : [input, state, reset]
    }
  }
}
