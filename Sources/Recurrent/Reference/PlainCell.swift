/// A recurrent cell that reads like its formula: the twin that fused kernels are held to.
public protocol PlainCell: Sendable {
  /// Makes the cell of its gates' weights; a gate that is fixed or tied is among them too.
  init(_ gates: [Parameters.GateName: GateWeights], candidate: Activation)

  /// Takes one step forward: from x_t and the state at t − 1 to the state at t.
  func step(x: Vector, previous: CellState) -> PlainStep

  /// Takes one step back: from dL/d(state at t) to dL/d(state at t − 1) and the gates' errors.
  func backward(_ step: PlainStep, _ d: CellState) -> PlainBackwardStep
}

/// What a cell hands from step to step: h_t, and in an LSTM c_t.
public struct CellState: Hashable, Sendable {
  /// The hidden state, H entries.
  public var h: Vector
  /// The cell state, H entries; none in an RNN or a GRU.
  public var c: Vector

  /// Makes a state.
  public init(h: Vector, c: Vector = Vector([])) {
    self.h = h
    self.c = c
  }

  /// The state of zeros in which a sequence begins.
  public init(zerosFor layer: Layer) {
    h = Vector(zeros: layer.hidden)
    c = Vector(zeros: layer.cell.hasCellState ? layer.hidden : 0)
  }

  /// The sum of two states, or of the gradients with respect to one.
  public static func + (a: CellState, b: CellState) -> CellState {
    CellState(h: a.h + b.h, c: a.c + b.c)
  }
}

/// One step forward: what went in, what came out, and the gates in between.
public struct PlainStep: Sendable {
  /// x_t.
  public var x: Vector
  /// The state at t − 1.
  public var previous: CellState
  /// The state at t.
  public var state: CellState
  /// The values of the gates and of the candidate, H entries each.
  public var gates: [Parameters.GateName: Vector]

  /// The value of a gate that the cell has.
  public subscript(gate: Parameters.GateName) -> Vector { gates[gate] ?? Vector([]) }
}

/// One step back.
public struct PlainBackwardStep: Sendable {
  /// dL/dx_t.
  public var dx: Vector
  /// dL/d(state at t) along all paths; that of c_t includes the one through h_t.
  public var state: CellState
  /// dL/d(state at t − 1).
  public var previous: CellState
  /// What this step adds to the gradient of each gate's weights.
  public var gates: [Parameters.GateName: GateError]
}

extension Cell {
  /// Whether the cell hands on a cell state c_t beside h_t.
  public var hasCellState: Bool {
    if case .lstm = self { true } else { false }
  }

  /// The plain twin of the cell with given weights.
  func plain(_ gates: [Parameters.GateName: GateWeights]) -> any PlainCell {
    switch self {
    case .rnn(let activation): PlainRNN(gates, candidate: activation)
    case .lstm(let lstm): PlainLSTM(gates, candidate: lstm.candidate)
    case .gru(let gru):
      switch gru.resetPlacement {
      case .afterProduct: PlainGRU(gates, candidate: gru.candidate)
      case .beforeProduct: PlainResetBeforeGRU(gates, candidate: gru.candidate)
      }
    }
  }
}
