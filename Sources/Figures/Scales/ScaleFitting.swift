extension Scale {
  /// Chooses the domain for some values.
  ///
  /// - Parameters:
  ///   - range: the values to show; an empty range gives a domain around 0 or 1.
  ///   - domain: the ends that the author asks for, if any.
  ///   - padding: the share of the extent that is left free at both ends.
  func fitted(to range: DataRange, domain: ClosedRange<Double>?, padding: Double) -> FittedScale {
    switch self {
    case .categories(let names):
      return FittedScale(self, lower: -0.5, upper: Double(max(names.count, 1)) - 0.5)
    case .timeStep:
      let (low, high) = range.isEmpty ? (0, 1) : (range.minimum, range.maximum)
      // Bars and cells reach half a step beyond their steps; the steps themselves are inside.
      let steps =
        low.rounded(.up) <= high.rounded(.down)
        ? (low.rounded(.up), high.rounded(.down)) : (low, high)
      let ends = domain.map { ($0.lowerBound, $0.upperBound) } ?? steps
      // Beyond 2^53 half a step is too small to count: such values are no time steps.
      guard abs(ends.0) < 1e15, abs(ends.1) < 1e15 else {
        return Scale.linear.fitted(to: range, domain: domain, padding: padding)
      }
      return FittedScale(self, lower: ends.0 - 0.5, upper: ends.1 + 0.5)
    case .linear, .symmetricLog:
      if let domain, domain.lowerBound < domain.upperBound {
        return FittedScale(self, lower: domain.lowerBound, upper: domain.upperBound)
      }
      return fittedLinear(to: range, padding: padding)
    case .log:
      if let domain, domain.lowerBound > 0, domain.lowerBound < domain.upperBound {
        return FittedScale(self, lower: domain.lowerBound, upper: domain.upperBound)
      }
      return fittedLog(to: range, padding: padding)
    }
  }

  private func fittedLinear(to range: DataRange, padding: Double) -> FittedScale {
    guard !range.isEmpty else { return FittedScale(self, lower: 0, upper: 1) }
    let (low, high) = (range.minimum, range.maximum)
    guard low < high else {
      // All values are equal: room for half of the value on both sides.
      let room = low == 0 ? 1 : max(abs(low) / 2, Double.leastNormalMagnitude)
      return FittedScale(self, lower: limited(low - room), upper: limited(low + room))
    }
    if case .symmetricLog(let threshold) = self {
      let start = Logarithm.symmetric(low, threshold: threshold)
      let end = Logarithm.symmetric(high, threshold: threshold)
      let room = (end - start) * padding
      return FittedScale(
        self, lower: limited(Logarithm.symmetricInverse(start - room, threshold: threshold)),
        upper: limited(Logarithm.symmetricInverse(end + room, threshold: threshold)))
    }
    let room = (high / 2 - low / 2) * padding * 2
    let (lower, upper) = (limited(low - room), limited(high + room))
    // Neighbouring numbers can be too close for padding to part them.
    return lower < upper
      ? FittedScale(self, lower: lower, upper: upper)
      : FittedScale(self, lower: low.nextDown, upper: high.nextUp)
  }

  /// A domain's end far enough from overflow that differences of ends are finite.
  private func limited(_ end: Double) -> Double {
    let limit = Double.greatestFiniteMagnitude / 4
    return min(max(end, -limit), limit)
  }

  private func fittedLog(to range: DataRange, padding: Double) -> FittedScale {
    guard range.smallestPositive.isFinite else { return FittedScale(self, lower: 0.1, upper: 10) }
    let start = Logarithm.decimal(range.smallestPositive)
    let end = Logarithm.decimal(range.maximum)
    let room = start < end ? (end - start) * padding : 0.5
    return FittedScale(
      self, lower: max(Logarithm.power(start - room), Double.leastNonzeroMagnitude),
      upper: min(Logarithm.power(end + room), Double.greatestFiniteMagnitude))
  }
}
