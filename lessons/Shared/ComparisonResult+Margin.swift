import Experiments

/// How one arm of a comparison does beside another.
enum Standing: Equatable {
  case better
  case worse
  /// They differ by less than the margin, or not at all.
  case level
  /// The runs solved speak for one of them, the steps for the other.
  case divided
}

/// When one arm counts as worse than another: the same margin in all lessons.
extension Comparison.Result {
  // region: worse
  /// Worse is an arm against which the runs or the steps speak, and for which neither does.
  ///
  /// Runs speak where one of the arms solves at least two more, steps where the one's median is
  /// more than 1.5 times the other's.
  func standing(beside other: Self) -> Standing {
    let speaksFor = solvedCount >= other.solvedCount + 2 || 1.5 * judgedSteps < other.judgedSteps
    let speaksAgainst =
      other.solvedCount >= solvedCount + 2 || 1.5 * other.judgedSteps < judgedSteps
    return switch (speaksFor, speaksAgainst) {
    case (true, false): .better
    case (false, true): .worse
    case (false, false): .level
    case (true, true): .divided
    }
  }

  /// The median of the steps to solve.
  ///
  /// A run that did not solve the task needs more than all its steps, and counts with all.
  var judgedSteps: Double { Quartiles(of: stepsToSolve.map { min($0, Double(steps)) }).median }
  // endregion

  /// Whether the arm is worse: arms that are level are not, nor are those whose evidence is divided.
  func isWorse(than other: Self) -> Bool { standing(beside: other) == .worse }

  /// The median of the steps to solve as reports show it: infinite where most runs never solved
  /// the task.
  var medianSteps: Double { Quartiles(of: stepsToSolve).median }

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
