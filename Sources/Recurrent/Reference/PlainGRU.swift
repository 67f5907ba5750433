/// The gated recurrent unit as PyTorch computes it: the reset acts after the matrix product.
///
/// z keeps the old state. A gate that is fixed, tied or shared is one with weights that make it so
/// (see `PlainParameters`).
public struct PlainGRU: PlainCell {
  let (W_rx, W_rh, b_r): (Matrix, Matrix, Vector)
  let (W_zx, W_zh, b_z): (Matrix, Matrix, Vector)
  let (W_nx, W_nh, b_nx, b_nh): (Matrix, Matrix, Vector, Vector)
  let φ: Activation

  /// Makes the cell of the weights of its three parts.
  public init(_ gates: [Parameters.GateName: GateWeights], candidate: Activation) {
    let r = gates.weights(of: .reset)
    let z = gates.weights(of: .update)
    let n = gates.weights(of: .candidate)
    (W_rx, W_rh, b_r) = (r.W_x, r.W_h, r.b)
    (W_zx, W_zh, b_z) = (z.W_x, z.W_h, z.b)
    (W_nx, W_nh, b_nx, b_nh) = (n.W_x, n.W_h, n.b_x, n.b_h)
    φ = candidate
  }

  /// Takes one step forward.
  public func step(x: Vector, previous: CellState) -> PlainStep {
    let h_prev = previous.h
    // region: gru-step
    let r = σ(W_rx * x + W_rh * h_prev + b_r)
    let z = σ(W_zx * x + W_zh * h_prev + b_z)
    let n = φ(W_nx * x + b_nx + r ⊙ (W_nh * h_prev + b_nh))
    let h = (1 - z) ⊙ n + z ⊙ h_prev
    // endregion
    return PlainStep(
      x: x, previous: previous, state: CellState(h: h),
      gates: [.reset: r, .update: z, .candidate: n])
  }

  /// Takes one step back.
  public func backward(_ step: PlainStep, _ d: CellState) -> PlainBackwardStep {
    let (h_prev, dh) = (step.previous.h, d.h)
    let (r, z, n) = (step[.reset], step[.update], step[.candidate])
    // region: gru-backward
    let δ_n = dh ⊙ (1 - z) ⊙ φ.slope(atValue: n)
    let δ_z = dh ⊙ (h_prev - n) ⊙ z ⊙ (1 - z)
    let δ_r = δ_n ⊙ (W_nh * h_prev + b_nh) ⊙ r ⊙ (1 - r)
    let dh_prev =
      dh ⊙ z + W_rh.transposed * δ_r + W_zh.transposed * δ_z + W_nh.transposed * (δ_n ⊙ r)
    let dx = W_rx.transposed * δ_r + W_zx.transposed * δ_z + W_nx.transposed * δ_n
    // endregion
    return PlainBackwardStep(
      dx: dx, state: d, previous: CellState(h: dh_prev),
      gates: [
        .reset: GateError(δ_r, h: h_prev), .update: GateError(δ_z, h: h_prev),
        .candidate: GateError(δ_x: δ_n, δ_h: δ_n ⊙ r, h: h_prev),
      ])
  }
}
