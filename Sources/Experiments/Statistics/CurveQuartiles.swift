/// A learning curve over several runs: at each step the median and the quartiles.
public struct CurveQuartiles: Sendable {
  /// The training steps, as numbers to draw.
  public var steps: [Double] = []
  /// The lower quartiles.
  public var lower: [Double] = []
  /// The medians.
  public var median: [Double] = []
  /// The upper quartiles.
  public var upper: [Double] = []

  /// Joins the curves of runs that were observed at the same steps.
  ///
  /// A run that ended early (solved or diverged) counts with its last error from then on, an
  /// infinite one if it diverged.
  public init(of outcomes: [TrainingOutcome]) {
    guard let longest = outcomes.max(by: { $0.curve.count < $1.curve.count })?.curve else { return }
    for (index, point) in longest.enumerated() {
      let errors = outcomes.map { outcome in
        index < outcome.curve.count
          ? outcome.curve[index].testError
          : outcome.divergedAt != nil ? .infinity : outcome.curve.last?.testError ?? .nan
      }
      let quartiles = Quartiles(of: errors)
      steps.append(Double(point.step))
      lower.append(quartiles.lower)
      median.append(quartiles.median)
      upper.append(quartiles.upper)
    }
  }
}
