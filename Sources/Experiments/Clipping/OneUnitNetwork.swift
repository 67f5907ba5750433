import Recurrent

/// The smallest recurrent network: h_t = σ(w h_{t−1} + b) without input, and a loss on its last state.
///
/// The example of Pascanu, Mikolov and Bengio (2013, section 2.3), in the order of operations that
/// this course uses.
public struct OneUnitNetwork: Codable, Hashable, Sendable {
  /// T, the number of steps.
  public var length: Int
  /// h_0.
  public var start: Double
  /// What h_T should be; the loss is the squared difference.
  public var target: Double

  /// Makes a network of T steps.
  public init(length: Int = 50, start: Double = 0.5, target: Double = 0.7) {
    self.length = length
    self.start = start
    self.target = target
  }

  /// The losses at one b and many w.
  public func losses(w: Vector, b: Double) -> Vector {
    let bias = w.map { _ in b }
    var h = w.map { _ in start }
    for _ in 0..<length { h = σ(w ⊙ h + bias) }
    return h.map { ($0 - target) * ($0 - target) }
  }

  /// The loss and its gradient, by back-propagation through time.
  public func gradient(w: Double, b: Double) -> (loss: Double, dw: Double, db: Double) {
    // region: one-unit
    var h = [start]
    for t in 1...length { h.append(σ(w * h[t - 1] + b)) }

    var (dw, db) = (0.0, 0.0)
    var dh = 2 * (h[length] - target)
    for t in (1...length).reversed() {
      let δ = dh * h[t] * (1 - h[t])
      dw += δ * h[t - 1]
      db += δ
      dh = w * δ
    }
    // endregion
    let difference = h[length] - target
    return (difference * difference, dw, db)
  }
}
