extension LayerPass {
  /// Sets h_0 and c_0 to zero.
  func clearInitialState() {
    let state = states(before: 0)
    let cell = cells(before: 0)
    for lane in 0..<lanes {
      state[lane].fill(0, count: plan.paddedHidden)
      if plan.hasCell { cell[lane].fill(0, count: plan.paddedHidden) }
    }
  }

  /// Starts from given states of a batch.
  func setInitialState(_ initial: Batch.States, lanes: Range<Int>) {
    for (lane, sequence) in lanes.enumerated() {
      states(before: 0)[lane].copy(initial.h, from: sequence * plan.hidden, count: plan.hidden)
      if plan.hasCell {
        cells(before: 0)[lane].copy(initial.c, from: sequence * plan.hidden, count: plan.hidden)
      }
    }
  }

  /// Starts from the state in which another pass ended.
  func adoptState(of other: LayerPass, after length: Int) {
    for lane in 0..<lanes {
      states(before: 0)[lane].copy(other.states(before: length)[lane], count: plan.paddedHidden)
      if plan.hasCell {
        cells(before: 0)[lane].copy(other.cells(before: length)[lane], count: plan.paddedHidden)
      }
    }
  }

  /// Copies a step's inputs out of a batch.
  func load(_ inputs: Inputs, lanes: Range<Int>, step: Int) {
    let rows = rows(at: step)
    let count = plan.inputs
    if !plan.isReverse && step < shortest {
      let first = (step &* inputs.size &+ lanes.lowerBound) &* count
      for lane in 0..<lanes.count {
        rows[lane].copy(inputs.x, from: first &+ lane &* count, count: count)
      }
      return
    }
    for lane in 0..<self.lanes {
      guard let time = time(ofStep: step, lane: lane) else {
        rows[lane].fill(0, count: plan.inputs)
        continue
      }
      let source = (time &* inputs.size &+ lanes.lowerBound &+ lane) &* plan.inputs
      rows[lane].copy(inputs.x, from: source, count: plan.inputs)
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
    for bank in weights.banks where bank.operand != .resetState { multiply(bank, step) }
    if plan.resetsBefore {
      plan.layer.cell.accept(ForwardVisitor(pass: self, step: step, stage: .gates))
      for bank in weights.banks where bank.operand == .resetState { multiply(bank, step) }
      plan.layer.cell.accept(ForwardVisitor(pass: self, step: step, stage: .state))
    } else {
      plan.layer.cell.accept(ForwardVisitor(pass: self, step: step, stage: .whole))
    }
    holdEndedLanes(step)
  }

  /// The product of a bank, into all panels.
  private func multiply(_ bank: PackedBank, _ step: Int) {
    let operand = operand(bank, at: step)
    for panel in 0..<plan.panels {
      let target =
        plan.activatesInPlace
        ? states(before: step &+ 1).from(column: panel &* 64)
        : gates(at: step, panel: panel).from(column: bank.firstColumn &* vectorWidth)
      product(
        operand, bank.panel(panel, of: bank.forward), count: bank.operandCount,
        width: plan.width(of: bank, in: panel), into: target, lanes: lanes,
        bank.accumulation)
    }
  }

  /// Keeps the state of lanes whose sequence has ended.
  private func holdEndedLanes(_ step: Int) {
    if step < shortest { return }
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
    let stage: KernelStage

    @inline(never) func visit(_ kernel: some CellKernel) {
      let plan = pass.plan
      let lanes = pass.lanes
      let state = pass.states(before: step &+ 1)
      let previousState = pass.states(before: step)
      let cell = plan.hasCell ? pass.cells(before: step &+ 1) : state
      let previousCell = plan.hasCell ? pass.cells(before: step) : state
      let activatedCell = plan.hasCell ? pass.activatedCells(at: step) : state
      let resetState = plan.resetsBefore ? pass.resetStates(at: step) : state
      for panel in 0..<plan.panels {
        let columns = plan.activatesInPlace ? state : pass.gates(at: step, panel: panel)
        for group in 0..<plan.groups(in: panel) {
          let unit = (panel &* plan.groupsPerPanel &+ group) &* vectorWidth
          let units = { (lane: Int) in
            ForwardUnits(
              columns: columns[lane], previousState: previousState[lane] + unit,
              state: state[lane] + unit, previousCell: previousCell[lane] + unit,
              cell: cell[lane] + unit, activatedCell: activatedCell[lane] + unit,
              resetState: resetState[lane] + unit)
          }
          if stage != .state {
            for lane in 0..<lanes { kernel.activateGates(units(lane)) }
          }
          if stage != .gates {
            for lane in 0..<lanes { kernel.forward(units(lane)) }
          }
        }
      }
    }
  }
}
