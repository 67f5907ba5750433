/// A batch, forward and back, in chunks that the workers share.
final class BatchPass: PiecewiseWork {
  private let chunks: [NetworkPass]
  private let truncation: Int?
  /// What is run at the moment.
  private var batch: Batch?
  private var score: Score?

  init(_ model: PackedModel, batch: Int, length: Int, _ options: Trainer.Options) {
    truncation = options.truncation
    chunks = Chunks.of(batch).map {
      NetworkPass(
        model, lanes: $0, steps: (length, options.sourceLength), goesBack: true,
        feedback: options.feedback)
    }
  }

  /// Runs a batch and returns its loss; afterwards the first chunk holds the gradients of all.
  func run(_ batch: Batch, _ score: Score, _ workers: Workers) -> Double {
    self.batch = batch
    self.score = score
    workers.run(chunks.count, self)
    self.batch = nil
    // Always in the order of the chunks, whoever was done first.
    for chunk in chunks.dropFirst() { chunks[0].addGradients(of: chunk) }
    return chunks.reduce(0) { $0 + $1.loss }
  }

  /// Runs a chunk.
  func perform(_ piece: Int) {
    guard let batch, let score else { return }
    let chunk = chunks[piece]
    chunk.forward(batch)
    chunk.loss = score.evaluate(chunk.readout.outputs, batch, lanes: chunk.lanes)
    chunk.backward(batch, truncation: truncation)
  }

  /// Adds the gradients to those of the parameters, in their order.
  func unpackGradients(to gradient: Floats) { chunks[0].unpackGradients(to: gradient) }
}
