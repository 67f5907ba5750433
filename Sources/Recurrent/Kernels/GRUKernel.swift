/// h_t = (1 − z) ⊙ n + z ⊙ h_{t−1} with n = φ(a_x + r ⊙ a_h): the reset acts after the product.
///
/// A panel's columns are a_h, the learned ones of r and z, and a_x: the product with h_{t−1} fills all
/// but the last, the product with x_t all but the first. Afterwards the last holds n.
struct GRUKernel: CellKernel {
  let reset: GateInput
  let update: GateInput
  /// The candidate's function.
  let activation: Activation
  /// The column of a_x, then of n.
  let candidate: Int

  init(_ gru: GRU) {
    activation = gru.candidate
    var columns = 1
    func next() -> Int {
      defer { columns += 1 }
      return columns
    }
    switch gru.reset {
    case .learned: reset = .column(next())
    case .fixed(let value): reset = .constant(value)
    }
    switch gru.update {
    case .learned, .shared: update = .column(next())
    case .fixed(let value): update = .constant(value)
    }
    candidate = next()
  }

  @inline(always) func activateGates(_ units: ForwardUnits) {
    _ = reset.activate(units.columns)
    _ = update.activate(units.columns)
  }

  @inline(always) func forward(_ units: ForwardUnits) {
    let columns = units.columns
    let r = reset.value(columns)
    let z = update.value(columns)
    let a = Float32x16.fused(r, columns.vector, columns.vector(at: candidate &* vectorWidth))
    let n = activation.value(a)
    columns.store(n, at: candidate &* vectorWidth)
    // (1 − z) n + z h = n + z (h − n)
    units.state.vector = Float32x16.fused(z, units.previousState.vector - n, n)
  }

  @inline(always) func backward(_ units: BackwardUnits) {
    let columns = units.columns
    let errors = units.errors
    let r = reset.value(columns)
    let z = update.value(columns)
    let n = columns.vector(at: candidate &* vectorWidth)
    let dh = units.stateGradient.vector
    let da = dh * z.complement * activation.slope(n)
    reset.backpropagate(da * columns.vector, gate: r, to: errors)
    update.backpropagate(dh * (units.previousState.vector - n), gate: z, to: errors)
    errors.vector = da * r
    errors.store(da, at: candidate &* vectorWidth)
    units.stateGradient.vector = dh * z
  }
}
