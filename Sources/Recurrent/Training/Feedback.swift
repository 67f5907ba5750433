/// How a network reads its own outputs: the last O of a step's inputs are those of the step before.
///
/// Before the given step, and in the inputs in front of the last O, the batch's own values stand.
public enum Feedback: Codable, Hashable, Sendable {
  /// The outputs themselves, from a step (at least 1) on; gradients pass.
  case outputs(from: Int)
  /// 1 for the largest output and 0 for the others, from a step (at least 1) on; no gradient passes.
  case classes(from: Int)

  /// The first step that is fed.
  var first: Int {
    switch self {
    case .outputs(let step), .classes(let step): step
    }
  }

  /// Whether gradients pass.
  var isDifferentiable: Bool { if case .outputs = self { true } else { false } }

  /// Whether a step is fed.
  func feeds(_ step: Int) -> Bool { step >= first }
}
