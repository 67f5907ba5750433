import Experiments
import Figures
import Recurrent

/// How the results of a comparison appear in reports: one name and one look a cell in all lessons.
extension Comparison.Result {
  /// The name in tables and at the ends of lines.
  var label: String { arm.cell.variantLabel }

  /// The looks in figures.
  var style: SeriesStyle { arm.cell.variantStyle }

  /// The learning curve over seeds.
  var curve: CurveQuartiles { CurveQuartiles(of: outcomes) }

  /// The test errors that judge the trained networks; infinite where training diverged.
  var finalErrors: [Double] { outcomes.map { $0.finalError ?? .infinity } }

  /// The first observed steps at which the task counted as solved; infinite where it never did.
  var stepsToSolve: [Double] { outcomes.map { $0.solvedAt.map(Double.init) ?? .infinity } }

  /// How many seeds ended below the error that counts as solved.
  var solvedCount: Int { finalErrors.count { $0 < solvedError } }

  /// The network that was trained.
  func network(for task: some SequenceTask) -> Network {
    Network(
      arm.cell, inputs: task.inputs, hidden: arm.hidden, outputs: task.outputs,
      readout: task.readout)
  }
}
