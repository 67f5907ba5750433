/// The way of a bank's weights from the flat parameters into the kernels' order, and of gradients back.
struct BankPacking {
  private let plan: LayerPlan
  private let bank: PackedBank
  private let places: [Places]

  /// Where a column's weights lie in the flat parameters; a shared row is read again for each unit.
  private struct Places {
    var inputWeight: Int
    var hiddenWeight: Int
    var biases: [Int]
    var unitStep: Int
  }

  init(
    _ bank: Bank, plan: LayerPlan, packed: PackedBank, layerIndex: Int, layout: Parameters.Layout
  ) {
    self.plan = plan
    self.bank = packed
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

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats, needsInputGradient: Bool) {
    eachColumn { places, column, width, units in
      func to(_ row: Int) -> Rows { Rows(bank.forward + (column + row * width), stride: width) }
      var row = 0
      if bank.operand.hasInput {
        pack(parameters + places.inputWeight, plan.inputs, places.unitStep, units, to(row))
        row += plan.inputs
      }
      if bank.operand.hasOne {
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
      if bank.operand.hasState {
        pack(parameters + places.hiddenWeight, plan.hidden, places.unitStep, units, to(row))
      }
    }
    if bank.operand.hasState {
      packRows(parameters, \.hiddenWeight, length: plan.hidden, to: bank.transposedState)
    }
    if bank.operand.hasInput && needsInputGradient {
      packRows(parameters, \.inputWeight, length: plan.inputs, to: bank.transposedInput)
    }
  }

  /// Adds a gradient in the packed order to one in the parameters' order.
  func unpack(_ packed: Floats, addingTo gradient: Floats) {
    eachColumn { places, column, width, units in
      func from(_ row: Int) -> Rows { Rows(packed + (column + row * width), stride: width) }
      var row = 0
      if bank.operand.hasInput {
        unpack(from(row), plan.inputs, places.unitStep, units, gradient + places.inputWeight)
        row += plan.inputs
      }
      if bank.operand.hasOne {
        let one = from(row).start
        for bias in places.biases {
          for unit in 0..<units.count {
            gradient[bias + (units.lowerBound + unit) * places.unitStep] += one[unit]
          }
        }
        row += 1
      }
      if bank.operand.hasState {
        unpack(from(row), plan.hidden, places.unitStep, units, gradient + places.hiddenWeight)
      }
    }
  }

  /// Visits each vector of columns: its gate's places, its first number, its panel's width and its units.
  @inline(always) private func eachColumn(_ body: (Places, Int, Int, Range<Int>) -> Void) {
    for panel in 0..<plan.panels {
      let width = plan.width(of: bank, in: panel)
      let before = panel * plan.groupsPerPanel * bank.columns * vectorWidth * bank.operandCount
      for q in 0..<width {
        let group = panel * plan.groupsPerPanel + q / bank.columns
        let first = group * vectorWidth
        body(
          places[q % bank.columns], before + q * vectorWidth, width * vectorWidth,
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
    let rowCount = plan.paddedHidden * bank.columns
    var first = 0
    while first < length {
      let width = min(64, roundedUp(length) - first)
      let count = min(width, length - first)
      var row = 0
      for panel in 0..<plan.panels {
        for q in 0..<plan.width(of: bank, in: panel) {
          let places = places[q % bank.columns]
          let group = panel * plan.groupsPerPanel + q / bank.columns
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
