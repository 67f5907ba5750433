import Experiments
import Figures
import Recurrent

/// How the results of a comparison appear in reports: one name and one look a cell in all lessons.
extension Comparison.Result {
  /// The name in tables and at the ends of lines.
  var label: String { arm.cell.variantLabel + arm.initialisation.suffix }

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

  /// The first observed steps at which the task counted as solved; infinite where it never did.
  var stepsToSolve: [Double] { outcomes.map { $0.solvedAt.map(Double.init) ?? .infinity } }

  /// How many seeds solved the task: ended where it counts as solved or, where training
  /// stopped there, came to it.
  var solvedCount: Int {
    outcomes.count { outcome in
      outcome.finalError.map {
        observation.isSolved(error: $0, accuracy: outcome.finalAccuracy)
      } ?? (outcome.solvedAt != nil)
    }
  }

  /// The network that was trained.
  func network(for task: some SequenceTask) -> Network {
    Network(
      arm.cell, inputs: task.inputs, hidden: arm.hidden, outputs: task.outputs,
      readout: task.readout)
  }
}
