import Recurrent

/// How wrong a network's answers are, step by step: shares of wrong answers, or mean squared errors.
struct AnswerErrors {
  private var sums: [Double] = []
  private var counts: [Int] = []

  /// The mean over all scored answers.
  var mean: Double { sums.reduce(0, +) / Double(counts.reduce(0, +)) }
  /// The mean at each scored step; not a number at a step that nothing is asked at.
  var byStep: [Double] { zip(sums, counts).map { $0 / Double($1) } }

  /// Adds the errors of a batch: `errors` holds one a scored step and sequence, nil where nothing is asked.
  mutating func add(_ errors: [Double?], sequences: Int) {
    let steps = errors.count / sequences
    if sums.isEmpty {
      sums = [Double](repeating: 0, count: steps)
      counts = [Int](repeating: 0, count: steps)
    }
    for (place, error) in errors.enumerated() {
      guard let error else { continue }
      sums[place / sequences] += error
      counts[place / sequences] += 1
    }
  }
}

extension TestSet {
  /// The errors over the set.
  ///
  /// - Parameter feedback: how the network reads its own outputs; nil for as it does while it trains.
  func errors(of trainer: Trainer, feedback: Feedback?) throws -> AnswerErrors {
    var errors = AnswerErrors()
    for batch in batches {
      let evaluation = try trainer.evaluate(batch, feedback: feedback)
      switch batch.targets {
      case .classes(let classes):
        errors.add(
          zip(classes, evaluation.classes).map { $0 < 0 ? nil : Int($0) == $1 ? 0 : 1 },
          sequences: batch.size)
      case .values(let values):
        let squares = zip(values, evaluation.outputs).map { value, output in
          Double(value - output) * Double(value - output)
        }
        let outputs = trainer.network.outputs
        errors.add(
          stride(from: 0, to: squares.count, by: outputs).map { first in
            squares[first..<first + outputs].reduce(0, +) / Double(outputs)
          }, sequences: batch.size)
      case .none: break
      }
    }
    return errors
  }
}
