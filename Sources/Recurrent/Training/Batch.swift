/// Sequences that are trained on or evaluated together.
public struct Batch: Sendable {
  /// T, the number of steps.
  public var length: Int
  /// B, the number of sequences.
  public var size: Int
  /// I, the number of inputs a step.
  public var inputs: Int
  /// The inputs, [T][B][I].
  public var x: [Float]
  /// The length of each sequence where they differ; what lies behind a sequence's end has no influence.
  public var lengths: [Int]?
  /// What the outputs should be.
  public var targets: Targets

  /// Makes a batch of given inputs and targets.
  public init(
    length: Int, size: Int, inputs: Int, x: [Float], lengths: [Int]? = nil, targets: Targets
  ) {
    self.length = length
    self.size = size
    self.inputs = inputs
    self.x = x
    self.lengths = lengths
    self.targets = targets
  }

  /// What the outputs should be at the S scored steps.
  public enum Targets: Sendable {
    /// Numbers, [S][B][O]; for the sigmoid cross-entropy from 0 to 1.
    case values([Float])
    /// Classes, [S][B]; −1 where a step of a sequence is not scored.
    case classes([Int32])
    /// None: for forward passes whose outputs alone are wanted.
    case none
  }
}

extension Network.Steps {
  /// The scored steps of a batch of T steps, of which `last` counts one whatever its time.
  func scored(of length: Int) -> Range<Int> {
    switch self {
    case .last: length - 1..<length
    case .every: 0..<length
    case .from(let step): min(max(step, 0), length)..<length
    }
  }
}
