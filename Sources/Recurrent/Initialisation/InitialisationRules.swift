/// How the entries of one gate's matrix are drawn.
public enum MatrixRule: Codable, Hashable, Sendable {
  /// U(−1/√H, 1/√H), H the number of hidden units: PyTorch.
  case uniform
  /// U(−a, a) with a = √(6 / (rows + columns)): Glorot and Bengio 2010.
  case glorot
  /// N(0, gain² / columns): a square matrix gets a spectral radius close to the gain.
  case gaussian(gain: Float)
  /// N(0, deviation²), whatever the size.
  case normal(deviation: Float)
  /// A random matrix with orthonormal rows or columns, whichever are fewer, times the gain.
  case orthogonal(gain: Float)
  /// The gain on the diagonal, 0 elsewhere.
  case identity(gain: Float)

  /// Draws a matrix, row by row.
  ///
  /// - Parameters:
  ///   - rows: the number of rows.
  ///   - columns: the number of columns.
  ///   - hidden: H, which `uniform` scales with.
  ///   - stream: where the random numbers come from.
  func matrix(rows: Int, columns: Int, hidden: Int, from stream: inout RandomStream) -> [Float] {
    let count = rows * columns
    switch self {
    case .uniform:
      return uniform(1 / Float(hidden).squareRoot(), count, &stream)
    case .glorot:
      return uniform((6 / Float(rows + columns)).squareRoot(), count, &stream)
    case .gaussian(let gain):
      let deviation = gain / Float(columns).squareRoot()
      return (0..<count).map { _ in deviation * stream.normal() }
    case .normal(let deviation):
      return (0..<count).map { _ in deviation * stream.normal() }
    case .orthogonal(let gain):
      return orthogonalMatrix(rows: rows, columns: columns, from: &stream)
        .map { gain * Float($0) }
    case .identity(let gain):
      return (0..<count).map { $0 / columns == $0 % columns ? gain : 0 }
    }
  }

  private func uniform(_ bound: Float, _ count: Int, _ stream: inout RandomStream) -> [Float] {
    (0..<count).map { _ in stream.uniform(-bound, bound) }
  }
}

/// How biases begin that are not named one by one.
public enum BiasRule: String, Codable, Hashable, Sendable {
  /// U(−1/√H, 1/√H), each of two biases by itself: PyTorch.
  case uniform
  /// 0.
  case zero
}

/// The bias of a gate that begins at a chosen value.
///
/// Where a gate has two biases the one beside W_x gets the value and the other is 0: only their sum
/// counts, and PyTorch users who set both to 1 have a forget bias of 2.
public enum GateBias: Codable, Hashable, Sendable {
  /// The same value for every unit.
  case constant(Parameters.GateName, Float)
  /// A unit a memory span: b_f = log U(1, T − 1) and b_i = −b_f, T the longest lag (Tallec and Ollivier 2018).
  ///
  /// In the GRU, whose z keeps the old state, b_z = log U(1, T − 1).
  case chrono(longest: Int)
}
