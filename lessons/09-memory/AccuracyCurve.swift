import Experiments

extension Comparison.Result {
  /// The learning curve of the share of right answers, in place of the error.
  var accuracyCurve: CurveQuartiles {
    CurveQuartiles(
      of: outcomes.map { outcome in
        var outcome = outcome
        for index in outcome.curve.indices {
          outcome.curve[index].testError = outcome.curve[index].accuracy ?? .nan
        }
        return outcome
      })
  }
}
