/// The weights of a bank in the order in which the kernels read them.
///
/// Forward: [panel][k][columns × 16], so that a tile reads whole vectors one after the other.
/// Backward: [block of 64 operands][column × 16 + unit][64], the rows of PyTorch's matrices in blocks.
/// Numbers and places alone: all threads read it at every step, and a reference, each time it is
/// counted, would make them wait for one another.
struct PackedBank {
  /// The part of the row that is multiplied.
  let operand: Bank.Operand
  /// What becomes of the values that other banks left in the panel.
  let accumulation: Accumulation
  /// How many columns a unit has.
  let columns: Int
  /// The first column in the layer's panel.
  let firstColumn: Int
  /// The first number of the row that is read.
  let firstOperand: Int
  /// How many numbers of a row the product reads, K.
  let operandCount: Int
  /// How many numbers the packed weights, and their gradient, take.
  let count: Int
  /// [panel][K][width].
  let forward: Floats
  /// [block of H][column × 16 + unit][64]; for banks that read the state.
  let transposedState: Floats
  /// [block of I][column × 16 + unit][64]; for banks that read the input and hand a gradient on.
  let transposedInput: Floats
  private let plan: LayerPlan

  init(_ bank: Bank, of plan: LayerPlan, arena: Arena) {
    self.plan = plan
    (operand, accumulation) = (bank.operand, bank.accumulation)
    (columns, firstColumn) = (bank.columns.count, bank.firstColumn)
    firstOperand = bank.firstOperand(inputs: plan.inputs)
    operandCount = bank.operandCount(inputs: plan.inputs, hidden: plan.hidden)
    let width = plan.paddedHidden * columns
    count = width * operandCount
    forward = arena.floats(count)
    transposedState = arena.floats(bank.operand.hasState ? width * plan.paddedHidden : 0)
    transposedInput = arena.floats(bank.operand.hasInput ? width * roundedUp(plan.inputs) : 0)
  }

  /// The part of a packed matrix that belongs to a panel: [K, width × 16].
  @inline(always) func panel(_ panel: Int, of packed: Floats) -> Rows {
    let width = plan.width(of: self, in: panel) &* vectorWidth
    let before = panel &* plan.groupsPerPanel &* columns &* vectorWidth
    return Rows(packed + before &* operandCount, stride: width)
  }
}
