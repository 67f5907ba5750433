import Foundation

/// Made-up numbers that look like results of training; the same on every run.
enum GalleryData {
  /// Evenly spread numbers from 0 to 1 out of a counter (SplitMix64's finaliser).
  static func noise(_ index: Int, seed: Int = 0) -> Double {
    var bits = UInt64(truncatingIfNeeded: index &* 0x9E37_79B9 &+ seed &* 0x85EB_CA6B &+ 1)
    bits &*= 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
  }

  /// A falling error: a plateau, an escape at some step, a floor.
  static func error(
    at step: Double, plateau: Double, escape: Double, floor: Double, seed: Int
  ) -> Double {
    let fall = 1 / (1 + exp((step - escape) / (escape * 0.12)))
    let level = floor * pow(plateau / floor, fall)
    return level * exp(0.25 * (noise(Int(step), seed: seed) - 0.5))
  }

  static let steps: [Double] = stride(from: 0, through: 4000, by: 50).map { Double($0) }

  static func curve(
    _ name: String, _ style: SeriesStyle, plateau: Double, escape: Double, floor: Double, seed: Int
  ) -> SeededCurve {
    let median = steps.map {
      error(at: $0, plateau: plateau, escape: escape, floor: floor, seed: seed)
    }
    let spread = steps.map { 1.15 + 1.6 * exp(-pow(($0 - escape) / (escape * 0.35), 2)) }
    return SeededCurve(
      .init(same: Label(name)), style: style, x: steps, median: median,
      lowerQuartile: zip(median, spread).map { $0 / $1 },
      upperQuartile: zip(median, spread).map { min($0 * $1, plateau * 1.08) })
  }

  static let curves: [SeededCurve] = [
    curve("tanh RNN", .tanhRNN, plateau: 0.168, escape: 50_000, floor: 0.05, seed: 1),
    curve("GRU", .gru, plateau: 0.168, escape: 1200, floor: 0.0009, seed: 2),
    curve("LSTM", .lstm, plateau: 0.168, escape: 2300, floor: 0.0016, seed: 3),
    curve("chrono LSTM", .chronoLSTM, plateau: 0.168, escape: 900, floor: 0.0006, seed: 4),
  ]

  /// A gate's values: near a level, and another one at the marked steps.
  static func gate(
    units: Int, steps: Int, level: Double, marked: [Int], to peak: Double, seed: Int
  ) -> [[Double]] {
    (0..<units).map { unit in
      (1...steps).map { step in
        let base = level + 0.35 * (noise(unit * 1000 + step, seed: seed) - 0.5)
        let strength = noise(unit, seed: seed + 7)
        let value = marked.contains(step) ? base + (peak - base) * strength : base
        return min(max(value, 0), 1)
      }
    }
  }

  /// A state that jumps at the marked steps and leaks slowly.
  static func state(units: Int, steps: Int, marked: [Int], seed: Int) -> [[Double]] {
    (0..<units).map { unit in
      var value = 0.0
      return (1...steps).map { step in
        value *= 0.985
        if marked.contains(step) { value += 1.3 * (noise(unit + step * 31, seed: seed) - 0.5) }
        return tanh(value + 0.06 * (noise(unit * 999 + step, seed: seed) - 0.5))
      }
    }
  }
}
