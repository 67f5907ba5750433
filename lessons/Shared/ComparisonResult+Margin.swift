import Experiments

/// When one arm counts as worse than another: the same margin in all lessons.
extension Comparison.Result {
  /// The median of the steps to solve; infinite where most runs never solved the task.
  var medianSteps: Double { Quartiles(of: stepsToSolve).median }

  // region: worse
  /// Whether the arm solves the task at least two runs less often, or takes more than 1.5 times as
  /// many steps in the median.
  func isWorse(than other: Self) -> Bool {
    solvedCount < other.solvedCount - 1 || medianSteps > 1.5 * other.medianSteps
  }
  // endregion

  /// The counts as a report shows them.
  var solvedText: (english: String, chinese: String) {
    ("\(solvedCount) of \(outcomes.count)", "\(outcomes.count) 次中 \(solvedCount) 次")
  }
}

/// The arm of a name; a comparison has every arm that its own lesson asks for.
func arm<Task: SequenceTask>(
  _ name: String, of results: [Comparison<Task>.Result]
) -> Comparison<Task>.Result {
  guard let result = results.first(where: { $0.arm.name == name }) else {
    preconditionFailure(
      "no arm \(name); there are \(results.map(\.arm.name).joined(separator: ", "))")
  }
  return result
}
