/// Why a network cannot be initialised as asked.
public enum InitialisationError: Error, Equatable, CustomStringConvertible {
  /// The cell has no such gate, or the gate is fixed or tied.
  case noSuchGate(Parameters.GateName, layer: Int)
  /// A gate's bias is to be set, but the layer has none.
  case noBiases(layer: Int)
  /// The longest lag of chrono biases is below 2.
  case lagTooShort(Int)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noSuchGate(let gate, let layer):
      "layer \(layer) has no learned gate \(gate.rawValue) whose bias could be set: "
        + "leave this bias out or choose a cell that has the gate"
    case .noBiases(let layer):
      "layer \(layer) has no biases, so none can be set: give it one or two"
    case .lagTooShort(let longest):
      "chrono biases need a longest lag of at least 2, not \(longest)"
    }
  }
}
