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
    try network.validate()
    try EngineError.requireSize(batch, "size of the batch")
    try EngineError.requireSize(length, "length of the batch")
    try EngineError.requireSize(threads, "number of threads")
    try optimiser.validate()
    try rate.validate()
    try clipping.validate()
    guard parameters.layout.network == network else {
      throw .wiring("the parameters belong to another network; make them with Parameters(network)")
    }
    self.network = network
    layout = parameters.layout
    limits = (batch, length)
    self.loss = loss
    self.rate = rate
    self.threads = threads
    let packed = PackedNetwork(parameters.layout)
    self.packed = packed
    passes = Chunks.of(batch).map { NetworkPass(packed, lanes: $0, steps: length, for: .training) }
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
    try validate(batch)
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
    try validate(batch)
    let loss = computeGradient(batch)
    var result = Parameters(layout: layout)
    result.values = gradient.array(count: layout.count)
    return (loss, result)
  }

  /// The loss and the outputs of any number of sequences of any length, forward only.
  public func evaluate(_ batch: Batch) throws(EngineError) -> Evaluation {
    try batch.validate(network, loss)
    packed.pack(weights)
    return Evaluation(packed, batch, loss, threads: threads)
  }

  /// The states and gates of sequences and, where asked for, dL/dh_t and dL/dc_t at each step.
  public func trace(_ batch: Batch, withGradients: Bool = false) throws(EngineError) -> Trace {
    try batch.validate(network, loss)
    if withGradients, case .none = batch.targets { throw .nothingScored }
    packed.pack(weights)
    return Trace(packed, batch, withGradients ? loss : nil)
  }

  private func validate(_ batch: Batch) throws(EngineError) {
    try batch.validate(network, loss)
    if case .none = batch.targets { throw .nothingScored }
    guard batch.size == limits.batch else {
      throw .mismatch(of: "size of the batch", is: batch.size, expected: limits.batch)
    }
    guard batch.length <= limits.length else {
      throw .mismatch(
        of: "length of the batch", is: batch.length, expected: limits.length)
    }
  }

  /// Leaves the gradient in the parameters' order and returns the loss.
  private func computeGradient(_ batch: Batch) -> Double {
    packed.pack(weights)
    let score = Score(loss, network, batch)
    Workers.run(passes.count, threads: threads) { [passes] index in
      let pass = passes[index]
      pass.forward(batch)
      pass.loss = score.evaluate(pass.readout.outputs, batch, lanes: pass.lanes)
      pass.backward(batch)
    }
    var loss = 0.0
    for pass in passes { loss += pass.loss }
    // Always in the order of the chunks.
    for pass in passes.dropFirst() { passes[0].addGradients(of: pass) }
    gradient.fill(0, count: layout.count)
    passes[0].unpackGradients(to: gradient)
    return loss
  }
}
