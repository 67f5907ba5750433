/// The rule that turns a gradient into a step.
public enum Optimiser: Codable, Hashable, Sendable {
  /// Stochastic gradient descent; `momentum` as PyTorch defines it (v ← μ v + g, w ← w − rate · v).
  case sgd(momentum: Float = 0)
  /// RMSprop (Tieleman and Hinton 2012), with ε outside or inside of the root.
  case rmsprop(decay: Float = 0.99, epsilon: Float = 1e-8, epsilonInsideRoot: Bool = false)
  /// Adam (Kingma and Ba 2015) with bias correction.
  case adam(beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8)
}

/// What is done to a gradient before the optimiser sees it.
public enum Clipping: Codable, Hashable, Sendable {
  /// Nothing.
  case none
  /// Rescales the whole gradient to norm `limit` where it is longer (Pascanu 2013).
  case globalNorm(limit: Float)
  /// Cuts each component to ±`limit` (Mikolov 2012); the direction changes.
  case elementWise(limit: Float)
}

/// The learning rate as a function of the training step, counted from 0.
public enum LearningRate: Codable, Hashable, Sendable {
  /// The same rate throughout.
  case constant(Float)
  /// The rate is multiplied by `factor` after every `every` steps.
  case decaying(Float, factor: Float, every: Int)
}
