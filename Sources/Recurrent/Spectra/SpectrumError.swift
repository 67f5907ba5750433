/// Why a matrix has no spectrum that could be computed.
public enum SpectrumError: Error, Equatable, CustomStringConvertible {
  /// An entry is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// Eigenvalues were asked of a matrix that is not square.
  case notSquare(rows: Int, columns: Int)
  /// LAPACK's iteration did not end.
  case noConvergence(routine: String, info: Int)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notFinite(let row, let column):
      "the entry in row \(row), column \(column) is not finite, so there is no spectrum: "
        + "look at the step before the network diverged"
    case .notSquare(let rows, let columns):
      "only a square matrix has eigenvalues, not one of \(rows) × \(columns); "
        + "singular values exist for every matrix"
    case .noConvergence(let routine, let info):
      "LAPACK's \(routine) did not converge (info \(info)): scale the matrix to entries near 1"
    }
  }
}

extension Matrix {
  func requireFinite() throws(SpectrumError) {
    if let place = elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: place / columns, column: place % columns)
    }
  }
}
