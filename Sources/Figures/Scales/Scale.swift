import Bilingual

/// How an axis turns values into places.
public enum Scale: Hashable, Sendable {
  /// Equal differences take equal space.
  case linear
  /// Equal ratios take equal space; zero and negative values are left out.
  case log
  /// Logarithmic on both sides of zero, linear between minus and plus the threshold.
  case symmetricLog(threshold: Double)
  /// Whole time steps: ticks at whole numbers only, half a step of room at both ends.
  case timeStep
  /// Names at equal distances; value 0 is the first.
  case categories([Localized<Label>])
}

/// A tick of an axis.
public struct Tick: Hashable, Sendable {
  /// The value that is marked.
  public var value: Double
  /// The words beside the mark; nil for a minor tick.
  public var label: Label?

  /// Makes a tick.
  public init(_ value: Double, _ label: Label?) {
    self.value = value
    self.label = label
  }
}

/// A scale that has been given its domain.
public struct FittedScale: Hashable, Sendable {
  /// The kind of scale.
  public let scale: Scale
  /// The value at the start of the axis.
  public let lower: Double
  /// The value at the end of the axis.
  public let upper: Double

  /// Makes a scale over a domain; the upper end lies above the lower.
  public init(_ scale: Scale, lower: Double, upper: Double) {
    precondition(lower < upper, "a domain has a positive extent")
    self.scale = scale
    self.lower = lower
    self.upper = upper
  }

  /// The place of a value, 0 at the start of the axis and 1 at its end; nil if it has none.
  public func fraction(of value: Double) -> Double? {
    guard value.isFinite, let place = transform(value), let start = transform(lower),
      let end = transform(upper)
    else { return nil }
    // Halves first, so that a domain of 1e300 on both sides of zero does not overflow.
    let fraction = (place / 2 - start / 2) / (end / 2 - start / 2)
    return fraction.isFinite ? fraction : nil
  }

  /// The value at a place, the inverse of `fraction(of:)`.
  public func value(at fraction: Double) -> Double {
    guard let start = transform(lower), let end = transform(upper) else { return lower }
    return inverse(start * (1 - fraction) + end * fraction)
  }

  private func transform(_ value: Double) -> Double? {
    switch scale {
    case .linear, .timeStep, .categories: value
    case .log: value > 0 ? Logarithm.decimal(value) : nil
    case .symmetricLog(let threshold): Logarithm.symmetric(value, threshold: threshold)
    }
  }

  private func inverse(_ place: Double) -> Double {
    switch scale {
    case .linear, .timeStep, .categories: place
    case .log: Logarithm.power(place)
    case .symmetricLog(let threshold): Logarithm.symmetricInverse(place, threshold: threshold)
    }
  }
}
