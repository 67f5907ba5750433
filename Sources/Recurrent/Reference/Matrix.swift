/// A matrix in double precision, stored row by row, for formulas that are to be read.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row by row.
  public var elements: [Double]

  /// Makes a matrix of entries that are given row by row.
  public init(rows: Int, columns: Int, _ elements: [Double]) {
    precondition(
      elements.count == rows * columns,
      "a \(rows) × \(columns) matrix has \(rows * columns) entries, not \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, [Double](repeating: 0, count: rows * columns))
  }

  /// Makes the identity matrix.
  public init(identity size: Int) {
    self.init(rows: size, columns: size)
    for index in 0..<size { self[index, index] = 1 }
  }

  /// The entry at a row and a column.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// A row as a vector.
  public func row(_ index: Int) -> Vector {
    Vector(Array(elements[index * columns..<(index + 1) * columns]))
  }

  /// The transpose, to be multiplied with a vector.
  public var transposed: Transposed { Transposed(matrix: self) }

  /// The product of a matrix and a vector.
  public static func * (a: Matrix, x: Vector) -> Vector {
    precondition(a.columns == x.count, "\(a.columns) columns do not match \(x.count) entries")
    return Vector(
      (0..<a.rows).map { row in
        let entries = a.elements[row * a.columns..<(row + 1) * a.columns]
        return zip(entries, x.elements).reduce(0) { $0 + $1.0 * $1.1 }
      })
  }

  /// The product of two matrices.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    Matrix(
      rows: a.rows, columns: b.columns,
      (0..<a.rows).flatMap { (b.transposed * a.row($0)).elements })
  }

  /// Adds another matrix in place.
  public static func += (a: inout Matrix, b: Matrix) {
    precondition(a.rows == b.rows && a.columns == b.columns, "the shapes differ")
    for index in a.elements.indices { a.elements[index] += b.elements[index] }
  }

  /// A matrix that stands for its transpose, without a copy.
  public struct Transposed: Sendable {
    let matrix: Matrix

    /// The product Aᵀ x.
    public static func * (a: Transposed, x: Vector) -> Vector {
      let matrix = a.matrix
      precondition(matrix.rows == x.count, "\(matrix.rows) rows do not match \(x.count) entries")
      var sum = [Double](repeating: 0, count: matrix.columns)
      for row in 0..<matrix.rows {
        let factor = x[row]
        let start = row * matrix.columns
        for column in sum.indices { sum[column] += factor * matrix.elements[start + column] }
      }
      return Vector(sum)
    }
  }
}
