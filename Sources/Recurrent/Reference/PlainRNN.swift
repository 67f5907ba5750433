/// Elman's network: h_t = φ(W_hx x_t + W_hh h_{t−1} + b_h).
public struct PlainRNN: PlainCell {
  let W_hx: Matrix
  let W_hh: Matrix
  let b_h: Vector
  let φ: Activation

  /// Makes the cell of the weights of its only part.
  public init(_ gates: [Parameters.GateName: GateWeights], candidate: Activation) {
    let weights = gates.weights(of: .candidate)
    (W_hx, W_hh, b_h) = (weights.W_x, weights.W_h, weights.b)
    φ = candidate
  }

  /// Takes one step forward.
  public func step(x: Vector, previous: CellState) -> PlainStep {
    let h_prev = previous.h
    // region: rnn-step
    let h = φ(W_hx * x + W_hh * h_prev + b_h)
    // endregion
    return PlainStep(x: x, previous: previous, state: CellState(h: h), gates: [.candidate: h])
  }

  /// Takes one step back.
  public func backward(_ step: PlainStep, _ d: CellState) -> PlainBackwardStep {
    let (h_prev, h, dh) = (step.previous.h, step.state.h, d.h)
    // region: rnn-backward
    let δ = dh ⊙ φ.slope(atValue: h)
    let dx = W_hx.transposed * δ
    let dh_prev = W_hh.transposed * δ
    // endregion
    return PlainBackwardStep(
      dx: dx, state: d, previous: CellState(h: dh_prev),
      gates: [.candidate: GateError(δ, h: h_prev)])
  }
}
