extension LearningRate {
  /// The rate of a training step, counted from 0.
  public func value(at step: Int) -> Float {
    switch self {
    case .constant(let rate): return rate
    case .decaying(let rate, let factor, let every):
      // By squaring: a fixed order of products, whatever the library's power function does.
      var result = rate
      var power = factor
      var times = step / max(every, 1)
      while times > 0 {
        if times % 2 == 1 { result *= power }
        power *= power
        times /= 2
      }
      return result
    }
  }
}
