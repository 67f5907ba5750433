import Foundation

/// Ticks for linear axes that are simple, cover the data and are about as many as wanted.
///
/// Source: Talbot, Lin, Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick
/// Labels on Axes", IEEE TVCG 16 (2010): the score 0.2 simplicity + 0.25 coverage + 0.5 density +
/// 0.05 legibility, searched in the order that lets upper bounds end each loop. Legibility is
/// constant here: all labels of an axis have one format and one size.
enum ExtendedWilkinson {
  private static let niceSteps: [Double] = [1, 5, 2, 2.5, 4, 3]

  /// The values of the best ticks for a domain.
  ///
  /// - Parameters:
  ///   - count: how many ticks are wanted.
  ///   - isWhole: whether only whole numbers can be marked.
  static func ticks(lower: Double, upper: Double, count: Int, isWhole: Bool = false) -> [Double] {
    // The search works on a domain scaled to about 1, so that no size of values overflows.
    let size = max(abs(lower), abs(upper))
    guard lower < upper, size > 0, size.isFinite else { return [lower] }
    let exponent = isWhole ? 0 : floor(log10(size))
    let scale = pow(10, min(max(exponent, -300), 300))
    let (low, high) = (lower / scale, upper / scale)
    guard let best = search(low: low, high: high, wanted: Double(max(count, 2)), isWhole: isWhole)
    else { return [lower, upper] }
    return (0..<best.count).map { index in
      // Multiples of the step, not sums: the tick at zero is exactly zero.
      let multiple = (best.start / best.step).rounded() + Double(index)
      return best.isAligned
        ? multiple * best.step * scale : (best.start + Double(index) * best.step) * scale
    }.filter { $0 >= lower - (upper - lower) * 1e-9 && $0 <= upper + (upper - lower) * 1e-9 }
  }

  private struct Candidate {
    var start: Double
    var step: Double
    var count: Int
    var score: Double
    var isAligned: Bool
  }

  private static func search(
    low: Double, high: Double, wanted: Double, isWhole: Bool
  ) -> Candidate? {
    var best: Candidate?
    var bestScore = -2.0
    skips: for j in 1...12 {
      for (index, nice) in niceSteps.enumerated() {
        let simplicityBound = simplicity(index: index, skip: Double(j), containsZero: true)
        if score(simplicityBound, 1, 1) < bestScore { break skips }
        counts: for k in 2...60 {
          let densityBound = densityLimit(Double(k), wanted)
          if score(simplicityBound, 1, densityBound) < bestScore { break counts }
          let smallest = (high - low) / Double(k + 1) / Double(j) / nice
          var power = ceil(log10(smallest))
          powers: for _ in 0..<16 {
            let step = Double(j) * nice * pow(10, power)
            let coverageBound = coverageLimit(low, high, step * Double(k - 1))
            if score(simplicityBound, coverageBound, densityBound) < bestScore { break powers }
            if !isWhole || (step >= 1 && step == step.rounded()) {
              consider(
                step: step, skip: j, index: index, count: k, low, high, wanted, isWhole, &best,
                &bestScore)
            }
            power += 1
          }
        }
      }
    }
    return best
  }

  private static func consider(
    step: Double, skip: Int, index: Int, count k: Int, _ low: Double, _ high: Double,
    _ wanted: Double, _ isWhole: Bool, _ best: inout Candidate?, _ bestScore: inout Double
  ) {
    let j = Double(skip)
    let first = floor(high / step) * j - Double(k - 1) * j
    let last = ceil(low / step) * j
    guard first <= last, last - first <= 10_000 else { return }
    for start in stride(from: first, through: last, by: 1) {
      let lowest = start * step / j
      let highest = lowest + step * Double(k - 1)
      if isWhole, lowest != lowest.rounded() { continue }
      // Labels outside the axis cannot be shown.
      if lowest < low - (high - low) * 1e-9 || highest > high + (high - low) * 1e-9 { continue }
      let isAligned = start.truncatingRemainder(dividingBy: j) == 0
      let containsZero = lowest <= 1e-12 * step && highest >= -1e-12 * step && isAligned
      let value = score(
        simplicity(index: index, skip: j, containsZero: containsZero),
        coverage(low, high, lowest, highest), density(Double(k), wanted, low, high, lowest, highest)
      )
      if value > bestScore {
        bestScore = value
        best = Candidate(start: lowest, step: step, count: k, score: value, isAligned: isAligned)
      }
    }
  }

  private static func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.2 * simplicity + 0.25 * coverage + 0.5 * density + 0.05
  }

  private static func simplicity(index: Int, skip: Double, containsZero: Bool) -> Double {
    1 - Double(index) / Double(niceSteps.count - 1) - skip + 1 + (containsZero ? 1 : 0)
  }

  private static func coverage(
    _ low: Double, _ high: Double, _ lowest: Double, _ highest: Double
  ) -> Double {
    let range = 0.1 * (high - low)
    let (above, below) = (high - highest, low - lowest)
    return 1 - 0.5 * (above * above + below * below) / (range * range)
  }

  private static func coverageLimit(_ low: Double, _ high: Double, _ span: Double) -> Double {
    let range = high - low
    guard span > range else { return 1 }
    let half = (span - range) / 2
    return 1 - half * half / (0.01 * range * range)
  }

  private static func density(
    _ count: Double, _ wanted: Double, _ low: Double, _ high: Double, _ lowest: Double,
    _ highest: Double
  ) -> Double {
    let given = (count - 1) / (highest - lowest)
    let asked = (wanted - 1) / (max(highest, high) - min(low, lowest))
    return 2 - max(given / asked, asked / given)
  }

  private static func densityLimit(_ count: Double, _ wanted: Double) -> Double {
    count >= wanted ? 2 - (count - 1) / (wanted - 1) : 1
  }
}
