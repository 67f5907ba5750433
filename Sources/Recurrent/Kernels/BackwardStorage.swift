/// What a pass needs on the way back beside what the forward pass left.
final class BackwardStorage {
  /// dL/dh: [lanes, H].
  let stateGradient: Rows
  /// dL/dc: [lanes, H].
  let cellGradient: Rows
  /// The gradient of r ⊙ h: [lanes, H].
  let resetStateGradient: Rows
  /// The gradient of the packed weights of each bank.
  let weightGradients: [Floats]
  /// dL/dx of a block of steps, of a pass that has to turn its order round: [step, lane][I].
  let inputErrors: Rows
  private let weightCounts: [Int]
  private let lanes: Int
  private let hasCell: Bool
  /// The number of steps whose errors are kept before they are multiplied into gradients.
  private let blockLength: Int
  /// The gradient of the pre-activations of a block: [panel][step, lane][columns × 16].
  private let errors: Floats

  /// About as many pairs of step and lane as one outer product sums over.
  private static let pairsPerBlock = 128

  init(_ weights: PackedLayer, lanes: Int, steps: Int, arena: Arena) {
    let plan = weights.plan
    self.lanes = lanes
    hasCell = plan.hasCell
    blockLength = max(1, min(steps, Self.pairsPerBlock / lanes))
    stateGradient = arena.rows(lanes, of: plan.paddedHidden)
    cellGradient = arena.rows(plan.hasCell ? lanes : 0, of: plan.paddedHidden)
    resetStateGradient = arena.rows(plan.resetsBefore ? lanes : 0, of: plan.paddedHidden)
    errors = arena.floats(blockLength * lanes * plan.panelLength)
    let turns = plan.isReverse && weights.needsInputGradient
    inputErrors = arena.rows(turns ? blockLength * lanes : 0, of: roundedUp(plan.inputs))
    weightCounts = weights.banks.map(\.count)
    weightGradients = weightCounts.map { arena.floats($0) }
  }

  /// Sets all gradients to zero.
  func clear() {
    for (gradient, count) in zip(weightGradients, weightCounts) { gradient.fill(0, count: count) }
    clearStateGradients()
  }

  /// Sets dL/dh and dL/dc to zero.
  func clearStateGradients() {
    stateGradient.start.fill(0, count: lanes * stateGradient.stride)
    if hasCell { cellGradient.start.fill(0, count: lanes * cellGradient.stride) }
  }

  /// The block of steps to which a step belongs; blocks are counted from the last step.
  @inline(always) func block(step: Int, of steps: Int) -> Range<Int> {
    let end = steps &- ((steps &- 1 &- step) / blockLength) &* blockLength
    return max(0, end &- blockLength)..<end
  }

  /// The errors of a panel from row `row` (of step and lane) on.
  @inline(always) func errors(_ plan: LayerPlan, panel: Int, row: Int) -> Rows {
    let width = plan.width(of: panel) &* vectorWidth
    let before = plan.offset(of: panel) &* blockLength &* lanes
    return Rows(errors + (before &+ row &* width), stride: width)
  }

  /// The errors of a bank's columns of a panel.
  @inline(always) func errors(_ plan: LayerPlan, panel: Int, row: Int, bank: PackedBank) -> Rows {
    errors(plan, panel: panel, row: row).from(column: bank.firstColumn &* vectorWidth)
  }
}
