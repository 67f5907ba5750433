/// A random matrix with orthonormal rows or columns, whichever are fewer, row by row.
///
/// The shorter side's Gaussian vectors are made orthonormal by Gram and Schmidt's method, each
/// projected twice because once loses orthogonality to rounding (Giraud 2005). A square result
/// is uniformly distributed over the orthogonal group. Sums run in a fixed order, so the bits do
/// not depend on a linear algebra library.
func orthogonalMatrix(rows: Int, columns: Int, from stream: inout RandomStream) -> [Double] {
  let count = min(rows, columns)
  let length = max(rows, columns)
  var basis: [[Double]] = []
  while basis.count < count {
    var vector = (0..<length).map { _ in stream.preciseNormal() }
    for _ in 0..<2 {
      for unit in basis {
        let overlap = dot(unit, vector)
        for index in vector.indices { vector[index] -= overlap * unit[index] }
      }
    }
    let norm = dot(vector, vector).squareRoot()
    basis.append(vector.map { $0 / norm })
  }
  guard rows > columns else { return basis.flatMap { $0 } }
  return (0..<rows).flatMap { row in (0..<columns).map { basis[$0][row] } }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
