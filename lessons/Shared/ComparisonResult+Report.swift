import Bilingual
import Experiments
import Figures
import Recurrent

/// How the results of a comparison appear in reports: one name and one look a cell in all lessons.
extension Comparison.Result {
  /// The name in data, and in English.
  var label: String { arm.cell.variantLabel + arm.initialisation.suffix }

  /// The name in tables and at the ends of lines.
  var name: Localized<String> {
    Localized(en: label, zh: label.replacing(", ", with: "，"))
  }

  /// The looks in figures; arms that differ in their first weights alone have relatives of one look.
  var style: SeriesStyle {
    let own = arm.cell.variantStyle
    switch arm.initialisation.recurrent {
    case .orthogonal: return own.variant(1)
    case .identity: return own.variant(2)
    default: break
    }
    switch arm.initialisation.gateBiases.first {
    case .chrono: return .chronoLSTM
    case .constant(.forget, let value): return own.variant(value <= 1 ? 1 : value <= 2 ? 2 : 3)
    case .constant: return own.variant(1)
    case nil: return own
    }
  }

  /// The learning curve over seeds.
  var curve: CurveQuartiles { CurveQuartiles(of: outcomes) }

  /// The test errors that judge the trained networks; infinite where training diverged.
  var finalErrors: [Double] { outcomes.map { $0.finalError ?? .infinity } }

  /// Whether a run solved the task: ended below the error that counts as solved or, where it is not
  /// judged after training, came to that error.
  private func isSolved(_ outcome: TrainingOutcome) -> Bool {
    outcome.finalError.map {
      observation.isSolved(error: $0, accuracy: outcome.finalAccuracy)
    } ?? (outcome.solvedAt != nil)
  }

  /// The first observed steps at which the task counted as solved; infinite for a run that did not
  /// solve it, or did not stay there.
  var stepsToSolve: [Double] {
    outcomes.map { outcome in
      isSolved(outcome) ? Double(outcome.solvedAt ?? steps) : .infinity
    }
  }

  /// How many seeds solved the task.
  var solvedCount: Int { outcomes.count(where: isSolved) }

  /// The same arm as if its runs had stopped when they solved the task, under another name.
  ///
  /// A run that goes on has the same errors up to there: they are functions of seed and step.
  func untilSolved(_ name: String) -> Self {
    var stopped = self
    stopped.arm.name = name
    for index in stopped.outcomes.indices {
      stopped.outcomes[index].finalError = nil
      if let end = outcomes[index].solvedAt {
        stopped.outcomes[index].curve.removeAll { $0.step > end }
      }
    }
    return stopped
  }

  /// The network that was trained.
  func network(for task: some SequenceTask) -> Network {
    Network(
      arm.cell, inputs: task.inputs, hidden: arm.hidden, outputs: task.outputs,
      readout: task.readout)
  }
}
