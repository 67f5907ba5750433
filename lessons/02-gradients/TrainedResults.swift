import Course
import Experiments
import Recurrent

/// Tanh RNNs that were trained on first-symbol recall, with their Jacobians before and after.
struct TrainedResults {
  /// A start, and the runs from it.
  struct Arm {
    var name: String
    var initialisation: Initialisation
    var outcomes: [TrainingOutcome] = []
  }

  // region: trained-arms
  static let starts: [Arm] = [
    Arm(name: "uniform", initialisation: .pytorch),
    Arm(name: "orthogonal", initialisation: .orthogonal()),
    Arm(name: "gaussian-1.5", initialisation: .gaussian(gain: 1.5)),
  ]
  static let rate: Float = 0.001
  // endregion

  let arms: [Arm]
  let lag: Int

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    lag = setting[GradientsLesson.lag]
    let task = FirstSymbolRecall(lag: lag)
    let steps = setting[GradientsLesson.steps]
    let seeds = setting[GradientsLesson.seeds]
    let isQuick = setting.budget == .quick
    let observation = Observation(
      interval: steps, testSize: isQuick ? 500 : 2000, solvedError: FirstSymbolRecall.solvedError,
      finalTestSize: isQuick ? 500 : 10_000, flowSequences: 200)
    let runs = Self.starts.flatMap { arm in
      (1...seeds).map { seed in
        TrainingRun(
          of: task, arm: arm.name, cell: .rnn(.tanh), hidden: setting[GradientsLesson.hidden],
          initialisation: arm.initialisation,
          recipe: Recipe(rate: Self.rate, steps: steps), observation: observation,
          seed: UInt64(seed))
      }
    }
    let outcomes = try laboratory.outcomes(of: runs, group: "trained")
    arms = Self.starts.enumerated().map { index, arm in
      var arm = arm
      arm.outcomes = Array(outcomes[index * seeds..<(index + 1) * seeds])
      return arm
    }
  }

  /// Every trained network's W_hh and its Jacobian product over the lag.
  var growths: [Growth] {
    arms.flatMap { $0.outcomes.compactMap { $0.flow.flatMap { Growth($0.after, lag: lag) } } }
  }

  /// How many networks solve the task.
  var solvedCount: Int {
    arms.flatMap(\.outcomes).count {
      ($0.finalError ?? .infinity) < FirstSymbolRecall.solvedError
    }
  }
}
