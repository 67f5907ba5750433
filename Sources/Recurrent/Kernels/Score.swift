/// The loss of outputs and its gradient.
struct Score {
  let loss: Loss
  let readout: Network.Steps
  /// O.
  let outputs: Int
  /// What each term of the loss is divided by: the number of scored outputs of the whole batch.
  let count: Double

  /// Counts the scored outputs of a batch.
  init(_ loss: Loss, _ network: Network, _ batch: Batch) {
    self.loss = loss
    readout = network.readout
    outputs = network.outputs
    var scored = 0
    let steps = network.readout.scored(of: batch.length)
    for step in steps {
      for sequence in 0..<batch.size
      where
        Self.isScored(batch, network.readout, step: step, first: steps.lowerBound, sequence)
      {
        scored += 1
      }
    }
    count = Double(scored * (loss == .softmaxCrossEntropy ? 1 : network.outputs))
  }

  /// Adds up the loss of a chunk's outputs, each divided by the count, and puts dL/dy in their place.
  func evaluate(_ y: Rows, _ batch: Batch, lanes: Range<Int>) -> Double {
    let steps = readout.scored(of: batch.length)
    var sum = 0.0
    for step in steps {
      for lane in 0..<lanes.count {
        let row = y[(step &- steps.lowerBound) &* lanes.count &+ lane]
        let sequence = lanes.lowerBound &+ lane
        guard Self.isScored(batch, readout, step: step, first: steps.lowerBound, sequence) else {
          row.fill(0, count: roundedUp(outputs))
          continue
        }
        let target = (step &- steps.lowerBound) &* batch.size &+ sequence
        sum += evaluate(row, batch.targets, target)
      }
    }
    return sum / count
  }

  /// The loss of one row of outputs; dL/dy takes their place.
  @inline(always) private func evaluate(_ y: Floats, _ targets: Batch.Targets, _ index: Int)
    -> Double
  {
    let scale = Float(1 / count)
    switch (loss, targets) {
    case (.meanSquaredError, .values(let values)):
      return LossFunctions.squaredError(y, values, from: index &* outputs, outputs, scale: scale)
    case (.sigmoidCrossEntropy, .values(let values)):
      return LossFunctions.sigmoidCrossEntropy(
        y, values, from: index &* outputs, outputs, scale: scale)
    case (.softmaxCrossEntropy, .classes(let classes)):
      return LossFunctions.softmaxCrossEntropy(y, Int(classes[index]), outputs, scale: scale)
    default:
      return .nan
    }
  }

  /// Whether a sequence's output at a step counts.
  @inline(always) private static func isScored(
    _ batch: Batch, _ readout: Network.Steps, step: Int, first: Int, _ sequence: Int
  ) -> Bool {
    if case .classes(let classes) = batch.targets,
      classes[(step &- first) &* batch.size &+ sequence] < 0
    {
      return false
    }
    guard readout != .last, let lengths = batch.lengths else { return true }
    return step < lengths[sequence]
  }
}
