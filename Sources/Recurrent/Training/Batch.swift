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
  /// The states before the first step, one for each layer and direction, forward first; zeros if nil.
  public var initial: [States]?
  /// What the encoder of an encoder-decoder reads before.
  public var source: Source?

  /// Makes a batch of given inputs and targets.
  public init(
    length: Int, size: Int, inputs: Int, x: [Float], lengths: [Int]? = nil, targets: Targets,
    initial: [States]? = nil, source: Source? = nil
  ) {
    self.length = length
    self.size = size
    self.inputs = inputs
    self.x = x
    self.lengths = lengths
    self.targets = targets
    self.initial = initial
    self.source = source
  }

  /// The states of one direction of a layer, of all sequences of a batch.
  public struct States: Hashable, Sendable {
    /// h, [B][H].
    public var h: [Float]
    /// c, [B][H]; empty for cells without.
    public var c: [Float]

    /// Makes states of given numbers.
    public init(h: [Float], c: [Float] = []) {
      self.h = h
      self.c = c
    }
  }

  /// The sequences that an encoder reads: as many as the batch has.
  public struct Source: Sendable {
    /// The number of steps.
    public var length: Int
    /// The number of inputs a step.
    public var inputs: Int
    /// The inputs, [length][B][inputs].
    public var x: [Float]
    /// The length of each sequence where they differ.
    public var lengths: [Int]?

    /// Makes a source of given inputs.
    public init(length: Int, inputs: Int, x: [Float], lengths: [Int]? = nil) {
      self.length = length
      self.inputs = inputs
      self.x = x
      self.lengths = lengths
    }
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
