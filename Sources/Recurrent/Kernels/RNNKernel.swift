/// h_t = φ(a_t): the pre-activations stand where h_t will be.
struct RNNKernel: CellKernel {
  let activation: Activation

  @inline(always) func forward(_ units: ForwardUnits) {
    units.state.vector = activation.value(units.state.vector)
  }

  @inline(always) func backward(_ units: BackwardUnits) {
    units.errors.vector = units.stateGradient.vector * activation.slope(units.state.vector)
  }
}
