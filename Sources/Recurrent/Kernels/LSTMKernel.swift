/// c_t = f ⊙ c_{t−1} + i ⊙ c̃, h_t = o ⊙ tanh(c_t).
struct LSTMKernel: CellKernel {
  /// The input gate; nil where i = 1 − f.
  let input: GateInput?
  let forget: GateInput
  /// The candidate's function.
  let activation: Activation
  /// The column of the candidate.
  let candidate: Int
  let output: GateInput

  /// Finds each gate's column in PyTorch's order i, f, c̃, o of those that are learned.
  init(_ lstm: LSTM) {
    activation = lstm.candidate
    var columns = 0
    func next() -> Int {
      defer { columns += 1 }
      return columns
    }
    switch lstm.input {
    case .learned: input = .column(next())
    case .fixed(let value): input = .constant(value)
    case .complementOfForget: input = nil
    }
    switch lstm.forget {
    case .learned: forget = .column(next())
    case .fixed(let value): forget = .constant(value)
    }
    candidate = next()
    switch lstm.output {
    case .learned: output = .column(next())
    case .fixed(let value): output = .constant(value)
    }
  }

  @inline(always) func activateGates(_ units: ForwardUnits) {
    let columns = units.columns
    let f = forget.activate(columns)
    let i = input?.activate(columns) ?? f.complement
    let cCandidate = activation.value(columns.vector(at: candidate &* vectorWidth))
    columns.store(cCandidate, at: candidate &* vectorWidth)
    _ = output.activate(columns)
    units.cell.vector = Float32x16.fused(f, units.previousCell.vector, i * cCandidate)
  }

  @inline(always) func forward(_ units: ForwardUnits) {
    let cActivated = units.cell.vector.hyperbolicTangent()
    units.activatedCell.vector = cActivated
    units.state.vector = output.value(units.columns) * cActivated
  }

  @inline(always) func backward(_ units: BackwardUnits) {
    let columns = units.columns
    let errors = units.errors
    let f = forget.value(columns)
    let i = input?.value(columns) ?? f.complement
    let cCandidate = columns.vector(at: candidate &* vectorWidth)
    let o = output.value(columns)
    let cPrevious = units.previousCell.vector
    let cActivated = units.activatedCell.vector
    let dh = units.stateGradient.vector
    let dc = Float32x16.fused(dh * o, cActivated.slopeOfTanh, units.cellGradient.vector)
    let di = dc * cCandidate
    // With i = 1 − f the forget gate also moves the input gate, the other way.
    let df = input == nil ? dc * (cPrevious - cCandidate) : dc * cPrevious
    input?.backpropagate(di, gate: i, to: errors)
    forget.backpropagate(df, gate: f, to: errors)
    errors.store((dc * i) * activation.slope(cCandidate), at: candidate &* vectorWidth)
    output.backpropagate(dh * cActivated, gate: o, to: errors)
    units.cellGradient.vector = dc * f
  }
}
