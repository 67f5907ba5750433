import Experiments
import Foundation

/// One network: what its recurrent matrix promises, and how its Jacobian product grew.
struct Growth {
  /// s_max of W_hh.
  var largestSingularValue: Double
  /// ρ of W_hh.
  var spectralRadius: Double
  /// The growth of ‖∂h_T/∂h_k‖ a step: its (T − k)-th root.
  var perStep: Double

  // region: growth
  /// Above this growth a step, ‖∂h_T/∂h_k‖ passes 10³ within 100 steps: it explodes.
  static let explodes = 1.07
  /// Below this growth a step it falls under 10⁻³ within 100 steps: it vanishes.
  static let vanishes = 0.93
  // endregion

  init(_ probe: JacobianProbe.Outcome) {
    let lag = probe.norms.count - 1
    largestSingularValue = probe.largestSingularValue
    spectralRadius = probe.spectralRadius
    perStep = pow(probe.norms[lag], 1 / Double(lag))
  }

  /// The growth in a trained network; nil unless it is a plain RNN.
  init?(_ snapshot: GradientFlow.Snapshot, lag: Int) {
    guard let s = snapshot.largestSingularValue, let ρ = snapshot.spectralRadius,
      let norms = snapshot.jacobianNorms, norms.indices.contains(lag)
    else { return nil }
    largestSingularValue = s
    spectralRadius = ρ
    perStep = pow(norms[lag], 1 / Double(lag))
  }

  var hasExploded: Bool { perStep > Self.explodes }
  var hasVanished: Bool { perStep < Self.vanishes }
}
