import CLAPACKE

/// An eigenvalue, a point of the complex plane.
public struct Eigenvalue: Hashable, Codable, Sendable {
  /// The real part.
  public var real: Double
  /// The imaginary part.
  public var imaginary: Double

  /// The distance from zero.
  public var modulus: Double { (real * real + imaginary * imaginary).squareRoot() }
}

extension Matrix {
  /// The eigenvalues by falling modulus, rounded to six digits of the largest (LAPACK's dgeev).
  ///
  /// Of two that are conjugate the one above the real axis comes first.
  /// - Throws: `SpectrumError` where the matrix is not square or an entry is not finite.
  public func eigenvalues() throws(SpectrumError) -> [Eigenvalue] {
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    try requireFinite()
    guard rows > 0 else { return [] }
    var a = elements
    var real = [Double](repeating: 0, count: rows)
    var imaginary = real
    // No eigenvectors are asked for, so LAPACK touches neither of these.
    var (left, right) = ([0.0], [0.0])
    let job = CChar(UInt8(ascii: "N"))
    let info = unsafe LAPACKE_dgeev(
      LAPACK_ROW_MAJOR, job, job, Int32(rows), &a, Int32(rows), &real, &imaginary,
      &left, Int32(rows), &right, Int32(rows))
    guard info == 0 else { throw .noConvergence(routine: "dgeev", info: Int(info)) }
    let values = zip(real, imaginary).map { Eigenvalue(real: $0, imaginary: $1) }
    // A part that ought to be 0 is noise of the size of the largest, so digits count from there.
    let largest = values.map(\.modulus).max() ?? 0
    guard largest > 0 else { return values }
    let place = largest.decimalExponent - SpectrumRounding.digits + 1
    return
      values
      .map {
        Eigenvalue(
          real: $0.real.rounded(toPlace: place), imaginary: $0.imaginary.rounded(toPlace: place))
      }
      .sorted {
        ($0.modulus, $0.real, $0.imaginary) > ($1.modulus, $1.real, $1.imaginary)
      }
  }

  /// The largest modulus of an eigenvalue, rounded to six significant digits.
  ///
  /// - Throws: `SpectrumError` where the matrix is not square or an entry is not finite.
  public func spectralRadius() throws(SpectrumError) -> Double {
    (try eigenvalues().first?.modulus ?? 0).rounded(toSignificantDigits: SpectrumRounding.digits)
  }
}
