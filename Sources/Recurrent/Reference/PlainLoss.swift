/// What the outputs of one sequence should have been, at each scored step.
public enum PlainTargets: Sendable {
  /// Values: the outputs themselves, or probabilities for the sigmoid cross-entropy.
  case values([Vector])
  /// The number of the right class; −1 where a step does not count.
  case classes([Int])
}

extension Loss {
  /// The loss of a batch of outputs and its gradient with respect to each output.
  ///
  /// All scored outputs of the batch weigh the same, so a longer sequence weighs more.
  public func plain(y: [[Vector]], targets: [PlainTargets]) -> (value: Double, dy: [[Vector]]) {
    var sum = 0.0
    var count = 0
    var dy = y.map { $0.map { Vector(zeros: $0.count) } }
    for (sequence, targets) in targets.enumerated() {
      for step in y[sequence].indices {
        guard let term = term(y[sequence][step], targets, step) else { continue }
        sum += term.value
        count += term.count
        dy[sequence][step] = term.slope
      }
    }
    guard count > 0 else { return (0, dy) }
    return (sum / Double(count), dy.map { $0.map { (1 / Double(count)) * $0 } })
  }

  /// The sum over one step's outputs, its gradient and how many terms it has; nil if it does not count.
  private func term(
    _ y: Vector, _ targets: PlainTargets, _ step: Int
  ) -> (value: Double, slope: Vector, count: Int)? {
    switch (self, targets) {
    case (.meanSquaredError, .values(let target)):
      // region: mean-squared-error
      let error = y - target[step]
      let value = (error ⊙ error).sum
      let slope = 2 * error
      // endregion
      return (value, slope, y.count)
    case (.sigmoidCrossEntropy, .values(let target)):
      // −t log σ(y) − (1 − t) log σ(−y) = max(y, 0) − t y + log(1 + e^−|y|)
      let value = y.map { max($0, 0) + logarithm(1 + exponential(-abs($0))) } - target[step] ⊙ y
      return (value.sum, σ(y) - target[step], y.count)
    case (.softmaxCrossEntropy, .classes(let classes)):
      guard classes[step] >= 0 else { return nil }
      // region: softmax-cross-entropy
      let largest = y.elements.max() ?? 0
      let e = y.map { exponential($0 - largest) }
      let value = logarithm(e.sum) + largest - y[classes[step]]
      var slope = (1 / e.sum) * e
      slope[classes[step]] -= 1
      // endregion
      return (value, slope, 1)
    default:
      preconditionFailure("\(self) wants \(self == .softmaxCrossEntropy ? "classes" : "values")")
    }
  }
}

extension Vector {
  /// The sum of the entries.
  public var sum: Double { elements.reduce(0, +) }
}
