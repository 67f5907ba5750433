import CLAPACKE

extension Matrix {
  /// The singular values, largest first, rounded to six significant digits (LAPACK's dgesdd).
  ///
  /// - Throws: `SpectrumError` where an entry is not finite.
  public func singularValues() throws(SpectrumError) -> [Double] {
    SpectrumRounding.round(try decompose(job: "N").s)
  }

  /// The decomposition A = U diag(s) Vᵀ.
  ///
  /// Nothing is rounded and the signs of the vectors are arbitrary: round what is derived from them.
  /// - Throws: `SpectrumError` where an entry is not finite.
  public func singularValueDecomposition() throws(SpectrumError) -> SingularValueDecomposition {
    try decompose(job: "S")
  }

  private func decompose(job: Unicode.Scalar) throws(SpectrumError) -> SingularValueDecomposition {
    try requireFinite()
    let count = min(rows, columns)
    var a = elements
    var s = [Double](repeating: 0, count: count)
    let hasVectors = job == "S"
    var u = [Double](repeating: 0, count: hasVectors ? rows * count : 1)
    var vt = [Double](repeating: 0, count: hasVectors ? count * columns : 1)
    if count > 0 {
      let info = unsafe LAPACKE_dgesdd(
        LAPACK_ROW_MAJOR, CChar(job.value), Int32(rows), Int32(columns), &a,
        Int32(columns), &s, &u, Int32(hasVectors ? count : 1), &vt,
        Int32(columns))
      guard info == 0 else { throw .noConvergence(routine: "dgesdd", info: Int(info)) }
    }
    return SingularValueDecomposition(
      U: Matrix(rows: rows, columns: hasVectors ? count : 0, hasVectors ? u : []), s: s,
      Vt: Matrix(rows: hasVectors ? count : 0, columns: columns, hasVectors ? vt : []))
  }
}

/// A = U diag(s) Vᵀ with orthonormal columns of U and rows of Vᵀ.
public struct SingularValueDecomposition: Sendable {
  /// The left singular vectors u_k, one a column.
  public let U: Matrix
  /// The singular values s_k, largest first.
  public let s: [Double]
  /// The right singular vectors v_k, one a row.
  public let Vt: Matrix

  /// Σ f(s_k) u_k v_kᵀ: the matrix with its singular values put through a function.
  public func matrix(_ function: (Double) -> Double) -> Matrix {
    var scaled = Vt
    for row in 0..<Vt.rows {
      let factor = function(s[row])
      for column in 0..<Vt.columns { scaled[row, column] *= factor }
    }
    return U * scaled
  }
}
