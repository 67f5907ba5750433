import Recurrent

/// What moves a gate's pre-activation W_x x_t + W_h h_{t−1} + b: the input or the state before.
public struct GateDrive: Codable, Sendable {
  /// The gate, or the candidate.
  public var gate: Parameters.GateName
  /// The variance of W_x x_t over steps and sequences, averaged over units.
  public var fromInput: Double
  /// The variance of W_h h_{t−1}, likewise.
  public var fromState: Double

  /// Measures the first layer's learned gates.
  static func measured(in trainer: Trainer, on batches: [Batch]) throws -> [GateDrive] {
    let layer = trainer.network.layers[0]
    let (parameters, layout) = (trainer.parameters, trainer.parameters.layout)
    let traces = try batches.map { try trainer.trace($0)[layer: 0]?.h ?? [] }
    return try layer.gateRows.map { rows in
      let gate = rows.gate
      guard let input = layout.tensor(.inputWeight, layer: 0)?.range(of: gate),
        let hidden = layout.tensor(.hiddenWeight, layer: 0)?.range(of: gate)
      else { throw NoSuchGates() }
      var fromInput = Spread(units: rows.rows.count)
      var fromState = Spread(units: rows.rows.count)
      for (batch, h) in zip(batches, traces) {
        // h_0 is zero: the first step tells nothing of the state.
        for t in 1..<max(1, batch.length) {
          for sequence in 0..<batch.size {
            let x = (t * batch.size + sequence) * batch.inputs
            fromInput.add(
              parameters.values[input], times: batch.x[x..<x + batch.inputs])
            let state = ((t - 1) * batch.size + sequence) * layer.hidden
            fromState.add(
              parameters.values[hidden], times: h[state..<state + layer.hidden])
          }
        }
      }
      return GateDrive(gate: gate, fromInput: fromInput.variance, fromState: fromState.variance)
    }
  }
}

/// The variance of each entry of matrix products, averaged over entries.
private struct Spread {
  private var sums: [Double]
  private var squares: [Double]
  private var count = 0.0

  init(units: Int) {
    sums = [Double](repeating: 0, count: units)
    squares = sums
  }

  mutating func add(_ matrix: ArraySlice<Float>, times vector: ArraySlice<Float>) {
    count += 1
    var place = matrix.startIndex
    for unit in sums.indices {
      var product: Float = 0
      for value in vector {
        product += matrix[place] * value
        place += 1
      }
      sums[unit] += Double(product)
      squares[unit] += Double(product) * Double(product)
    }
  }

  var variance: Double {
    zip(sums, squares).reduce(0) { total, unit in
      let mean = unit.0 / count
      return total + unit.1 / count - mean * mean
    } / Double(sums.count)
  }
}
