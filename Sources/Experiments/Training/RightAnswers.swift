import Recurrent

/// A count of the answers that were right, among those that a task counts.
struct RightAnswers {
  private var right = 0
  private var asked = 0

  /// The share of right answers; not a number where none was asked for.
  var share: Double { asked == 0 ? .nan : Double(right) / Double(asked) }

  /// Counts the answers to a batch, [S][B]: a class each.
  mutating func count(_ answers: [Int], _ task: some SequenceTask, _ batch: Batch) {
    guard case .classes(let classes) = batch.targets else { return }
    let first = task.readout.steps(length: batch.length).first ?? batch.length
    let firstCounted = task.answerSteps.steps(length: batch.length).first ?? batch.length
    for (place, answer) in answers.enumerated() where classes[place] >= 0 {
      let (step, sequence) = (first + place / batch.size, place % batch.size)
      let isBehindEnd =
        task.readout != .last && step >= batch.lengths?[sequence] ?? batch.length
      guard step >= firstCounted, !isBehindEnd else { continue }
      asked += 1
      if answer == Int(classes[place]) { right += 1 }
    }
  }
}
