import Recurrent

/// How an LSTM's input and forget gates go together: whether one closes when the other opens.
public struct GatePairs: NetworkProbe {
  /// The probe's name in result files.
  public static let kind = "gate-pairs"
  /// The number of fresh sequences.
  public var sequences: Int

  /// Makes a probe over fresh sequences.
  public init(sequences: Int) {
    self.sequences = sequences
  }

  /// Two gates over all units, steps and sequences.
  public struct Finding: Codable, Sendable {
    /// The share of i_t + f_t in bins of width 1/20 from 0 to 2.
    public var sums: [Double]
    /// The mean of |i_t + f_t − 1|.
    public var distance: Double
    /// For each unit the correlation between i_t and f_t over steps and sequences.
    public var correlations: [Double]
  }

  /// The number of bins of `Finding.sums`.
  public static let bins = 40

  /// Runs fresh sequences through the network and compares its gates.
  ///
  /// - Throws: `NoSuchGates` where the network is not an LSTM with these gates learned.
  public func find<Task: SequenceTask>(
    in trainer: Trainer, task: Task, seed: UInt64
  ) throws -> Finding {
    let hidden = trainer.network.layers[0].hidden
    var counts = [Int](repeating: 0, count: Self.bins)
    var distance = 0.0
    var pairs = [Correlation](repeating: Correlation(), count: hidden)
    var places = 0
    for batch in TestSet(task, size: sequences, seed: seed, use: .gates).batches {
      let pass = try trainer.trace(batch)[layer: 0]
      guard let i = pass?.gates[.input], let f = pass?.gates[.forget] else { throw NoSuchGates() }
      for place in i.indices {
        let sum = Double(i[place]) + Double(f[place])
        counts[min(Int(sum * Double(Self.bins) / 2), Self.bins - 1)] += 1
        distance += abs(sum - 1)
        pairs[place % hidden].add(Double(i[place]), Double(f[place]))
      }
      places += i.count
    }
    return Finding(
      sums: counts.map { Double($0) / Double(places) }, distance: distance / Double(places),
      correlations: pairs.map(\.value))
  }
}

/// The correlation between two quantities, from sums that grow pair by pair.
struct Correlation {
  private var count = 0.0
  private var (sumX, sumY) = (0.0, 0.0)
  private var (sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0)

  /// Takes one more pair in.
  mutating func add(_ x: Double, _ y: Double) {
    count += 1
    sumX += x
    sumY += y
    sumXX += x * x
    sumYY += y * y
    sumXY += x * y
  }

  /// The coefficient, from −1 to 1; 0 where one of the quantities stands still.
  var value: Double {
    let covariance = sumXY - sumX * sumY / count
    let variances = (sumXX - sumX * sumX / count, sumYY - sumY * sumY / count)
    // What rounding leaves of a constant's variance is no variance.
    guard variances.0 > 1e-9 * sumXX, variances.1 > 1e-9 * sumYY else { return 0 }
    return covariance / (variances.0 * variances.1).squareRoot()
  }
}
