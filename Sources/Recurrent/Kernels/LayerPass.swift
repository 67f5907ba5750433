/// One direction of a layer over the sequences of a chunk of lanes, forward and back.
///
/// Everything lies step by step, in each step lane by lane: rows [step][lane][x | 1 | h],
/// gates [step][panel][lane][columns × 16]. Row t holds x_t and h_{t−1}; h_t is written to row t + 1.
/// A pass that only goes forward keeps a single step of gates and two of rows, in a ring.
final class LayerPass {
  let weights: PackedLayer
  let plan: LayerPlan
  /// How many lanes there are; at most as many as at the beginning.
  var lanes: Int
  /// The length of each lane's sequence.
  var lengths: [Int]
  /// How many steps of gates are kept: all for a pass that goes back, otherwise 1.
  let history: Int
  let rows: Rows
  private let gates: Floats
  private let cells: Rows
  private let backward: BackwardStorage?

  init(_ weights: PackedLayer, lanes: Int, history: Int, goesBack: Bool, arena: Arena) {
    self.weights = weights
    self.lanes = lanes
    self.history = history
    let plan = weights.plan
    self.plan = plan
    lengths = Array(repeating: 0, count: lanes)
    rows = arena.rows((history + 1) * lanes, of: plan.rowLength)
    for row in 0..<(history + 1) * lanes { rows[row][plan.inputs] = 1 }
    gates = arena.floats(plan.activatesInPlace ? 0 : history * lanes * plan.panelLength)
    cells = arena.rows(plan.hasCell ? (history + 1) * lanes : 0, of: plan.paddedHidden)
    backward = goesBack ? BackwardStorage(weights, lanes: lanes, steps: history, arena: arena) : nil
  }

  // MARK: Where things lie

  /// The rows of all lanes that step `step` reads.
  @inline(always) func rows(at step: Int) -> Rows {
    rows.from(row: (step % (history &+ 1)) &* lanes)
  }

  /// h before step `step`, that is, after step − 1: [lanes, H].
  @inline(always) func states(before step: Int) -> Rows {
    rows(at: step).from(column: plan.stateColumn)
  }

  /// c before step `step`: [lanes, H].
  @inline(always) func cells(before step: Int) -> Rows {
    cells.from(row: (step % (history &+ 1)) &* lanes)
  }

  /// The gates of a panel at a step: [lanes, columns × 16].
  @inline(always) func gates(at step: Int, panel: Int) -> Rows {
    let width = plan.width(of: panel) &* vectorWidth
    let before = (step % history) &* plan.panelLength &+ plan.offset(of: panel)
    return Rows(gates + before &* lanes, stride: width)
  }

  /// The time that a lane reads at a step, or nil behind its end. The same function maps back.
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

  // MARK: Forward

  /// Sets h_0 and c_0 to zero.
  func clearInitialState() {
    let state = states(before: 0)
    let cell = cells(before: 0)
    for lane in 0..<lanes {
      state[lane].fill(0, count: plan.paddedHidden)
      if plan.hasCell { cell[lane].fill(0, count: plan.paddedHidden) }
    }
  }

  /// Copies a step's inputs out of a batch.
  func load(_ batch: Batch, lanes: Range<Int>, step: Int) {
    let rows = rows(at: step)
    for lane in 0..<self.lanes {
      guard let time = time(ofStep: step, lane: lane) else {
        rows[lane].fill(0, count: plan.inputs)
        continue
      }
      let source = (time &* batch.size &+ lanes.lowerBound &+ lane) &* plan.inputs
      rows[lane].copy(batch.x, from: source, count: plan.inputs)
    }
  }

  /// Copies a step's inputs out of the layer below, forward direction first.
  func load(_ below: [LayerPass], step: Int) {
    let rows = rows(at: step)
    for lane in 0..<lanes {
      guard let time = time(ofStep: step, lane: lane) else {
        rows[lane].fill(0, count: plan.inputs)
        continue
      }
      var column = 0
      for pass in below {
        guard let output = pass.output(atTime: time, lane: lane) else { continue }
        (rows[lane] + column).copy(output, count: pass.plan.hidden)
        column &+= pass.plan.hidden
      }
    }
  }

  /// Computes h and c after a step whose inputs are in their rows.
  func forward(_ step: Int) {
    let row = rows(at: step)
    for bank in weights.banks {
      let operand = row.from(column: bank.bank.firstOperand(inputs: plan.inputs))
      for panel in 0..<plan.panels {
        let target =
          plan.activatesInPlace
          ? states(before: step &+ 1).from(column: panel &* 64)
          : gates(at: step, panel: panel)
            .from(column: bank.bank.firstColumn &* vectorWidth)
        product(
          operand, bank.panel(panel, of: bank.forward), count: bank.operandCount,
          width: plan.width(of: bank.bank, in: panel), into: target, lanes: lanes,
          bank.bank.accumulation)
      }
    }
    plan.layer.cell.accept(ForwardVisitor(pass: self, step: step))
    holdEndedLanes(step)
  }

  /// Keeps the state of lanes whose sequence has ended.
  private func holdEndedLanes(_ step: Int) {
    for lane in 0..<lanes where step >= lengths[lane] {
      states(before: step &+ 1)[lane]
        .copy(states(before: step)[lane], count: plan.paddedHidden)
      if plan.hasCell {
        cells(before: step &+ 1)[lane].copy(cells(before: step)[lane], count: plan.paddedHidden)
      }
    }
  }

  private struct ForwardVisitor: KernelVisitor {
    let pass: LayerPass
    let step: Int

    @inline(always) func visit(_ kernel: some CellKernel) {
      let plan = pass.plan
      let state = pass.states(before: step &+ 1)
      let previousState = pass.states(before: step)
      let cell = plan.hasCell ? pass.cells(before: step &+ 1) : state
      let previousCell = plan.hasCell ? pass.cells(before: step) : state
      for panel in 0..<plan.panels {
        let columns = plan.activatesInPlace ? state : pass.gates(at: step, panel: panel)
        for group in 0..<plan.groups(in: panel) {
          let unit = (panel &* plan.groupsPerPanel &+ group) &* vectorWidth
          for lane in 0..<pass.lanes {
            kernel.forward(
              ForwardUnits(
                columns: columns[lane], previousState: previousState[lane] + unit,
                state: state[lane] + unit, previousCell: previousCell[lane] + unit,
                cell: cell[lane] + unit))
          }
        }
      }
    }
  }

  // MARK: Backward

  /// Sets dL/dh, dL/dc and the gradient of the weights to zero.
  func beginBackward() {
    backward?.clear()
  }

  /// dL/dh_t: [lanes, H]; what reaches the outputs of a step is added here before `backward`.
  var stateGradient: Rows { storage.stateGradient }

  /// dL/dc_t: [lanes, H].
  var cellGradient: Rows { storage.cellGradient }

  /// The gradient of the packed weights of each bank.
  var weightGradients: [Floats] { storage.weightGradients }

  private var storage: BackwardStorage {
    guard let backward else { preconditionFailure("this pass only goes forward") }
    return backward
  }

  /// Adds the gradient that reaches the layer's outputs at the time of a step.
  ///
  /// - Parameter gradient: [times × lanes, H of all directions]; this one's begins at `column`.
  func addOutputGradient(_ gradient: Rows, column: Int, step: Int) {
    for lane in 0..<lanes {
      guard let time = time(ofStep: step, lane: lane) else { continue }
      stateGradient[lane].add(gradient[time &* lanes &+ lane] + column, count: plan.hidden)
    }
  }

  /// Goes back through a step: dL/dh_t and dL/dc_t become those of t − 1.
  ///
  /// The gradient of the weights follows once a block of steps, over many pairs of step and lane at a time.
  /// - Parameter inputGradient: receives dL/dx at each time, [times × lanes, I]: replaced by a pass that
  ///   reads forward, added to by one that reads backward.
  func backward(_ step: Int, of steps: Int, inputGradient: Rows?) {
    let storage = storage
    let block = storage.block(step: step, of: steps)
    let errorRow = (step &- block.lowerBound) &* lanes
    plan.layer.cell.accept(BackwardVisitor(pass: self, storage: storage, step: step, row: errorRow))
    for bank in weights.banks where bank.bank.readsState {
      spread(
        bank, bank.transposedState, count: plan.paddedHidden, row: errorRow, lanes: lanes,
        to: storage.stateGradient, adding: plan.carriesState)
    }
    if step == block.lowerBound {
      finish(block, inputGradient: inputGradient)
    }
  }

  /// The gradients of the weights and inputs of a block of steps.
  private func finish(_ block: Range<Int>, inputGradient: Rows?) {
    let pairs = block.count &* lanes
    for (bank, gradient) in zip(weights.banks, storage.weightGradients) {
      let operand = rows(at: block.lowerBound)
        .from(column: bank.bank.firstOperand(inputs: plan.inputs))
      for panel in 0..<plan.panels {
        addOuterProduct(
          operand, storage.errors(plan, panel: panel, row: 0, bank: bank.bank), pairs: pairs,
          count: bank.operandCount, width: plan.width(of: bank.bank, in: panel),
          to: bank.panel(panel, of: gradient))
      }
    }
    if let inputGradient { finish(block, inputGradient: inputGradient, pairs: pairs) }
  }

  /// dL/dx of a block of steps.
  private func finish(_ block: Range<Int>, inputGradient: Rows, pairs: Int) {
    let target =
      plan.isReverse
      ? storage.inputErrors : inputGradient.from(row: block.lowerBound &* lanes)
    for bank in weights.banks where bank.bank.readsInput {
      spread(
        bank, bank.transposedInput, count: roundedUp(plan.inputs), row: 0, lanes: pairs,
        to: target, adding: false)
    }
    guard plan.isReverse else { return }
    for step in block {
      for lane in 0..<lanes {
        guard let time = time(ofStep: step, lane: lane) else { continue }
        inputGradient[time &* lanes &+ lane]
          .add(target[(step &- block.lowerBound) &* lanes &+ lane], count: plan.inputs)
      }
    }
  }

  /// target[lane][·] = (or +=) the transposed product of a bank's errors.
  private func spread(
    _ bank: PackedBank, _ transposed: Floats, count: Int, row: Int, lanes: Int, to target: Rows,
    adding: Bool
  ) {
    let rowCount = plan.paddedHidden &* bank.bank.columns.count
    for panel in 0..<plan.panels {
      let errors = storage.errors(plan, panel: panel, row: row, bank: bank.bank)
      let before = panel &* plan.groupsPerPanel &* bank.bank.columns.count &* vectorWidth
      let height = plan.width(of: bank.bank, in: panel) &* vectorWidth
      var first = 0
      while first < count {
        let width = min(64, count &- first)
        product(
          errors, Rows(transposed + (first &* rowCount &+ before &* width), stride: width),
          count: height, width: width / vectorWidth, into: target.from(column: first),
          lanes: lanes, adding || panel > 0 ? .adding : .replacing)
        first &+= width
      }
    }
  }

  private struct BackwardVisitor: KernelVisitor {
    let pass: LayerPass
    let storage: BackwardStorage
    let step: Int
    let row: Int

    @inline(always) func visit(_ kernel: some CellKernel) {
      let plan = pass.plan
      let state = pass.states(before: step &+ 1)
      let previousState = pass.states(before: step)
      let cell = plan.hasCell ? pass.cells(before: step &+ 1) : state
      let previousCell = plan.hasCell ? pass.cells(before: step) : state
      let stateGradient = storage.stateGradient
      let cellGradient = plan.hasCell ? storage.cellGradient : stateGradient
      for panel in 0..<plan.panels {
        let columns = plan.activatesInPlace ? state : pass.gates(at: step, panel: panel)
        let errors = storage.errors(plan, panel: panel, row: row)
        for group in 0..<plan.groups(in: panel) {
          let unit = (panel &* plan.groupsPerPanel &+ group) &* vectorWidth
          for lane in 0..<pass.lanes {
            kernel.backward(
              BackwardUnits(
                columns: columns[lane], previousState: previousState[lane] + unit,
                state: state[lane] + unit, previousCell: previousCell[lane] + unit,
                cell: cell[lane] + unit, stateGradient: stateGradient[lane] + unit,
                cellGradient: cellGradient[lane] + unit,
                errors: errors[lane] + group &* vectorWidth))
          }
        }
      }
    }
  }
}
