/// A network over the sequences of one chunk of lanes, forward and back.
///
/// A chunk runs from its first step to its last on one processor, without waiting for others.
final class NetworkPass {
  let weights: PackedNetwork
  /// The chunk's sequences in the batch.
  var lanes: Range<Int> { didSet { setLanes() } }
  /// For each layer its directions.
  let layers: [[LayerPass]]
  let readout: ReadoutPass
  /// The chunk's part of the loss.
  var loss = 0.0
  private let arena = Arena()
  /// Whether no more than one step is kept, so that all layers take a step before the next.
  private let isRing: Bool
  /// dL/dx of each layer but the first: [steps × lanes, I].
  private let inputGradients: [Rows?]

  /// What a pass is for.
  enum Purpose {
    /// Forward and back: all steps are kept.
    case training
    /// Forward alone: one step is kept where every layer reads forward.
    case evaluation
  }

  init(_ weights: PackedNetwork, lanes: Range<Int>, steps: Int, for purpose: Purpose) {
    self.weights = weights
    self.lanes = lanes
    let arena = arena
    let goesBack = purpose == .training
    let isRing = !goesBack && weights.network.layers.allSatisfy { $0.direction == .forward }
    self.isRing = isRing
    layers = weights.layers.map { directions in
      directions.map {
        LayerPass(
          $0, lanes: lanes.count, history: isRing ? 1 : steps, goesBack: goesBack, arena: arena)
      }
    }
    readout = ReadoutPass(weights, lanes: lanes.count, steps: steps, arena: arena)
    inputGradients = weights.layers.map { directions in
      guard goesBack, let first = directions.first, first.needsInputGradient else { return nil }
      return arena.rows(steps * lanes.count, of: roundedUp(first.plan.inputs))
    }
  }

  /// Runs all steps; afterwards the outputs of all scored steps are there.
  func forward(_ batch: Batch) {
    setLengths(batch)
    for directions in layers {
      for pass in directions { pass.clearInitialState() }
    }
    guard let top = layers.last else { return }
    if isRing {
      for step in 0..<batch.length {
        for index in layers.indices { forward(layers[index][0], layer: index, step, batch) }
        readout.forward(top[0], step: step, of: batch.length)
      }
    } else {
      // Layer by layer, so that a layer's weights stay in the cache.
      for (index, directions) in layers.enumerated() {
        for pass in directions {
          for step in 0..<batch.length { forward(pass, layer: index, step, batch) }
        }
      }
      readout.forward(top, batch)
    }
  }

  private func forward(_ pass: LayerPass, layer: Int, _ step: Int, _ batch: Batch) {
    if layer == 0 {
      pass.load(batch, lanes: lanes, step: step)
    } else {
      pass.load(layers[layer - 1], step: step)
    }
    pass.forward(step)
  }

  /// Runs all steps back; afterwards each layer holds the gradient of its weights.
  ///
  /// The errors of the outputs have to be in their place.
  /// - Parameter observe: sees each pass with dL/dh_t complete, just before it goes back through a step.
  func backward(_ batch: Batch, observe: ((LayerPass, Int) -> Void)? = nil) {
    guard let top = layers.last else { return }
    readout.backward(top, batch)
    for index in layers.indices.reversed() {
      if let gradient = inputGradients[index], layers[index][0].plan.isReverse {
        gradient.start.fill(0, count: batch.length * lanes.count * gradient.stride)
      }
      for (direction, pass) in layers[index].enumerated() {
        pass.beginBackward()
        for step in (0..<batch.length).reversed() {
          if index == layers.count - 1 {
            readout.inject(into: pass, direction: direction, step: step, batch)
          } else if let above = inputGradients[index + 1] {
            pass.addOutputGradient(above, column: direction * pass.plan.hidden, step: step)
          }
          observe?(pass, step)
          pass.backward(step, of: batch.length, inputGradient: inputGradients[index])
        }
      }
    }
  }

  /// Adds another chunk's gradients to this one's.
  func addGradients(of other: NetworkPass) {
    for (mine, others) in zip(layers, other.layers) {
      for (mine, other) in zip(mine, others) {
        for index in mine.weights.banks.indices {
          mine.weightGradients[index]
            .add(other.weightGradients[index], count: mine.weights.banks[index].count)
        }
      }
    }
    readout.gradient.add(other.readout.gradient, count: weights.readout.count)
  }

  /// Adds the gradients to those of the parameters, in their order.
  func unpackGradients(to gradient: Floats) {
    for directions in layers {
      for pass in directions {
        for (bank, packed) in zip(pass.weights.banks, pass.weightGradients) {
          bank.unpack(packed, addingTo: gradient)
        }
      }
    }
    weights.readout.unpack(readout.gradient, addingTo: gradient)
  }

  private func setLanes() {
    readout.lanes = lanes.count
    for directions in layers {
      for pass in directions { pass.lanes = lanes.count }
    }
  }

  private func setLengths(_ batch: Batch) {
    for directions in layers {
      for pass in directions {
        for lane in 0..<lanes.count {
          pass.lengths[lane] = batch.lengths?[lanes.lowerBound + lane] ?? batch.length
        }
      }
    }
  }
}
