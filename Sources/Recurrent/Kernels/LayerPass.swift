/// One direction of a layer over the sequences of a chunk of lanes, forward and back.
///
/// Everything lies step by step, in each step lane by lane: rows [step][lane][x | 1 | h],
/// gates [step][panel][lane][columns × 16]. Row t holds x_t and h_{t−1}; h_t is written to row t + 1.
/// A pass that only goes forward keeps a single step of gates and two of rows, in a ring.
final class LayerPass {
  let weights: PackedLayer
  let plan: LayerPlan
  /// How many lanes there are; at most as many as at the beginning.
  @safe @exclusivity(unchecked) var lanes: Int
  /// The length of each lane's sequence.
  @safe @exclusivity(unchecked) private(set) var lengths: [Int]
  /// The length of the shortest: before its end all lanes are alike.
  @safe @exclusivity(unchecked) private(set) var shortest = 0
  /// How many steps of gates are kept: all for a pass that goes back, otherwise 1.
  let history: Int
  let rows: Rows
  /// r ⊙ h of a GRU whose reset gate acts before the product: [step, lane][H].
  private let resetStates: Rows
  private let gates: Floats
  private let cells: Rows
  /// tanh(c) of an LSTM: [step, lane][H].
  private let activatedCells: Rows
  /// Whether dL/dx of a step is wanted at once, not with its block.
  let stepwise: Bool
  private let backward: BackwardStorage?

  init(
    _ weights: PackedLayer, lanes: Int, history: Int, goesBack: Bool, stepwise: Bool, arena: Arena
  ) {
    self.weights = weights
    self.lanes = lanes
    self.history = history
    self.stepwise = stepwise
    let plan = weights.plan
    self.plan = plan
    lengths = Array(repeating: 0, count: lanes)
    rows = arena.rows((history + 1) * lanes, of: plan.rowLength)
    for row in 0..<(history + 1) * lanes { rows[row][plan.inputs] = 1 }
    gates = arena.floats(plan.activatesInPlace ? 0 : history * lanes * plan.panelLength)
    cells = arena.rows(plan.hasCell ? (history + 1) * lanes : 0, of: plan.paddedHidden)
    activatedCells = arena.rows(plan.hasCell ? history * lanes : 0, of: plan.paddedHidden)
    resetStates = arena.rows(plan.resetsBefore ? history * lanes : 0, of: plan.paddedHidden)
    backward = goesBack ? BackwardStorage(weights, lanes: lanes, steps: history, arena: arena) : nil
  }

  /// What the way back needs; only a pass that goes back has it.
  var storage: BackwardStorage {
    guard let backward else { preconditionFailure("this pass only goes forward") }
    return backward
  }

  /// Takes the sequences' lengths, those of a chunk's lanes or the same for all.
  func setLengths(_ inputs: Inputs, lanes: Range<Int>) {
    for lane in 0..<lanes.count {
      lengths[lane] = inputs.lengths?[lanes.lowerBound + lane] ?? inputs.length
    }
    shortest = lengths.prefix(lanes.count).min() ?? 0
  }

  // MARK: Where things lie

  /// The rows of all lanes that step `step` reads.
  @inline(always) func rows(at step: Int) -> Rows {
    rows.from(row: place(of: step, among: history &+ 1) &* lanes)
  }

  /// h before step `step`, that is, after step − 1: [lanes, H].
  @inline(always) func states(before step: Int) -> Rows {
    rows(at: step).from(column: plan.stateColumn)
  }

  /// c before step `step`: [lanes, H].
  @inline(always) func cells(before step: Int) -> Rows {
    cells.from(row: place(of: step, among: history &+ 1) &* lanes)
  }

  /// tanh(c) after step `step`: [lanes, H].
  @inline(always) func activatedCells(at step: Int) -> Rows {
    activatedCells.from(row: place(of: step, among: history) &* lanes)
  }

  /// r ⊙ h at step `step`: [lanes, H].
  @inline(always) func resetStates(at step: Int) -> Rows {
    resetStates.from(row: place(of: step, among: history) &* lanes)
  }

  /// Where a step lies among those that are kept; only a ring's steps come round again.
  @inline(always) private func place(of step: Int, among kept: Int) -> Int {
    step < kept ? step : step % kept
  }

  /// What a bank multiplies at a step.
  @inline(always) func operand(_ bank: PackedBank, at step: Int) -> Rows {
    bank.operand == .resetState
      ? resetStates(at: step)
      : rows(at: step).from(column: bank.firstOperand)
  }

  /// The gates of a panel at a step: [lanes, columns × 16].
  @inline(always) func gates(at step: Int, panel: Int) -> Rows {
    let width = plan.width(of: panel) &* vectorWidth
    let before = place(of: step, among: history) &* plan.panelLength &+ plan.offset(of: panel)
    return Rows(gates + before &* lanes, stride: width)
  }

  /// The time that a lane reads at a step, or nil behind its end.
  ///
  /// The same function maps back.
  @inline(always) func time(ofStep step: Int, lane: Int) -> Int? {
    let length = lengths[lane]
    if step >= length { return nil }
    return plan.isReverse ? length &- 1 &- step : step
  }

  /// h after a lane has read a time: the layer's output at that time, or nil behind the lane's end.
  @inline(always) func output(atTime time: Int, lane: Int) -> Floats? {
    guard let step = self.time(ofStep: time, lane: lane) else { return nil }
    return states(before: step &+ 1)[lane]
  }
}
