import Recurrent

/// The number of units that gives a cell as many parameters as another, as nearly as can be.
///
/// - Parameters:
///   - cell: the cell whose size is asked for.
///   - reference: the cell that it is compared with, with `hidden` units.
///   - inputs: I of both.
func equalSize(of cell: Cell, to reference: Cell, hidden: Int, inputs: Int) -> Int {
  let wanted = Layer(reference, inputs: inputs, hidden: hidden).parameterCount
  func difference(_ size: Int) -> Int {
    abs(Layer(cell, inputs: inputs, hidden: size).parameterCount - wanted)
  }
  // No cell of one layer has more than four times the rows of another.
  return (1...4 * hidden).min { difference($0) < difference($1) } ?? hidden
}
