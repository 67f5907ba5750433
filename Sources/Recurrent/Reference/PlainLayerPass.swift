/// One direction of one layer, run over one sequence.
///
/// A sequence has only the steps that it has: where a batch is padded, the plain twin reads each
/// sequence by itself to its own end, so it needs no masks.
public struct PlainLayerPass: Sendable {
  /// Which parameters were used.
  public let isReverse: Bool
  /// The steps in the order of time; in reverse, a step's `previous` is the state at t + 1.
  public let steps: [PlainStep]
  /// The state after the step that was taken last.
  public let final: CellState

  let cell: any PlainCell

  /// Runs the cell over a sequence, x_1 first, or in reverse x_T first.
  init(_ cell: any PlainCell, _ x: [Vector], from initial: CellState, isReverse: Bool) {
    // region: reading-order
    var state = initial
    var steps: [PlainStep] = []
    for x_t in isReverse ? x.reversed() : x {
      let step = cell.step(x: x_t, previous: state)
      state = step.state
      steps.append(step)
    }
    // endregion
    self.cell = cell
    self.isReverse = isReverse
    self.steps = isReverse ? steps.reversed() : steps
    final = state
  }

  /// Takes over steps that were taken one by one, from the first to the last.
  init(_ cell: any PlainCell, steps: [PlainStep], final: CellState) {
    self.cell = cell
    self.steps = steps
    self.final = final
    isReverse = false
  }

  /// h_t in the order of time.
  public var h: [Vector] { steps.map(\.state.h) }

  /// Back-propagation through time.
  ///
  /// - Parameters:
  ///   - dh: what each h_t receives from outside of the layer, in the order of time.
  ///   - dFinal: what the last state receives from outside.
  ///   - window: k for truncated back-propagation: the gradient stays inside of windows of k steps,
  ///     counted from the first; the state goes on. Without it the gradient goes all the way.
  ///   - gates: the gradient of the layer's gates, to be added to.
  func backward(
    dh: [Vector], dFinal: CellState, window: Int? = nil,
    into gates: inout [Parameters.GateName: GateWeights]
  ) -> PlainLayerGradient {
    let order = isReverse ? Array(steps.indices) : steps.indices.reversed()
    var d = dFinal
    var dx = steps.map { Vector(zeros: $0.x.count) }
    var dState = steps.map(\.state)
    for t in order {
      d.h += dh[t]
      let back = cell.backward(steps[t], d)
      for (gate, error) in back.gates { gates[gate]?.add(error, x: steps[t].x) }
      dx[t] = back.dx
      dState[t] = back.state
      // How many steps were taken before this one, in the order in which this direction reads.
      let taken = isReverse ? steps.count - 1 - t : t
      let isCut = window.map { taken % $0 == 0 && taken > 0 } ?? false
      d = isCut ? CellState(h: 0 * back.previous.h, c: 0 * back.previous.c) : back.previous
    }
    return PlainLayerGradient(dx: dx, dState: dState, dInitial: d)
  }
}

/// The gradient of one direction of one layer over one sequence.
public struct PlainLayerGradient: Sendable {
  /// dL/dx_t in the order of time.
  public let dx: [Vector]
  /// dL/dh_t and dL/dc_t along all paths, in the order of time.
  public let dState: [CellState]
  /// dL/d(initial state).
  public let dInitial: CellState
}
