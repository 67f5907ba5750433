extension Parameters {
  /// A named tensor of a layout: its shape, its place and the rows of each gate.
  public struct Tensor: Hashable, Sendable {
    /// PyTorch's name, such as `weight_hh_l0`.
    public let name: String
    /// What the tensor is multiplied with or added to.
    public let role: Role
    /// The layer, counted from 0; the readout has none.
    public let layer: Int?
    /// Whether the tensor belongs to the direction that reads from the last step to the first.
    public let isReverse: Bool
    /// The number of rows.
    public let rows: Int
    /// The number of columns; a bias has one.
    public let columns: Int
    /// The rows of each gate, in order; the readout has none.
    public let gates: [GateRows]
    /// Where the first value lies in the flat storage.
    public let offset: Int

    /// The places of the values in the flat storage.
    public var range: Range<Int> { offset..<offset + rows * columns }

    /// The shape as PyTorch prints it: [rows, columns], or [rows] of a bias.
    public var shape: [Int] { role.isBias ? [rows] : [rows, columns] }

    /// The rows of a gate, or nil where the gate is fixed or tied and has no parameters.
    public func rows(of gate: GateName) -> Range<Int>? {
      gates.first { $0.gate == gate }?.rows
    }

    /// The places of a gate's values in the flat storage, or nil where it has none.
    public func range(of gate: GateName) -> Range<Int>? {
      rows(of: gate).map { offset + $0.lowerBound * columns..<offset + $0.upperBound * columns }
    }
  }

  /// What a tensor is multiplied with or added to.
  public enum Role: String, CaseIterable, Sendable {
    /// W_x, which multiplies the layer's input: `weight_ih`.
    case inputWeight
    /// W_h, which multiplies h_{t−1}: `weight_hh`.
    case hiddenWeight
    /// The bias beside W_x: `bias_ih`.
    case inputBias
    /// The bias beside W_h: `bias_hh`.
    case hiddenBias
    /// W_yh, which multiplies the last layer's output.
    case readoutWeight
    /// b_y.
    case readoutBias

    /// Whether the tensor is a vector that is added.
    public var isBias: Bool { self == .inputBias || self == .hiddenBias || self == .readoutBias }
  }

  /// A part of a cell that has parameters of its own; the raw value is its symbol.
  public enum GateName: String, CaseIterable, Codable, Sendable {
    /// i, the LSTM's input gate.
    case input = "i"
    /// f, the LSTM's forget gate.
    case forget = "f"
    /// c̃, n or the whole of an RNN: the new content. PyTorch calls it g in the LSTM.
    case candidate = "c"
    /// o, the LSTM's output gate.
    case output = "o"
    /// r, the GRU's reset gate.
    case reset = "r"
    /// z, the GRU's update gate.
    case update = "z"
  }

  /// The rows of one gate in a layer's tensors.
  public struct GateRows: Hashable, Sendable {
    /// The gate.
    public let gate: GateName
    /// Its rows: H of them, or one where all units share the gate.
    public let rows: Range<Int>
  }
}
