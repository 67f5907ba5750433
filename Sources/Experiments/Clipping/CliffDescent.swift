import Recurrent

/// Gradient descent of a one-unit network from one start, clipped or not.
public struct CliffDescent: Experiment {
  /// The kind, as written in result files.
  public static let kind = "cliff-descent"

  /// What is trained.
  public var network: OneUnitNetwork
  /// Where w starts.
  public var w: Double
  /// Where b starts.
  public var b: Double
  /// The learning rate.
  public var rate: Double
  /// The norm at which the gradient is clipped; nil for not at all.
  public var limit: Double?
  /// The number of steps.
  public var steps: Int

  /// Makes a descent.
  public init(
    of network: OneUnitNetwork = OneUnitNetwork(), w: Double, b: Double, rate: Double,
    limit: Double?, steps: Int
  ) {
    self.network = network
    self.w = w
    self.b = b
    self.rate = rate
    self.limit = limit
    self.steps = steps
  }

  /// What came out; each list has an entry for every place from the start on.
  public struct Outcome: Codable, Sendable {
    /// w at every place.
    public var w: [Double] = []
    /// b at every place.
    public var b: [Double] = []
    /// The loss at every place.
    public var losses: [Double] = []
    /// The norm of the gradient at every place, before clipping.
    public var gradientNorms: [Double] = []
  }

  /// Start, rate and limit.
  public var name: String {
    "w-\(w)-b-\(b)-rate-\(rate)-" + (limit.map { "clipped-\($0)" } ?? "free")
  }

  /// A forward and a backward pass a step.
  public var work: Double { Double(60 * steps * network.length) }

  /// Goes down.
  public func run(_ monitor: Monitor) throws -> Outcome {
    var (w, b) = (w, b)
    var outcome = Outcome()
    for step in 0...steps {
      let (loss, dw, db) = network.gradient(w: w, b: b)
      let norm = (dw * dw + db * db).squareRoot()
      outcome.w.append(w)
      outcome.b.append(b)
      outcome.losses.append(loss)
      outcome.gradientNorms.append(norm)
      guard step < steps else { break }
      try monitor.checkpoint()
      // region: clipped-step
      let factor = limit.map { norm > $0 ? $0 / norm : 1 } ?? 1
      w -= rate * factor * dw
      b -= rate * factor * db
      // endregion
    }
    return outcome
  }
}
