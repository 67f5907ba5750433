/// The element-wise part of a cell: what follows its matrix products.
///
/// A kernel sees sixteen units of one lane at one step and reads like the cell's formulas. The
/// products before it, and their transposes after it, are the same code for all cells.
protocol CellKernel {
  /// Turns the gates' pre-activations into gates, in place, and writes what follows from them alone: c_t,
  /// or r ⊙ h_{t−1} where a product reads it next.
  func activateGates(_ units: ForwardUnits)

  /// Writes h_t, after the gates of all lanes.
  ///
  /// In one function with the gates each number would wait for the one before it; between two loops
  /// over the lanes the processor always has another lane to go on with.
  func forward(_ units: ForwardUnits)

  /// Turns dL/dh_t and dL/dc_t into the gradient of the pre-activations, and leaves what reaches
  /// h_{t−1} and c_{t−1} without passing through a matrix.
  func backward(_ units: BackwardUnits)

  /// Goes back from the gradient of r ⊙ h_{t−1} to r and h_{t−1}.
  func resetBackward(_ units: BackwardUnits)
}

extension CellKernel {
  @inline(always) func activateGates(_ units: ForwardUnits) {}
  @inline(always) func resetBackward(_ units: BackwardUnits) {}
}

/// The element-wise parts of a step.
enum KernelStage {
  /// The gates, and r ⊙ h where a product reads it next.
  case gates
  /// The state, after all products.
  case state
  /// Both, where no product stands between them.
  case whole
}

/// Where sixteen units of one lane lie at one step on the way forward.
struct ForwardUnits {
  /// The columns of the panel: pre-activations, then gates, one vector each.
  let columns: Floats
  /// h_{t−1}.
  let previousState: Floats
  /// h_t.
  let state: Floats
  /// c_{t−1}, of an LSTM.
  let previousCell: Floats
  /// c_t, of an LSTM.
  let cell: Floats
  /// tanh(c_t), of an LSTM.
  let activatedCell: Floats
  /// r ⊙ h_{t−1}, of a GRU whose reset gate acts before the product.
  let resetState: Floats
}

/// Where sixteen units of one lane lie at one step on the way back.
struct BackwardUnits {
  /// The gates, as the forward pass left them.
  let columns: Floats
  /// h_{t−1}.
  let previousState: Floats
  /// h_t.
  let state: Floats
  /// c_{t−1}, of an LSTM.
  let previousCell: Floats
  /// tanh(c_t), of an LSTM.
  let activatedCell: Floats
  /// dL/dh_t, and afterwards its part of dL/dh_{t−1} that passes no matrix.
  let stateGradient: Floats
  /// dL/dc_t without what comes through h_t, and afterwards dL/dc_{t−1}.
  let cellGradient: Floats
  /// The gradient of r ⊙ h_{t−1}.
  let resetStateGradient: Floats
  /// The gradient of the pre-activations, one vector a column.
  let errors: Floats
}

/// How the kernels get a gate's value.
enum GateInput {
  /// From a column of the panel, counted in vectors.
  case column(Int)
  /// The same number everywhere.
  case constant(Float)

  /// The gate, given the panel's columns after activation.
  @inline(always) func value(_ columns: Floats) -> Float32x16 {
    switch self {
    case .column(let index): columns.vector(at: index &* vectorWidth)
    case .constant(let value): Float32x16(repeating: value)
    }
  }

  /// Applies σ to the gate's column and returns the gate.
  @inline(always) func activate(_ columns: Floats) -> Float32x16 {
    switch self {
    case .column(let index):
      let gate = columns.vector(at: index &* vectorWidth).sigmoid()
      columns.store(gate, at: index &* vectorWidth)
      return gate
    case .constant(let value): return Float32x16(repeating: value)
    }
  }

  /// Writes the gradient of the gate's pre-activation, given the gate and the gradient of it.
  @inline(always) func backpropagate(_ gradient: Float32x16, gate: Float32x16, to errors: Floats) {
    if case .column(let index) = self {
      errors.store(gradient * gate.slopeOfSigmoid, at: index &* vectorWidth)
    }
  }
}
