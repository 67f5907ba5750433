/// A sequence to learn from: its inputs and what the outputs should be.
public struct PlainSequence: Sendable {
  /// x_1 … x_T of this sequence alone, without padding.
  public var x: [Vector]
  /// The targets at the scored steps.
  public var targets: PlainTargets

  /// Makes a sequence.
  public init(x: [Vector], targets: PlainTargets) {
    self.x = x
    self.targets = targets
  }
}

/// The loss of a batch, its gradient and everything in between.
public struct PlainGradient: Sendable {
  /// The mean loss over all that is scored.
  public let loss: Double
  /// The gradient with respect to the parameters.
  public let parameters: PlainParameters
  /// The forward pass of each sequence.
  public let passes: [PlainPass]
  /// The gradients with respect to inputs and states of each sequence.
  public let sequences: [PlainSequenceGradient]
}

extension PlainNetwork {
  /// The loss of a batch and its gradient by back-propagation through time.
  ///
  /// - Parameters:
  ///   - batch: the sequences, each of its own length.
  ///   - loss: what is minimised.
  ///   - initial: the initial states of each sequence; zeros if not given.
  ///   - window: k for truncated back-propagation over k steps.
  ///   - feedback: how the network reads its own outputs; it does not if not given.
  public func gradient(
    _ batch: [PlainSequence], _ loss: Loss, initial: [[CellState]]? = nil, window: Int? = nil,
    feedback: Feedback? = nil
  ) -> PlainGradient {
    let passes = passes(batch, initial, feedback)
    let (value, dy) = loss.plain(y: passes.map(\.y), targets: batch.map(\.targets))
    var gradient = PlainParameters(layout: parameters.layout)
    let sequences = batch.indices.map { index in
      if let feedback {
        backward(passes[index], dy: dy[index], feedback: feedback, window: window, into: &gradient)
      } else {
        backward(passes[index], dy: dy[index], window: window, into: &gradient)
      }
    }
    return PlainGradient(loss: value, parameters: gradient, passes: passes, sequences: sequences)
  }

  /// The loss of a batch alone.
  public func loss(
    _ batch: [PlainSequence], _ loss: Loss, initial: [[CellState]]? = nil,
    feedback: Feedback? = nil
  ) -> Double {
    let passes = passes(batch, initial, feedback)
    return loss.plain(y: passes.map(\.y), targets: batch.map(\.targets)).value
  }

  private func passes(
    _ batch: [PlainSequence], _ initial: [[CellState]]?, _ feedback: Feedback?
  ) -> [PlainPass] {
    batch.indices.map { index in
      if let feedback {
        forward(batch[index].x, initial: initial?[index], feedback: feedback)
      } else {
        forward(batch[index].x, initial: initial?[index])
      }
    }
  }
}

/// A training run in double precision.
public struct PlainTrainer: Sendable {
  /// The network as it stands.
  public private(set) var network: PlainNetwork
  private let loss: Loss
  private let rate: LearningRate
  private let clipping: Clipping
  private var optimiser: PlainOptimiser
  private var steps = 0

  /// Prepares a run.
  public init(
    _ network: PlainNetwork, loss: Loss, optimiser: Optimiser, rate: LearningRate,
    clipping: Clipping = .none
  ) {
    self.network = network
    self.loss = loss
    self.rate = rate
    self.clipping = clipping
    self.optimiser = PlainOptimiser(optimiser, count: network.parameters.values.count)
  }

  /// Takes one training step and returns the loss before it.
  public mutating func step(_ batch: [PlainSequence]) -> Double {
    let gradient = network.gradient(batch, loss)
    var w = Vector(network.parameters.values)
    let g = clipping.plain(Vector(gradient.parameters.values))
    optimiser.step(&w, gradient: g, rate: rate.plain(atStep: steps))
    network.parameters.values = w.elements
    steps += 1
    return gradient.loss
  }
}
