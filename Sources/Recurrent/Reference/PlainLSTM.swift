/// Long short-term memory: three gates and a candidate decide what the cell state keeps and shows.
///
/// A gate that is fixed or tied is one with weights that make it so (see `PlainParameters`), so the
/// formulas below hold for all variants.
public struct PlainLSTM: PlainCell {
  let (W_ix, W_ih, b_i): (Matrix, Matrix, Vector)
  let (W_fx, W_fh, b_f): (Matrix, Matrix, Vector)
  let (W_ox, W_oh, b_o): (Matrix, Matrix, Vector)
  let (W_cx, W_ch, b_c): (Matrix, Matrix, Vector)
  let φ: Activation

  /// Makes the cell of the weights of its four parts.
  public init(_ gates: [Parameters.GateName: GateWeights], candidate: Activation) {
    let i = gates.weights(of: .input)
    let f = gates.weights(of: .forget)
    let o = gates.weights(of: .output)
    let c = gates.weights(of: .candidate)
    (W_ix, W_ih, b_i) = (i.W_x, i.W_h, i.b)
    (W_fx, W_fh, b_f) = (f.W_x, f.W_h, f.b)
    (W_ox, W_oh, b_o) = (o.W_x, o.W_h, o.b)
    (W_cx, W_ch, b_c) = (c.W_x, c.W_h, c.b)
    φ = candidate
  }

  /// Takes one step forward.
  public func step(x: Vector, previous: CellState) -> PlainStep {
    let (h_prev, c_prev) = (previous.h, previous.c)
    // region: lstm-step
    let i = σ(W_ix * x + W_ih * h_prev + b_i)
    let f = σ(W_fx * x + W_fh * h_prev + b_f)
    let o = σ(W_ox * x + W_oh * h_prev + b_o)
    let cCandidate = φ(W_cx * x + W_ch * h_prev + b_c)
    let c = f ⊙ c_prev + i ⊙ cCandidate
    let h = o ⊙ tanh(c)
    // endregion
    return PlainStep(
      x: x, previous: previous, state: CellState(h: h, c: c),
      gates: [.input: i, .forget: f, .output: o, .candidate: cCandidate])
  }

  /// Takes one step back.
  public func backward(_ step: PlainStep, _ d: CellState) -> PlainBackwardStep {
    let (h_prev, c_prev, c, dh) = (step.previous.h, step.previous.c, step.state.c, d.h)
    let (i, f, o, cCandidate) = (step[.input], step[.forget], step[.output], step[.candidate])
    // region: lstm-backward
    let dc = d.c + dh ⊙ o ⊙ (1 - tanh(c) ⊙ tanh(c))
    let δ_i = dc ⊙ cCandidate ⊙ i ⊙ (1 - i)
    let δ_f = dc ⊙ c_prev ⊙ f ⊙ (1 - f)
    let δ_o = dh ⊙ tanh(c) ⊙ o ⊙ (1 - o)
    let δ_c = dc ⊙ i ⊙ φ.slope(atValue: cCandidate)
    let dc_prev = dc ⊙ f
    let dh_prev =
      W_ih.transposed * δ_i + W_fh.transposed * δ_f + W_oh.transposed * δ_o
      + W_ch.transposed * δ_c
    let dx =
      W_ix.transposed * δ_i + W_fx.transposed * δ_f + W_ox.transposed * δ_o
      + W_cx.transposed * δ_c
    // endregion
    return PlainBackwardStep(
      dx: dx, state: CellState(h: dh, c: dc), previous: CellState(h: dh_prev, c: dc_prev),
      gates: [
        .input: GateError(δ_i, h: h_prev), .forget: GateError(δ_f, h: h_prev),
        .output: GateError(δ_o, h: h_prev), .candidate: GateError(δ_c, h: h_prev),
      ])
  }
}
