import Foundation
import Recurrent

/// How much of the way back from the last state runs along the direct path.
///
/// In an LSTM dc_T/dc_k (h_k held) is compared with the product of the forget gates, in a GRU
/// dh_T/dh_k with the product of the update gates: the diagonal matrix that would be all if gates
/// and candidate did not depend on the state.
public struct DirectPaths: NetworkProbe {
  /// The probe's name in result files.
  public static let kind = "direct-paths"
  /// The number of fresh sequences; each costs H backward passes in double precision.
  public var sequences: Int
  /// The lags T − k that are kept.
  public var lags: [Int]

  /// Makes a probe for given lags, in growing order.
  public init(sequences: Int, lags: [Int]) {
    self.sequences = sequences
    self.lags = lags
  }

  /// Means over sequences by lag; of norms the geometric ones.
  public struct Finding: Codable, Sendable {
    /// The lags.
    public var lags: [Int]
    /// The spectral norm of the whole Jacobian product.
    public var whole: [Double]
    /// The spectral norm of the direct path: its largest entry.
    public var direct: [Double]
    /// The Frobenius norm of their difference, relative to that of the whole.
    public var distance: [Double]
  }

  /// Carries each unit's gradient back through fresh sequences.
  ///
  /// - Throws: `SpectrumError` where a product has overflowed.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> Finding {
    let network = PlainNetwork(trainer.parameters)
    let kept = Set(lags)
    var sums = lags.map { _ in (whole: 0.0, direct: 0.0, distance: 0.0) }
    for sequence in TestSet(task, size: sequences, seed: seed, use: .gates).sequences {
      let pass = network.forward(sequence).layers[0][0]
      let paths = pass.directPaths()
      let norms = try pass.mapJacobianProducts { product -> (Double, Double, Double)? in
        guard kept.contains(product.lag) else { return nil }
        let whole = product.c_by_c ?? product.h_by_h
        let direct = paths.isEmpty ? nil : paths[product.lag]
        var rest = whole
        if let direct { for unit in 0..<whole.rows { rest[unit, unit] -= direct[unit] } }
        return (
          try whole.singularValues()[0], direct?.elements.max() ?? 0,
          Vector(rest.elements).norm / Vector(whole.elements).norm
        )
      }.compactMap(\.self)
      for (index, (whole, direct, distance)) in norms.enumerated() {
        sums[index].whole += log(whole)
        sums[index].direct += log(direct)
        sums[index].distance += distance
      }
    }
    let count = Double(sequences)
    // Singular values differ between machines in their last digits; so do libraries' logarithms.
    func rounded(_ value: Double) -> Double { value.rounded(toSignificantDigits: 6) }
    return Finding(
      lags: lags, whole: sums.map { rounded(exp($0.whole / count)) },
      direct: sums.map { rounded(exp($0.direct / count)) },
      distance: sums.map { rounded($0.distance / count) })
  }
}
