/// The linear function of a state that comes closest to a symbol, by least squares.
///
/// Features are centred and scaled to deviation 1 first, so that neither their size nor an offset that
/// all states share is held against them.
struct LinearReadout {
  private let means: [Double]
  private let scales: [Double]
  private let weights: [Double]
  private let offset: Double

  /// Fits the readout.
  ///
  /// - Parameters:
  ///   - states: one row of features a sequence.
  ///   - symbols: +1 or −1 for each sequence.
  init(_ states: [[Double]], _ symbols: [Double]) {
    let count = Double(states.count)
    let features = states.first?.count ?? 0
    let means = (0..<features).map { f in states.reduce(0) { $0 + $1[f] } / count }
    let scales = (0..<features).map { f in
      let square = states.reduce(0) { $0 + ($1[f] - means[f]) * ($1[f] - means[f]) } / count
      return square > 0 ? 1 / square.squareRoot() : 0
    }
    let rows = states.map { Self.scaled($0, means, scales) }
    let mean = symbols.reduce(0, +) / count
    // The ridge only keeps the system solvable where features repeat each other.
    var normal = (0..<features).map { i in
      (0..<features).map { j in
        rows.reduce(0) { $0 + $1[i] * $1[j] } / count + (i == j ? 1e-10 : 0)
      }
    }
    var right = (0..<features).map { i in
      zip(rows, symbols).reduce(0) { $0 + $1.0[i] * ($1.1 - mean) } / count
    }
    Self.solve(&normal, &right)
    (self.means, self.scales, weights, offset) = (means, scales, right, mean)
  }

  /// The share of sequences whose symbol has the readout's sign.
  func accuracy(_ states: [[Double]], _ symbols: [Double]) -> Double {
    let right = zip(states, symbols).count { state, symbol in
      let row = Self.scaled(state, means, scales)
      return (zip(row, weights).reduce(offset) { $0 + $1.0 * $1.1 } > 0) == (symbol > 0)
    }
    return Double(right) / Double(states.count)
  }

  private static func scaled(
    _ state: [Double], _ means: [Double], _ scales: [Double]
  ) -> [Double] {
    state.indices.map { (state[$0] - means[$0]) * scales[$0] }
  }

  /// Solves a symmetric positive definite system in place by elimination.
  private static func solve(_ a: inout [[Double]], _ b: inout [Double]) {
    for pivot in b.indices {
      for row in b.indices.dropFirst(pivot + 1) {
        let factor = a[row][pivot] / a[pivot][pivot]
        for column in pivot..<b.count { a[row][column] -= factor * a[pivot][column] }
        b[row] -= factor * b[pivot]
      }
    }
    for pivot in b.indices.reversed() {
      let known = (pivot + 1..<b.count).reduce(0) { $0 + a[pivot][$1] * b[$1] }
      b[pivot] = (b[pivot] - known) / a[pivot][pivot]
    }
  }
}
