/// Recurrent layers, one on the other, and a linear readout y = W_yh h + b_y.
public struct Network: Codable, Hashable, Sendable {
  /// The layers, the one that reads the input first.
  public var layers: [Layer]
  /// The number of outputs of the readout.
  public var outputs: Int
  /// The steps at which the readout is taken and the loss is counted.
  public var readout: Steps

  /// Makes a network of given layers.
  public init(layers: [Layer], outputs: Int, readout: Steps = .last) {
    self.layers = layers
    self.outputs = outputs
    self.readout = readout
  }

  /// Makes a network of one layer, many to one by default.
  public init(
    _ cell: Cell, inputs: Int, hidden: Int, outputs: Int, readout: Steps = .last,
    biases: Layer.Biases = .two
  ) {
    self.init(
      layers: [Layer(cell, inputs: inputs, hidden: hidden, biases: biases)], outputs: outputs,
      readout: readout)
  }

  /// The steps at which a readout is taken.
  public enum Steps: Codable, Hashable, Sendable {
    /// Each sequence's own last step: many to one.
    case last
    /// Every step: many to many.
    case every
    /// Every step from the given one on, counted from 0: recall phases.
    case from(step: Int)
  }
}
