/// The weights of a bank in the order in which the kernels read them, and the way back for gradients.
///
/// Forward: [panel][k][columns × 16], so that a tile reads whole vectors one after the other.
/// Backward: [block of 64 operands][column × 16 + unit][64], the rows of PyTorch's matrices in blocks.
final class PackedBank {
  let plan: LayerPlan
  let bank: Bank
  /// How many numbers of a row the product reads, K.
  let operandCount: Int
  /// [panel][K][width].
  let forward: Floats
  /// [block of H][column × 16 + unit][64]; for banks that read the state.
  let transposedState: Floats
  /// [block of I][column × 16 + unit][64]; for banks that read the input and hand a gradient on.
  let transposedInput: Floats
  private let places: [Places]

  /// Where a column's weights lie in the flat parameters; a shared row is read again for each unit.
  private struct Places {
    var inputWeight: Int
    var hiddenWeight: Int
    var biases: [Int]
    var unitStep: Int
  }

  init(plan: LayerPlan, bank: Bank, layerIndex: Int, layout: Parameters.Layout, arena: Arena) {
    self.plan = plan
    self.bank = bank
    operandCount = bank.operandCount(inputs: plan.inputs, hidden: plan.hidden)
    let width = plan.paddedHidden * bank.columns.count
    forward = arena.floats(width * operandCount)
    transposedState = arena.floats(bank.readsState ? width * plan.paddedHidden : 0)
    transposedInput = arena.floats(bank.readsInput ? width * roundedUp(plan.inputs) : 0)
    func tensor(_ role: Parameters.Role) -> Parameters.Tensor? {
      layout.tensor(role, layer: layerIndex, isReverse: plan.isReverse)
    }
    places = bank.columns.map { column in
      func offset(_ role: Parameters.Role) -> Int? {
        tensor(role)?.range(of: column.gate)?.lowerBound
      }
      return Places(
        inputWeight: offset(.inputWeight) ?? 0, hiddenWeight: offset(.hiddenWeight) ?? 0,
        biases: column.biases.compactMap { offset($0) }, unitStep: column.isShared ? 0 : 1)
    }
  }

  /// How many numbers the packed weights, and their gradient, take.
  var count: Int { plan.paddedHidden * bank.columns.count * operandCount }

  /// The part of a packed matrix that belongs to a panel: [K, width × 16].
  @inline(always) func panel(_ panel: Int, of packed: Floats) -> Rows {
    let width = plan.width(of: bank, in: panel) &* vectorWidth
    let before = panel &* plan.groupsPerPanel &* bank.columns.count &* vectorWidth
    return Rows(packed + before &* operandCount, stride: width)
  }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats, needsInputGradient: Bool) {
    eachColumn { places, column, width, units in
      func to(_ row: Int) -> Rows { Rows(forward + (column + row * width), stride: width) }
      var row = 0
      if bank.readsInput {
        pack(parameters + places.inputWeight, plan.inputs, places.unitStep, units, to(row))
        row += plan.inputs
      }
      if bank.readsOne {
        let one = to(row).start
        for unit in 0..<units.count {
          var sum: Float = 0
          for bias in places.biases {
            sum += parameters[bias + (units.lowerBound + unit) * places.unitStep]
          }
          one[unit] = sum
        }
        row += 1
      }
      if bank.readsState {
        pack(parameters + places.hiddenWeight, plan.hidden, places.unitStep, units, to(row))
      }
    }
    if bank.readsState {
      packRows(parameters, \.hiddenWeight, length: plan.hidden, to: transposedState)
    }
    if bank.readsInput && needsInputGradient {
      packRows(parameters, \.inputWeight, length: plan.inputs, to: transposedInput)
    }
  }

  /// Adds a gradient in the packed order to one in the parameters' order.
  func unpack(_ packed: Floats, addingTo gradient: Floats) {
    eachColumn { places, column, width, units in
      func from(_ row: Int) -> Rows { Rows(packed + (column + row * width), stride: width) }
      var row = 0
      if bank.readsInput {
        unpack(from(row), plan.inputs, places.unitStep, units, gradient + places.inputWeight)
        row += plan.inputs
      }
      if bank.readsOne {
        let one = from(row).start
        for bias in places.biases {
          for unit in 0..<units.count {
            gradient[bias + (units.lowerBound + unit) * places.unitStep] += one[unit]
          }
        }
        row += 1
      }
      if bank.readsState {
        unpack(from(row), plan.hidden, places.unitStep, units, gradient + places.hiddenWeight)
      }
    }
  }

  /// Visits each vector of columns: its gate's places, its first number, its panel's width and its units.
  @inline(always) private func eachColumn(_ body: (Places, Int, Int, Range<Int>) -> Void) {
    for panel in 0..<plan.panels {
      let width = plan.width(of: bank, in: panel)
      let before = panel * plan.groupsPerPanel * bank.columns.count * vectorWidth * operandCount
      for q in 0..<width {
        let group = panel * plan.groupsPerPanel + q / bank.columns.count
        let first = group * vectorWidth
        body(
          places[q % bank.columns.count], before + q * vectorWidth, width * vectorWidth,
          first..<min(first + vectorWidth, plan.hidden))
      }
    }
  }

  /// packed[k][unit] = rows[unit][k].
  private func pack(
    _ rows: Floats, _ length: Int, _ unitStep: Int, _ units: Range<Int>, _ packed: Rows
  ) {
    let stride = length * unitStep
    let rows = rows + units.lowerBound * stride
    if units.count == vectorWidth {
      for k in 0..<length {
        var vector = Float32x16.zero
        for unit in 0..<vectorWidth { vector[unit] = rows[unit &* stride &+ k] }
        packed[k].vector = vector
      }
    } else {
      for k in 0..<length {
        for unit in 0..<units.count { packed[k][unit] = rows[unit &* stride &+ k] }
      }
    }
  }

  /// rows[unit][k] += packed[k][unit].
  private func unpack(
    _ packed: Rows, _ length: Int, _ unitStep: Int, _ units: Range<Int>, _ rows: Floats
  ) {
    let stride = length * unitStep
    let rows = rows + units.lowerBound * stride
    for k in 0..<length {
      let row = packed[k]
      for unit in 0..<units.count { rows[unit &* stride &+ k] += row[unit] }
    }
  }

  /// Copies matrix rows in blocks of 64 columns, padded with zeros.
  private func packRows(
    _ parameters: Floats, _ matrix: KeyPath<Places, Int>, length: Int, to packed: Floats
  ) {
    let rowCount = plan.paddedHidden * bank.columns.count
    var first = 0
    while first < length {
      let width = min(64, roundedUp(length) - first)
      let count = min(width, length - first)
      var row = 0
      for panel in 0..<plan.panels {
        for q in 0..<plan.width(of: bank, in: panel) {
          let places = places[q % bank.columns.count]
          let group = panel * plan.groupsPerPanel + q / bank.columns.count
          let source = parameters + (places[keyPath: matrix] + first)
          for unit in group * vectorWidth..<(group + 1) * vectorWidth {
            if unit < plan.hidden {
              let target = packed + (first * rowCount + row * width)
              target.copy(source + unit * places.unitStep * length, count: count)
            }
            row += 1
          }
        }
      }
      first += width
    }
  }
}
