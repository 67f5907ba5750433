/// The readout of one chunk at the scored steps, forward and back.
final class ReadoutPass {
  let weights: PackedReadout
  /// The outputs y and, once they are scored, the errors dL/dy: [scored step, lane][O].
  let outputs: Rows
  /// The gradient of the packed weights.
  let gradient: Floats
  @safe @exclusivity(unchecked) var lanes: Int
  private let readout: Network.Steps
  /// Rows [1 | h] of all directions, where the layer's own rows cannot be read in their place.
  private let gathered: Rows?
  /// dL/dh at the scored steps, where it is not added to the layer's gradient directly.
  private let featureGradient: Rows?

  init(_ network: PackedNetwork, lanes: Int, steps: Int, arena: Arena) {
    weights = network.readout
    readout = network.network.readout
    self.lanes = lanes
    let pairs = lanes * readout.scored(of: steps).count
    outputs = arena.rows(pairs, of: weights.outputLength)
    gradient = arena.floats(weights.count)
    let top = network.layers.last ?? []
    let isAligned = top.count == 1 && !top[0].plan.isReverse
    let length = roundedUp(weights.features)
    gathered = isAligned ? nil : arena.rows(pairs, of: length + vectorWidth)
    featureGradient =
      isAligned && readout != .last ? nil : arena.rows(pairs, of: length)
  }

  /// Computes the outputs of all scored steps.
  func forward(_ top: [LayerPass], _ batch: Batch) {
    let scored = readout.scored(of: batch.length)
    if gathered != nil { gather(top, scored) }
    weights.forward(
      features(top, scored), to: outputs, pairs: scored.count &* lanes)
  }

  /// Computes the outputs of a step, if it is scored, as soon as its states are there.
  func forward(_ top: LayerPass, step: Int, of length: Int) {
    let scored = readout.scored(of: length)
    guard readout == .last ? step == length &- 1 : scored.contains(step) else { return }
    weights.forward(
      top.rows(at: step &+ 1).from(column: top.plan.inputs),
      to: outputs.from(row: (step &- scored.lowerBound) &* lanes), pairs: lanes)
  }

  /// The outputs, or their errors, of a scored step.
  func outputs(ofStep step: Int, _ batch: Batch) -> Rows {
    outputs.from(row: (step &- readout.scored(of: batch.length).lowerBound) &* lanes)
  }

  /// Sets the gradient of the weights to zero.
  func beginBackward() {
    gradient.fill(0, count: weights.count)
  }

  /// From the errors of the outputs to the gradient of the weights and of the features.
  func backward(_ top: [LayerPass], _ batch: Batch) {
    let scored = readout.scored(of: batch.length)
    let pairs = scored.count &* lanes
    weights.addGradient(features(top, scored), outputs, pairs: pairs, to: gradient)
    if let featureGradient {
      weights.backward(outputs, to: featureGradient, pairs: pairs, .replacing)
    }
  }

  /// Adds to a layer's dL/dh what the readout at the time of a step contributes.
  func inject(into pass: LayerPass, direction: Int, step: Int, _ batch: Batch) {
    let scored = readout.scored(of: batch.length)
    guard let featureGradient else {
      if scored.contains(step) {
        weights.backward(
          outputs.from(row: (step &- scored.lowerBound) &* lanes), to: pass.stateGradient,
          pairs: lanes, .adding)
      }
      return
    }
    // Only where a lane ends, or begins if it is read from its end, is its last time.
    if readout == .last && (pass.plan.isReverse ? step > 0 : step &+ 1 < pass.shortest) { return }
    let column = direction &* pass.plan.hidden
    for lane in 0..<lanes {
      guard let time = pass.time(ofStep: step, lane: lane) else { continue }
      if let row = row(time: time, lane: lane, length: pass.lengths[lane], scored) {
        pass.stateGradient[lane].add(featureGradient[row] + column, count: pass.plan.hidden)
      }
    }
  }

  /// The rows [1 | h] of all scored steps and lanes.
  private func features(_ top: [LayerPass], _ scored: Range<Int>) -> Rows {
    if let gathered { return gathered.from(column: vectorWidth &- 1) }
    // A lane that has ended keeps its state, so the rows behind the last step hold every lane's last.
    let pass = top[0]
    return pass.rows(at: scored.lowerBound &+ 1).from(column: pass.plan.inputs)
  }

  /// Copies the outputs of all directions into rows of their own.
  private func gather(_ top: [LayerPass], _ scored: Range<Int>) {
    guard let gathered else { return }
    for time in scored {
      for lane in 0..<lanes {
        let time = readout == .last ? top[0].lengths[lane] &- 1 : time
        guard let row = row(time: time, lane: lane, length: top[0].lengths[lane], scored) else {
          continue
        }
        let features = gathered[row] + vectorWidth
        features[-1] = 1
        var column = 0
        for pass in top {
          if let output = pass.output(atTime: time, lane: lane) {
            (features + column).copy(output, count: pass.plan.hidden)
          }
          column &+= pass.plan.hidden
        }
      }
    }
  }

  /// The row of a lane's output at a time, or nil where it is not scored.
  @inline(always) private func row(time: Int, lane: Int, length: Int, _ scored: Range<Int>) -> Int?
  {
    if readout == .last { return time == length &- 1 ? lane : nil }
    return scored.contains(time) ? (time &- scored.lowerBound) &* lanes &+ lane : nil
  }
}
