/// Parameters in double precision, in the layout of `Parameters`: of a plain network, or a gradient.
public struct PlainParameters: Hashable, Sendable {
  /// Where each tensor lies in `values`.
  public let layout: Parameters.Layout
  /// All numbers, tensor after tensor.
  public var values: [Double]

  /// Widens parameters from single precision.
  public init(_ parameters: Parameters) {
    layout = parameters.layout
    values = parameters.values.map(Double.init)
  }

  /// Makes parameters of a given layout, all zero.
  public init(layout: Parameters.Layout) {
    self.layout = layout
    values = [Double](repeating: 0, count: layout.count)
  }

  /// The values of a tensor, by its name.
  public subscript(name: String) -> [Double] {
    get { Array(values[layout.range(of: name)]) }
    set { values.replaceSubrange(layout.range(of: name), with: newValue) }
  }

  /// W_yh and b_y of the readout.
  public var readout: (W_yh: Matrix, b_y: Vector) {
    let features = layout.network.layers.last?.outputs ?? 0
    return (
      Matrix(rows: layout.network.outputs, columns: features, self["readout.weight"]),
      Vector(self["readout.bias"])
    )
  }

  /// Adds to the readout's part of a gradient.
  mutating func addReadout(_ dW_yh: Matrix, _ db_y: Vector) {
    add(dW_yh.elements, at: layout.range(of: "readout.weight"), sign: 1)
    add(db_y.elements, at: layout.range(of: "readout.bias"), sign: 1)
  }

  mutating func add(_ terms: some Collection<Double>, at range: Range<Int>, sign: Double) {
    for (place, term) in zip(range, terms) { values[place] += sign * term }
  }
}
