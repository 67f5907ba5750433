/// A recurrent layer: a cell, its sizes, its biases and the direction in which it reads.
public struct Layer: Codable, Hashable, Sendable {
  /// The recurrence.
  public var cell: Cell
  /// I, the number of inputs a step.
  public var inputs: Int
  /// H, the number of hidden units (of each direction).
  public var hidden: Int
  /// How many bias vectors each gate has.
  public var biases: Biases
  /// The order in which the layer reads its steps.
  public var direction: Direction

  /// Makes a layer; PyTorch's conventions are the default.
  public init(
    _ cell: Cell, inputs: Int, hidden: Int, biases: Biases = .two, direction: Direction = .forward
  ) {
    self.cell = cell
    self.inputs = inputs
    self.hidden = hidden
    self.biases = biases
    self.direction = direction
  }

  /// How many bias vectors each gate has.
  public enum Biases: String, Codable, Hashable, Sendable {
    /// None, as the LSTM and GRU formulas of many notes are written.
    case none
    /// One, as in textbooks.
    case one
    /// One beside W_x and one beside W_h, as PyTorch has.
    case two
  }

  /// The order in which a layer reads its steps.
  public enum Direction: String, Codable, Hashable, Sendable {
    /// From the first step to the last.
    case forward
    /// From each sequence's own last step to the first.
    case backward
    /// Both, with parameters of their own; the outputs are joined, forward first.
    case both
  }

  /// The number of values a step that the layer hands on: H, or 2 H where it reads both ways.
  public var outputs: Int { direction == .both ? 2 * hidden : hidden }
}
