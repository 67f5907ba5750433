/// The median and the quartiles of a few numbers.
public struct Quartiles: Hashable, Sendable {
  /// The lower quartile.
  public var lower: Double
  /// The median.
  public var median: Double
  /// The upper quartile.
  public var upper: Double

  /// The quartiles of `values`, by linear interpolation between order statistics.
  ///
  /// This is type 7 of Hyndman and Fan (1996), numpy's default. Not a number where `values` is empty or holds one
  /// that is not a number.
  public init(of values: [Double]) {
    guard !values.isEmpty, !values.contains(where: \.isNaN) else {
      (lower, median, upper) = (.nan, .nan, .nan)
      return
    }
    let sorted = values.sorted()
    func quantile(_ share: Double) -> Double {
      let position = share * Double(sorted.count - 1)
      let below = Int(position)
      let fraction = position - Double(below)
      // Between equals, or on a value itself, infinities must not be multiplied by zero.
      guard fraction > 0, sorted[below] != sorted[below + 1] else { return sorted[below] }
      return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
    }
    (lower, median, upper) = (quantile(0.25), quantile(0.5), quantile(0.75))
  }
}
