extension Laboratory {
  /// Asks for several things together, so that everything that is missing is run side by side.
  ///
  /// Without it the first request whose outcomes are missing hides those of all later ones.
  /// - Throws: `OutcomesNeeded` with what all of them need.
  public func together<Request, Answer>(
    _ requests: [Request], _ answer: (Request) throws -> Answer
  ) throws -> [Answer] {
    var answers: [Answer] = []
    var needed: [PendingExperiment] = []
    for request in requests {
      do {
        answers.append(try answer(request))
      } catch let missing as OutcomesNeeded {
        needed += missing.experiments
      }
    }
    guard needed.isEmpty else { throw OutcomesNeeded(experiments: needed) }
    return answers
  }
}
