import Dispatch

/// Trains a network with the fused kernels: forward, back-propagation through time, clipping, optimiser.
///
/// All memory that a step needs is allocated here; a step allocates nothing. The same calls give the
/// same bits with any number of threads.
public final class Trainer {
  /// The network that is trained.
  public let network: Network
  /// The number of steps that were taken.
  public private(set) var stepCount = 0
  private let layout: Parameters.Layout
  private let limits: (batch: Int, length: Int)
  private let loss: Loss
  private let rate: LearningRate
  private let threads: Int
  private let packed: PackedNetwork
  private let passes: [NetworkPass]
  private let arena = Arena()
  private let weights: Floats
  private let gradient: Floats
  private var descent: Descent

  /// Makes a trainer for batches of one size.
  ///
  /// - Parameters:
  ///   - parameters: where training starts.
  ///   - batch: B, the number of sequences of every batch.
  ///   - length: T, the number of steps of the longest batch.
  ///   - threads: how many chunks of a batch run at the same time; the results do not depend on it.
  public init(
    _ network: Network, parameters: Parameters, batch: Int, length: Int, loss: Loss,
    optimiser: Optimiser = .adam(), rate: LearningRate, clipping: Clipping = .none,
    threads: Int = 1
  ) throws(EngineError) {
    self.network = network
    layout = parameters.layout
    limits = (batch, length)
    self.loss = loss
    self.rate = rate
    self.threads = threads
    let packed = PackedNetwork(parameters.layout)
    self.packed = packed
    passes = Chunks.of(batch).map { NetworkPass(packed, lanes: $0, steps: length) }
    weights = arena.floats(layout.count)
    gradient = arena.floats(layout.count)
    descent = Descent(optimiser, clipping, count: layout.count, arena: arena)
    weights.copy(parameters.values, from: 0, count: layout.count)
  }

  /// The parameters as they are now.
  public var parameters: Parameters {
    get {
      var result = Parameters(layout: layout)
      result.values = weights.array(count: layout.count)
      return result
    }
  }

  /// Takes one training step.
  ///
  /// Where loss or gradient are not finite, the parameters stay as they are and the result says so.
  public func step(_ batch: Batch) throws(EngineError) -> Step {
    let loss = computeGradient(batch)
    let norm = Descent.norm(gradient, count: layout.count)
    let result = Step(loss: loss, gradientNorm: norm)
    if result.isFinite {
      descent.step(weights, gradient: gradient, norm: norm, rate: rate.value(at: stepCount))
      stepCount += 1
    }
    return result
  }

  /// The loss and its gradient, without taking a step.
  public func gradients(_ batch: Batch) throws(EngineError) -> (loss: Double, gradient: Parameters)
  {
    let loss = computeGradient(batch)
    var result = Parameters(layout: layout)
    result.values = gradient.array(count: layout.count)
    return (loss, result)
  }

  /// Leaves the gradient in the parameters' order and returns the loss.
  private func computeGradient(_ batch: Batch) -> Double {
    packed.pack(weights)
    let score = Score(loss, network, batch)
    run { pass in
      pass.forward(batch, score)
      pass.backward(batch)
    }
    gradient.fill(0, count: layout.count)
    var loss = 0.0
    for pass in passes { loss += pass.loss }
    reduce()
    return loss
  }

  /// Adds the chunks' gradients, always in their order, and brings them into the parameters' order.
  private func reduce() {
    let first = passes[0]
    for pass in passes.dropFirst() { first.addGradients(of: pass) }
    first.unpackGradients(to: gradient)
  }

  /// Runs all chunks, several at a time.
  private func run(_ body: @escaping (NetworkPass) -> Void) {
    let workers = min(threads, passes.count)
    guard workers > 1 else {
      for pass in passes { body(pass) }
      return
    }
    let count = passes.count
    nonisolated(unsafe) let passes = passes
    nonisolated(unsafe) let body = body
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var index = worker
      while index < count {
        unsafe body(passes[index])
        index += workers
      }
    }
  }
}
