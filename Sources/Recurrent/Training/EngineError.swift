/// What the engine refuses, and why.
public enum EngineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A size of a network, a batch or a trainer that has to be at least 1.
  case size(of: String, is: Int)
  /// A size that has to equal another.
  case mismatch(of: String, is: Int, expected: Int)
  /// A sequence that is empty or longer than its batch.
  case sequenceLength(index: Int, is: Int, limit: Int)
  /// More steps than a trainer has room for.
  case tooLong(String, is: Int, limit: Int)
  /// A number that is not finite, or outside of its range.
  case number(of: String, at: Int?, is: Float, expected: String)
  /// A class that the network has no output for.
  case targetClass(index: Int, is: Int, outputs: Int)
  /// Targets of another kind than the loss compares with.
  case targetKind(loss: Loss)
  /// Nothing to learn from: no output of the batch is scored.
  case nothingScored
  /// Layers that do not fit on one another.
  case wiring(String)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .size(let name, let value):
      "\(name) is \(value); it has to be at least 1"
    case .mismatch(let name, let value, let expected):
      "\(name) is \(value), expected \(expected)"
    case .sequenceLength(let index, let value, let limit):
      "sequence \(index) has length \(value); lengths go from 1 to the batch's \(limit)"
    case .tooLong(let name, let value, let limit):
      "\(name) has \(value) steps; the trainer was made for at most \(limit)"
    case .number(let name, let index, let value, let expected):
      "\(name)\(index.map { "[\($0)]" } ?? "") is \(value); expected \(expected)"
    case .targetClass(let index, let value, let outputs):
      "target \(index) is class \(value); the network has classes 0 to \(outputs - 1), and −1 is not scored"
    case .targetKind(let loss):
      loss == .softmaxCrossEntropy
        ? "the softmax cross-entropy needs targets of the kind .classes"
        : "this loss needs targets of the kind .values"
    case .nothingScored:
      "no output of the batch is scored; give at least one step a target"
    case .wiring(let text):
      text
    }
  }
}
