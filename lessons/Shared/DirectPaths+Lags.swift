import Experiments

extension DirectPaths {
  /// A probe at lags spread over a sequence, from its last steps to its first.
  init(sequences: Int, over length: Int) {
    let shares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99]
    let lags = shares.map { max(1, Int(($0 * Double(length)).rounded())) }
    self.init(sequences: sequences, lags: Set(lags).sorted())
  }
}

extension DirectPaths.Finding {
  /// How far the direct path is from the whole, relative to its norm, at the lag next to half of a length.
  func distance(halfway length: Int) -> Double {
    let middle = lags.indices.min { abs(lags[$0] * 2 - length) < abs(lags[$1] * 2 - length) }
    return middle.map { distance[$0] } ?? .nan
  }
}
