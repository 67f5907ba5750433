extension LayerPass {
  /// Sets dL/dh, dL/dc and the gradient of the weights to zero.
  func beginBackward() {
    storage.clear()
  }

  /// dL/dh_t: [lanes, H]; what reaches the outputs of a step is added here before `backward`.
  var stateGradient: Rows { storage.stateGradient }

  /// dL/dc_t: [lanes, H].
  var cellGradient: Rows { storage.cellGradient }

  /// The gradient of the packed weights of each bank.
  var weightGradients: [Floats] { storage.weightGradients }

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
    plan.layer.cell.accept(
      BackwardVisitor(pass: self, storage: storage, step: step, row: errorRow, stage: .state))
    if plan.resetsBefore {
      for bank in weights.banks where bank.operand == .resetState {
        spread(
          bank, bank.transposedState, count: plan.paddedHidden, row: errorRow, lanes: lanes,
          to: storage.resetStateGradient, adding: false)
      }
      plan.layer.cell.accept(
        BackwardVisitor(pass: self, storage: storage, step: step, row: errorRow, stage: .gates))
    }
    for bank in weights.banks where bank.operand.hasState && bank.operand != .resetState {
      spread(
        bank, bank.transposedState, count: plan.paddedHidden, row: errorRow, lanes: lanes,
        to: storage.stateGradient, adding: plan.carriesState)
    }
    if stepwise, let inputGradient {
      spreadInputs(step..<step &+ 1, row: errorRow, inputGradient: inputGradient)
    }
    if step == block.lowerBound {
      addWeightGradients(block)
      if !stepwise, let inputGradient {
        spreadInputs(block, row: 0, inputGradient: inputGradient)
      }
    }
  }

  /// Keeps the gradient of later steps from reaching earlier ones.
  func cutStateGradient() {
    storage.clearStateGradients()
  }

  /// Adds what the states after a lane's last step receive from a pass that began with them.
  func addFinalGradient(of next: LayerPass, step: Int) {
    for lane in 0..<lanes where step == lengths[lane] &- 1 {
      stateGradient[lane].add(next.stateGradient[lane], count: plan.paddedHidden)
      if plan.hasCell {
        cellGradient[lane].add(next.cellGradient[lane], count: plan.paddedHidden)
      }
    }
  }

  /// The gradients of the weights over a block of steps.
  private func addWeightGradients(_ block: Range<Int>) {
    for index in weights.banks.indices {
      let bank = weights.banks[index]
      let gradient = storage.weightGradients[index]
      let operand = operand(bank, at: block.lowerBound)
      for panel in 0..<plan.panels {
        addOuterProduct(
          operand, storage.errors(plan, panel: panel, row: 0, bank: bank),
          pairs: block.count &* lanes, count: bank.operandCount,
          width: plan.width(of: bank, in: panel), to: bank.panel(panel, of: gradient))
      }
    }
  }

  /// dL/dx of some steps, whose errors begin at a row.
  private func spreadInputs(_ steps: Range<Int>, row: Int, inputGradient: Rows) {
    let target =
      plan.isReverse
      ? storage.inputErrors : inputGradient.from(row: steps.lowerBound &* lanes)
    for bank in weights.banks where bank.operand.hasInput {
      spread(
        bank, bank.transposedInput, count: roundedUp(plan.inputs), row: row,
        lanes: steps.count &* lanes, to: target, adding: false)
    }
    guard plan.isReverse else { return }
    for step in steps {
      for lane in 0..<lanes {
        guard let time = time(ofStep: step, lane: lane) else { continue }
        inputGradient[time &* lanes &+ lane]
          .add(target[(step &- steps.lowerBound) &* lanes &+ lane], count: plan.inputs)
      }
    }
  }

  /// target[lane][·] = (or +=) the transposed product of a bank's errors.
  private func spread(
    _ bank: PackedBank, _ transposed: Floats, count: Int, row: Int, lanes: Int, to target: Rows,
    adding: Bool
  ) {
    let rowCount = plan.paddedHidden &* bank.columns
    for panel in 0..<plan.panels {
      let errors = storage.errors(plan, panel: panel, row: row, bank: bank)
      let before = panel &* plan.groupsPerPanel &* bank.columns &* vectorWidth
      let height = plan.width(of: bank, in: panel) &* vectorWidth
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
    let stage: KernelStage

    @inline(never) func visit(_ kernel: some CellKernel) {
      let plan = pass.plan
      let lanes = pass.lanes
      let state = pass.states(before: step &+ 1)
      let previousState = pass.states(before: step)
      let activatedCell = plan.hasCell ? pass.activatedCells(at: step) : state
      let previousCell = plan.hasCell ? pass.cells(before: step) : state
      let stateGradient = storage.stateGradient
      let resetStateGradient = plan.resetsBefore ? storage.resetStateGradient : stateGradient
      let cellGradient = plan.hasCell ? storage.cellGradient : stateGradient
      for panel in 0..<plan.panels {
        let columns = plan.activatesInPlace ? state : pass.gates(at: step, panel: panel)
        let errors = storage.errors(plan, panel: panel, row: row)
        for group in 0..<plan.groups(in: panel) {
          let unit = (panel &* plan.groupsPerPanel &+ group) &* vectorWidth
          for lane in 0..<lanes {
            let units = BackwardUnits(
              columns: columns[lane], previousState: previousState[lane] + unit,
              state: state[lane] + unit, previousCell: previousCell[lane] + unit,
              activatedCell: activatedCell[lane] + unit, stateGradient: stateGradient[lane] + unit,
              cellGradient: cellGradient[lane] + unit,
              resetStateGradient: resetStateGradient[lane] + unit,
              errors: errors[lane] + group &* vectorWidth)
            switch stage {
            case .gates: kernel.resetBackward(units)
            case .state, .whole: kernel.backward(units)
            }
          }
        }
      }
    }
  }
}
