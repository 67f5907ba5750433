/// h_t = φ(a_t): the pre-activations stand where h_t will be.
struct RNNKernel<Activation: ActivationFunction>: CellKernel {
  @inline(always) func forward(_ units: ForwardUnits) {
    units.state.vector = Activation.value(units.state.vector)
  }

  @inline(always) func backward(_ units: BackwardUnits) {
    units.errors.vector = units.stateGradient.vector * Activation.slope(units.state.vector)
  }
}
