infix operator ⊙ : MultiplicationPrecedence
infix operator ⊗ : MultiplicationPrecedence

/// A column of numbers in double precision, for formulas that are to be read.
public struct Vector: Hashable, Sendable {
  /// The entries.
  public var elements: [Double]

  /// Makes a vector of given entries.
  public init(_ elements: [Double]) {
    self.elements = elements
  }

  /// Makes a vector of zeros.
  public init(zeros count: Int) {
    elements = [Double](repeating: 0, count: count)
  }

  /// The number of entries.
  public var count: Int { elements.count }

  /// The entry at an index.
  public subscript(index: Int) -> Double {
    get { elements[index] }
    set { elements[index] = newValue }
  }

  /// The vector with a function applied to each entry.
  public func map(_ function: (Double) -> Double) -> Vector {
    Vector(elements.map(function))
  }

  /// The entries of this vector, then those of another: [a; b].
  public func joined(_ other: Vector) -> Vector {
    Vector(elements + other.elements)
  }

  /// The Euclidean length.
  public var norm: Double {
    elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func zip(
    _ a: Vector, _ b: Vector, _ function: (Double, Double) -> Double
  ) -> Vector {
    precondition(a.count == b.count, "vectors of \(a.count) and \(b.count) entries do not match")
    return Vector(a.elements.indices.map { function(a.elements[$0], b.elements[$0]) })
  }

  /// The sum, entry by entry.
  public static func + (a: Vector, b: Vector) -> Vector { zip(a, b, +) }

  /// The difference, entry by entry.
  public static func - (a: Vector, b: Vector) -> Vector { zip(a, b, -) }

  /// The element-wise (Hadamard) product.
  public static func ⊙ (a: Vector, b: Vector) -> Vector { zip(a, b, *) }

  /// The outer product a bᵀ.
  public static func ⊗ (a: Vector, b: Vector) -> Matrix {
    Matrix(
      rows: a.count, columns: b.count, a.elements.flatMap { r in b.elements.map { r * $0 } })
  }

  /// A number minus each entry, as in 1 − z.
  public static func - (number: Double, a: Vector) -> Vector { a.map { number - $0 } }

  /// A number times each entry.
  public static func * (number: Double, a: Vector) -> Vector { a.map { number * $0 } }

  /// Adds another vector in place.
  public static func += (a: inout Vector, b: Vector) { a = a + b }
}
