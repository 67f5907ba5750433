/// Trains a network with the fused kernels: forward, back-propagation through time, clipping, optimiser.
///
/// All memory that a step needs is allocated when the trainer is made; a step allocates nothing. The
/// same calls give the same bits with any number of threads.
public final class Trainer {
  /// The network that is trained.
  public let network: Network
  /// The number of steps that were taken.
  public private(set) var stepCount = 0
  private let layout: Parameters.Layout
  private let encoderLayout: Parameters.Layout?
  private let options: Options
  private let limits: (batch: Int, length: Int, source: Int)
  private let loss: Loss
  private let rate: LearningRate
  private let workers: Workers
  private let model: PackedModel
  private let passes: BatchPass
  private let arena = Arena()
  private let weights: Floats
  private let gradient: Floats
  private var descent: Descent

  /// What most networks do without.
  public struct Options: Sendable {
    /// The encoder's first parameters, of an encoder-decoder; its network has no outputs.
    ///
    /// It has as many layers as the network, of the same sizes; each layer of the network begins with
    /// the state in which the encoder's ended.
    public var encoder: Parameters?
    /// The most steps of the encoder's sequences.
    public var sourceLength: Int
    /// How the network reads its own outputs while it trains.
    public var feedback: Feedback?
    /// k, for truncated back-propagation: the gradient stays inside of windows of k steps, counted from
    /// the first that is read; the states go on, and so do outputs that are read, as numbers without a
    /// gradient where a window ends.
    public var truncation: Int?

    /// Makes options; without any, gradients go all the way and every input is the batch's.
    public init(
      encoder: Parameters? = nil, sourceLength: Int = 0, feedback: Feedback? = nil,
      truncation: Int? = nil
    ) {
      self.encoder = encoder
      self.sourceLength = sourceLength
      self.feedback = feedback
      self.truncation = truncation
    }
  }

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
    options: Options = Options(), threads: Int = 1
  ) throws(EngineError) {
    try network.validate()
    try options.validate(network)
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
    encoderLayout = options.encoder?.layout
    self.options = options
    limits = (batch, length, options.sourceLength)
    self.loss = loss
    self.rate = rate
    workers = Workers(threads: threads)
    let model = PackedModel(
      parameters.layout, encoder: options.encoder?.layout,
      needsInputGradient: options.feedback?.isDifferentiable ?? false)
    self.model = model
    passes = BatchPass(model, batch: batch, length: length, options)
    weights = arena.floats(model.parameterCount)
    gradient = arena.floats(model.parameterCount)
    descent = Descent(optimiser, clipping, count: model.parameterCount, arena: arena)
    weights.copy(parameters.values, from: 0, count: layout.count)
    if let encoder = options.encoder {
      (weights + layout.count).copy(encoder.values, from: 0, count: encoder.count)
    }
  }

  /// The parameters as they are now.
  public var parameters: Parameters { network(weights) }

  /// The parameters of the encoder as they are now, of an encoder-decoder.
  public var encoderParameters: Parameters? { encoder(weights) }

  /// Takes one training step.
  ///
  /// Where loss or gradient are not finite, the parameters stay as they are and the result says so.
  public func step(_ batch: Batch) throws(EngineError) -> Step {
    try validate(batch)
    let loss = computeGradient(batch)
    let norm = Descent.norm(gradient, count: model.parameterCount)
    let result = Step(loss: loss, gradientNorm: norm)
    if result.isFinite {
      descent.step(weights, gradient: gradient, norm: norm, rate: rate.value(at: stepCount))
      stepCount += 1
    }
    return result
  }

  /// The loss and its gradient, without taking a step.
  public func gradients(
    _ batch: Batch
  ) throws(EngineError) -> (loss: Double, gradient: Parameters, encoder: Parameters?) {
    try validate(batch)
    let loss = computeGradient(batch)
    return (loss, network(gradient), encoder(gradient))
  }

  /// The loss and the outputs of any number of sequences of any length, forward only.
  ///
  /// - Parameter feedback: how the network reads its own outputs; by default as it does while it trains.
  public func evaluate(
    _ batch: Batch, feedback: Feedback? = nil
  ) throws(EngineError) -> Evaluation {
    let feedback = feedback ?? options.feedback
    try feedback?.validate(network)
    try batch.validate(network, loss, encoder: encoderLayout?.network)
    model.pack(weights)
    return Evaluation(model, batch, loss, feedback: feedback, workers)
  }

  /// The states and gates of sequences and, where asked for, the gradients at each step.
  public func trace(_ batch: Batch, withGradients: Bool = false) throws(EngineError) -> Trace {
    try batch.validate(network, loss, encoder: encoderLayout?.network)
    if withGradients, case .none = batch.targets { throw .nothingScored }
    // A model of its own, since training has no use for dL/dx.
    let model = PackedModel(layout, encoder: encoderLayout, needsInputGradient: withGradients)
    model.pack(weights)
    return Trace(
      model, batch, withGradients ? loss : nil, feedback: options.feedback,
      truncation: options.truncation)
  }

  private func network(_ values: Floats) -> Parameters {
    var result = Parameters(layout: layout)
    result.values = values.array(count: layout.count)
    return result
  }

  private func encoder(_ values: Floats) -> Parameters? {
    encoderLayout.map {
      var result = Parameters(layout: $0)
      result.values = (values + layout.count).array(count: $0.count)
      return result
    }
  }

  private func validate(_ batch: Batch) throws(EngineError) {
    try batch.validate(network, loss, encoder: encoderLayout?.network)
    if case .none = batch.targets { throw .nothingScored }
    guard batch.size == limits.batch else {
      throw .mismatch(of: "size of the batch", is: batch.size, expected: limits.batch)
    }
    guard batch.length <= limits.length else {
      throw .tooLong("the batch", is: batch.length, limit: limits.length)
    }
    if let source = batch.source, source.length > limits.source {
      throw .tooLong("the source", is: source.length, limit: limits.source)
    }
  }

  /// Leaves the gradient in the parameters' order and returns the loss.
  private func computeGradient(_ batch: Batch) -> Double {
    model.pack(weights)
    let loss = passes.run(batch, Score(loss, network, batch), workers)
    gradient.fill(0, count: model.parameterCount)
    passes.unpackGradients(to: gradient)
    return loss
  }
}
