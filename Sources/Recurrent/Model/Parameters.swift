/// The parameters of a network: one flat storage in single precision and a table of named tensors.
///
/// Names, shapes and order are PyTorch's: for each layer and direction `weight_ih_l0` [rows, I],
/// `weight_hh_l0` [rows, H], `bias_ih_l0` [rows] and `bias_hh_l0` [rows], the backward direction with
/// the suffix `_reverse`; then `readout.weight` [O, H'] and `readout.bias` [O]. Matrices are stored
/// row by row. With one bias a gate there is only `bias_ih`.
public struct Parameters: Hashable, Sendable {
  /// Where each tensor lies in `values`.
  public let layout: Layout
  /// All numbers, tensor after tensor.
  public var values: [Float]

  /// Makes the parameters of a network, all zero.
  public init(_ network: Network) {
    self.init(layout: Layout(network))
  }

  /// Makes parameters of a given layout, all zero.
  public init(layout: Layout) {
    self.layout = layout
    values = [Float](repeating: 0, count: layout.count)
  }

  /// How many numbers there are.
  public var count: Int { layout.count }

  /// The values of a tensor, by its name.
  ///
  /// The name has to be one of the layout's; assigned values have to be as many as the tensor has.
  public subscript(name: String) -> [Float] {
    get { Array(values[layout.range(of: name)]) }
    set { replace(layout.range(of: name), with: newValue, name) }
  }

  /// The values of a tensor.
  public subscript(tensor: Tensor) -> ArraySlice<Float> {
    get { values[tensor.range] }
    set { replace(tensor.range, with: newValue, tensor.name) }
  }

  private mutating func replace(
    _ range: Range<Int>, with new: some Collection<Float>, _ name: String
  ) {
    precondition(
      new.count == range.count, "\(name) has \(range.count) values, \(new.count) were assigned")
    values.replaceSubrange(range, with: new)
  }
}
