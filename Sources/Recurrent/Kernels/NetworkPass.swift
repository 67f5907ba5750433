/// A network over the sequences of one chunk of lanes, forward and back.
///
/// A chunk runs from its first step to its last on one processor, without waiting for others.
final class NetworkPass {
  let weights: PackedNetwork
  /// The chunk's sequences in the batch.
  let lanes: Range<Int>
  /// For each layer its directions.
  let layers: [[LayerPass]]
  /// The sum of the losses of all scored outputs.
  private(set) var loss = 0.0
  private let arena = Arena()
  private let steps: Int
  private let readout: ReadoutPass
  /// dL/dx of each layer but the first: [steps × lanes, I].
  private let inputGradients: [Rows?]

  init(_ weights: PackedNetwork, lanes: Range<Int>, steps: Int) {
    self.weights = weights
    self.lanes = lanes
    self.steps = steps
    let arena = arena
    layers = weights.layers.map { directions in
      directions.map {
        LayerPass($0, lanes: lanes.count, history: steps, goesBack: true, arena: arena)
      }
    }
    readout = ReadoutPass(weights, lanes: lanes.count, steps: steps, arena: arena)
    inputGradients = weights.layers.map { directions in
      guard let first = directions.first, first.needsInputGradient else { return nil }
      return arena.rows(steps * lanes.count, of: roundedUp(first.plan.inputs))
    }
  }

  /// Runs all steps and the loss; afterwards the errors of the outputs are in place.
  func forward(_ batch: Batch, _ score: Score) {
    setLengths(batch)
    for (index, directions) in layers.enumerated() {
      for pass in directions {
        pass.clearInitialState()
        for step in 0..<batch.length {
          if index == 0 {
            pass.load(batch, lanes: lanes, step: step)
          } else {
            pass.load(layers[index - 1], step: step)
          }
          pass.forward(step)
        }
      }
    }
    if let top = layers.last {
      readout.forward(top, batch)
      loss = score.evaluate(
        readout.outputs, batch, lanes: lanes)
    }
  }

  /// Runs all steps back; afterwards each layer holds the gradient of its weights.
  func backward(_ batch: Batch) {
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
