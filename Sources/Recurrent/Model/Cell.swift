/// The recurrence of a layer: what turns x_t and h_{t−1} into h_t.
public enum Cell: Hashable, Sendable {
  /// h_t = φ(W_hx x_t + W_hh h_{t−1} + b): Elman's network.
  case rnn(Activation = .tanh)
  /// Long short-term memory with a forget gate (Gers 2000), without peepholes.
  case lstm(LSTM = LSTM())
  /// The gated recurrent unit (Cho 2014).
  case gru(GRU = GRU())
}

/// The variants of the LSTM: i_t, f_t, o_t, the candidate c̃_t, c_t = f_t ⊙ c_{t−1} + i_t ⊙ c̃_t, h_t = o_t ⊙ tanh(c_t).
public struct LSTM: Codable, Hashable, Sendable {
  /// The function of the candidate c̃_t.
  public var candidate: Activation
  /// The input gate i_t.
  public var input: InputGate
  /// The forget gate f_t; 1 remembers everything.
  public var forget: Gate
  /// The output gate o_t.
  public var output: Gate

  /// Makes an LSTM; all gates are learned unless said otherwise.
  public init(
    candidate: Activation = .tanh, input: InputGate = .learned, forget: Gate = .learned,
    output: Gate = .learned
  ) {
    self.candidate = candidate
    self.input = input
    self.forget = forget
    self.output = output
  }

  /// How the input gate gets its value.
  public enum InputGate: Codable, Hashable, Sendable {
    /// i_t = σ(W_ix x_t + W_ih h_{t−1} + b_i).
    case learned
    /// The same value at every step and unit; the gate has no parameters.
    case fixed(at: Float)
    /// i_t = 1 − f_t; the gate has no parameters of its own.
    case complementOfForget
  }
}

/// The variants of the GRU: r_t, z_t, the candidate n_t, h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}.
public struct GRU: Codable, Hashable, Sendable {
  /// The function of the candidate n_t.
  public var candidate: Activation
  /// Where the reset gate enters the candidate.
  public var resetPlacement: ResetPlacement
  /// The reset gate r_t; 1 keeps the past in the candidate.
  public var reset: Gate
  /// The update gate z_t; 1 keeps the old state.
  public var update: UpdateGate

  /// Makes a GRU; by default it is PyTorch's.
  public init(
    candidate: Activation = .tanh, resetPlacement: ResetPlacement = .afterProduct,
    reset: Gate = .learned, update: UpdateGate = .learned
  ) {
    self.candidate = candidate
    self.resetPlacement = resetPlacement
    self.reset = reset
    self.update = update
  }

  /// Where the reset gate enters the candidate.
  public enum ResetPlacement: String, Codable, Hashable, Sendable {
    /// n = φ(W_nx x + b_x + r ⊙ (W_nh h + b_h)): PyTorch, and the first version of Cho 2014.
    case afterProduct
    /// n = φ(W_nx x + b_x + W_nh (r ⊙ h) + b_h): Cho 2014 as published.
    case beforeProduct
  }

  /// How the update gate gets its value.
  public enum UpdateGate: Codable, Hashable, Sendable {
    /// z_t = σ(W_zx x_t + W_zh h_{t−1} + b_z), a value a unit.
    case learned
    /// The same value at every step and unit; the gate has no parameters.
    case fixed(at: Float)
    /// One learned value a step for all units: W_z has a single row.
    case shared
  }
}

/// How a gate gets its value.
public enum Gate: Codable, Hashable, Sendable {
  /// σ of a learned affine function of x_t and h_{t−1}.
  case learned
  /// The same value at every step and unit; the gate has no parameters.
  case fixed(at: Float)
}
