import Recurrent

/// A way to draw a square recurrent matrix W.
public enum MatrixFamily: Codable, Hashable, Sendable {
  /// Q diag(λ) Qᵀ with λ from U[0.2, 1): symmetric, all eigenvalues positive.
  case positive
  /// The same with signs by turns: symmetric, half of the eigenvalues negative.
  case indefinite
  /// Random orthogonal, times a gain.
  case orthogonal(gain: Float)
  /// Independent Gaussian entries of deviation gain/√H.
  case gaussian(gain: Float)
  /// D + N: D diagonal with U[−0.8, 0.8), N strictly upper triangular, Gaussian of deviation 2/√H.
  ///
  /// The units stand in a line and each feeds those before it. The eigenvalues are those of D,
  /// whatever N is; N makes the matrix far from normal.
  case feedForward
  /// U(−1/√H, 1/√H): PyTorch's default.
  case uniform

  /// A short name for files.
  public var name: String {
    switch self {
    case .positive: "positive"
    case .indefinite: "indefinite"
    case .orthogonal(let gain): "orthogonal-\(gain)"
    case .gaussian(let gain): "gaussian-\(gain)"
    case .feedForward: "feed-forward"
    case .uniform: "uniform"
    }
  }

  /// Draws a matrix of `size` rows; in single precision, as networks have it.
  ///
  /// - Throws: `InitialisationError`, which these rules never do.
  public func matrix(size: Int, seed: UInt64) throws -> Matrix {
    var stream = RandomStream(seed: seed, purpose: "recurrent matrix")
    switch self {
    case .positive: return try rotated(spectrum(size, &stream, alternating: false), seed)
    case .indefinite: return try rotated(spectrum(size, &stream, alternating: true), seed)
    case .orthogonal(let gain): return try initial(.orthogonal(gain: gain), size, seed)
    case .gaussian(let gain): return try initial(.gaussian(gain: gain), size, seed)
    case .uniform: return try initial(.pytorch, size, seed)
    case .feedForward:
      var triangular = Matrix(rows: size, columns: size)
      for row in 0..<size {
        triangular[row, row] = Double(stream.uniform(-0.8, 0.8))
        for column in row + 1..<max(size, row + 1) {
          triangular[row, column] = 2 * Double(stream.normal()) / Double(size).squareRoot()
        }
      }
      return triangular
    }
  }

  private func spectrum(
    _ size: Int, _ stream: inout RandomStream, alternating: Bool
  ) -> Matrix {
    var diagonal = Matrix(rows: size, columns: size)
    for index in 0..<size {
      let sign = alternating && index % 2 == 1 ? -1.0 : 1.0
      diagonal[index, index] = sign * Double(stream.uniform(0.2, 1))
    }
    return diagonal
  }

  /// Q A Qᵀ for a random orthogonal Q: the same spectrum in another basis.
  private func rotated(_ a: Matrix, _ seed: UInt64) throws -> Matrix {
    let q = try initial(.orthogonal(), a.rows, seed)
    return q * a * q.transpose
  }

  /// The recurrent matrix with which a network would begin.
  private func initial(
    _ initialisation: Initialisation, _ size: Int, _ seed: UInt64
  ) throws -> Matrix {
    let network = Network(.rnn(.tanh), inputs: 1, hidden: size, outputs: 1)
    let parameters = try Parameters(network, initialisation, seed: seed)
    return Matrix(rows: size, columns: size, parameters["weight_hh_l0"].map(Double.init))
  }
}

extension Matrix {
  /// The transpose as a matrix of its own.
  var transpose: Matrix {
    Matrix(
      rows: columns, columns: rows,
      (0..<columns).flatMap { column in (0..<rows).map { self[$0, column] } })
  }

  /// The difference, entry by entry.
  static func - (a: Matrix, b: Matrix) -> Matrix {
    Matrix(rows: a.rows, columns: a.columns, (Vector(a.elements) - Vector(b.elements)).elements)
  }

  /// The root of the sum of all squared entries.
  var frobeniusNorm: Double { Vector(elements).norm }
}
