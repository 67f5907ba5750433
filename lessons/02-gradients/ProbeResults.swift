import Bilingual
import Course
import Experiments
import Figures
import Recurrent

/// Recurrences that nobody trained, and how their Jacobian products grow.
struct ProbeResults {
  /// An activation with a kind of recurrent matrix.
  struct Arm: Hashable {
    var activation: Activation
    var family: MatrixFamily
  }

  // region: arms
  /// Gains at which gradients are followed by lag.
  static let gains: [Float] = [0.8, 1, 1.25, 1.5, 2]
  /// The arms whose whole spectrum is drawn.
  static let fans = [
    Arm(activation: .identity, family: .gaussian(gain: 1)),
    Arm(activation: .tanh, family: .orthogonal(gain: 1)),
    Arm(activation: .tanh, family: .gaussian(gain: 1.5)),
  ]
  static let arms: [Arm] =
    [.orthogonal(gain: 0.9), .uniform, .feedForward, .gaussian(gain: 1), .gaussian(gain: 1.5)]
    .map { Arm(activation: .identity, family: $0) }
    + [.orthogonal(gain: 0.9), .uniform, .feedForward, .orthogonal(gain: 1), .orthogonal(gain: 4)]
    .map { Arm(activation: .tanh, family: $0) }
    + gains.map { Arm(activation: .tanh, family: .gaussian(gain: $0)) }
    + [.uniform, .orthogonal(gain: 2), .gaussian(gain: 1.5), .orthogonal(gain: 8)]
    .map { Arm(activation: .sigmoid, family: $0) }
  // endregion

  let outcomes: [Arm: [JacobianProbe.Outcome]]
  let length: Int

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    length = setting[GradientsLesson.length]
    let draws = setting[GradientsLesson.draws]
    let length = length
    let all = try laboratory.outcomes(
      of: Self.arms.flatMap { arm in
        (1...draws).map { draw in
          JacobianProbe(
            arm.activation, family: arm.family, hidden: setting[GradientsLesson.hidden],
            length: length, keepsSpectra: draw == 1 && Self.fans.contains(arm), seed: UInt64(draw))
        }
      }, group: "probes")
    outcomes = Dictionary(
      uniqueKeysWithValues: Self.arms.enumerated().map { index, arm in
        (arm, Array(all[index * draws..<(index + 1) * draws]))
      })
  }

  /// The outcomes of an arm's draws.
  func outcomes(_ activation: Activation, _ family: MatrixFamily) -> [JacobianProbe.Outcome] {
    outcomes[Arm(activation: activation, family: family)] ?? []
  }
}

extension Activation {
  /// The steepest slope γ of the function.
  var steepestSlope: Double {
    switch self {
    case .sigmoid, .centredSigmoid: 0.25
    case .tanh, .raisedTanh, .relu, .identity: 1
    }
  }
}
