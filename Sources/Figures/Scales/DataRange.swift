/// What a scale must know of the values that it shows.
public struct DataRange: Hashable, Sendable {
  /// The least finite value.
  public var minimum = Double.infinity
  /// The greatest finite value.
  public var maximum = -Double.infinity
  /// The least value above zero.
  public var smallestPositive = Double.infinity
  /// The greatest value below zero.
  public var largestNegative = -Double.infinity

  /// Makes the range of no values.
  public init() {}

  /// Makes the range of some values; those that are not finite are left out.
  public init(_ values: some Sequence<Double>) {
    for value in values { include(value) }
  }

  /// Whether there is no value.
  public var isEmpty: Bool { minimum > maximum }

  /// Widens the range to a value, unless the value is not finite.
  public mutating func include(_ value: Double) {
    guard value.isFinite else { return }
    minimum = min(minimum, value)
    maximum = max(maximum, value)
    if value > 0 { smallestPositive = min(smallestPositive, value) }
    if value < 0 { largestNegative = max(largestNegative, value) }
  }

  /// Widens the range to another's values.
  public mutating func include(_ other: DataRange) {
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    smallestPositive = min(smallestPositive, other.smallestPositive)
    largestNegative = max(largestNegative, other.largestNegative)
  }
}
