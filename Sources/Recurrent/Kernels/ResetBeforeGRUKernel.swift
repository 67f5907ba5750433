/// h_t = (1 − z) ⊙ n + z ⊙ h_{t−1} with n = φ(a) and a = W_nx x + W_nh (r ⊙ h_{t−1}) + b.
///
/// A panel's columns are the learned ones of r and z, then a, which becomes n. The step has two
/// products one after the other, so this placement of the reset gate is slower.
struct ResetBeforeGRUKernel: CellKernel {
  let reset: GateInput
  let update: GateInput
  /// The candidate's function.
  let activation: Activation
  /// The column of a, then of n.
  let candidate: Int

  init(_ gru: GRU) {
    activation = gru.candidate
    var columns = 0
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
    let r = reset.activate(units.columns)
    _ = update.activate(units.columns)
    units.resetState.vector = r * units.previousState.vector
  }

  @inline(always) func forward(_ units: ForwardUnits) {
    let z = update.value(units.columns)
    let n = activation.value(units.columns.vector(at: candidate &* vectorWidth))
    units.columns.store(n, at: candidate &* vectorWidth)
    units.state.vector = Float32x16.fused(z, units.previousState.vector - n, n)
  }

  @inline(always) func backward(_ units: BackwardUnits) {
    let z = update.value(units.columns)
    let n = units.columns.vector(at: candidate &* vectorWidth)
    let dh = units.stateGradient.vector
    update.backpropagate(dh * (units.previousState.vector - n), gate: z, to: units.errors)
    units.errors.store(
      dh * z.complement * activation.slope(n), at: candidate &* vectorWidth)
    units.stateGradient.vector = dh * z
  }

  @inline(always) func resetBackward(_ units: BackwardUnits) {
    let r = reset.value(units.columns)
    let dReset = units.resetStateGradient.vector
    reset.backpropagate(dReset * units.previousState.vector, gate: r, to: units.errors)
    units.stateGradient.vector = Float32x16.fused(dReset, r, units.stateGradient.vector)
  }
}
