/// The layers of a network, one on the other, over the sequences of a chunk of lanes.
final class StackPass {
  /// For each layer its directions.
  let layers: [[LayerPass]]
  /// dL/dx of each layer where it is wanted: [steps × lanes, I].
  let inputGradients: [Rows?]
  /// Whether no more than one step is kept.
  let isRing: Bool

  init(
    _ weights: PackedNetwork, lanes: Int, steps: Int, goesBack: Bool, stepwise: Bool, arena: Arena
  ) {
    let isRing = !goesBack && weights.network.layers.allSatisfy { $0.direction == .forward }
    self.isRing = isRing
    layers = weights.layers.map { directions in
      directions.map {
        LayerPass(
          $0, lanes: lanes, history: isRing ? 1 : steps, goesBack: goesBack, stepwise: stepwise,
          arena: arena)
      }
    }
    inputGradients = weights.layers.map { directions in
      guard goesBack, let first = directions.first, first.needsInputGradient else { return nil }
      return arena.rows(steps * lanes, of: roundedUp(first.plan.inputs))
    }
  }

  /// The directions of the last layer.
  var top: [LayerPass] { layers[layers.count - 1] }

  /// All passes.
  var passes: FlattenSequence<[[LayerPass]]> { layers.joined() }

  /// Sets the number of lanes.
  func setLanes(_ lanes: Int) {
    for pass in passes { pass.lanes = lanes }
  }

  // MARK: Forward

  /// Sets the sequences' lengths and the states before their first steps to zero.
  func begin(_ inputs: Inputs, lanes: Range<Int>) {
    for pass in passes {
      pass.setLengths(inputs, lanes: lanes)
      pass.clearInitialState()
    }
  }

  /// Starts from given states.
  func setInitialStates(_ initial: [Batch.States], lanes: Range<Int>) {
    for (pass, initial) in zip(passes, initial) { pass.setInitialState(initial, lanes: lanes) }
  }

  /// Starts from the states in which another stack ended.
  func adoptStates(of other: StackPass, after length: Int) {
    for (mine, others) in zip(layers, other.layers) {
      mine[0].adoptState(of: others[0], after: length)
    }
  }

  /// Runs all steps, layer by layer, so that a layer's weights stay in the cache.
  func forward(_ inputs: Inputs, lanes: Range<Int>) {
    for index in layers.indices {
      for pass in layers[index] {
        for step in 0..<inputs.length {
          load(pass, layer: index, step, inputs, lanes)
          pass.forward(step)
        }
      }
    }
  }

  /// Runs one step of all layers; they have to read forward.
  ///
  /// - Parameter feed: may replace inputs of the first layer by something else.
  func forward(_ step: Int, _ inputs: Inputs, lanes: Range<Int>, feed: (Rows) -> Void) {
    for index in layers.indices {
      let pass = layers[index][0]
      load(pass, layer: index, step, inputs, lanes)
      if index == 0 { feed(pass.rows(at: step)) }
      pass.forward(step)
    }
  }

  private func load(
    _ pass: LayerPass, layer: Int, _ step: Int, _ inputs: Inputs, _ lanes: Range<Int>
  ) {
    if layer == 0 {
      pass.load(inputs, lanes: lanes, step: step)
    } else {
      pass.load(layers[layer - 1], step: step)
    }
  }

  // MARK: Backward

  /// Sets all gradients to zero.
  func beginBackward(steps: Int) {
    for pass in passes { pass.beginBackward() }
    // What reads backward adds its dL/dx to what is there.
    for (directions, gradient) in zip(layers, inputGradients) where directions[0].plan.isReverse {
      if let gradient {
        gradient.start.fill(0, count: steps * directions[0].lanes * gradient.stride)
      }
    }
  }

  /// Runs all steps back, layer by layer.
  ///
  /// - Parameters:
  ///   - truncation: the length of the windows inside of which the gradient stays.
  ///   - inject: adds to dL/dh_t of the last layer what reaches its outputs from above.
  ///   - observe: sees each pass with dL/dh_t complete, just before it goes back through a step.
  func backward(
    steps: Int, truncation: Int?, inject: (LayerPass, _ direction: Int, _ step: Int) -> Void,
    observe: ((LayerPass, Int) -> Void)?
  ) {
    for index in layers.indices.reversed() {
      for direction in layers[index].indices {
        for step in (0..<steps).reversed() {
          backward(index, direction, step, steps, truncation, inject, observe)
        }
      }
    }
  }

  /// Runs one step of all layers back; they have to read forward.
  func backward(
    _ step: Int, steps: Int, truncation: Int?,
    inject: (LayerPass, _ direction: Int, _ step: Int) -> Void,
    observe: ((LayerPass, Int) -> Void)?
  ) {
    for index in layers.indices.reversed() {
      backward(index, 0, step, steps, truncation, inject, observe)
    }
  }

  @inline(always) private func backward(
    _ layer: Int, _ direction: Int, _ step: Int, _ steps: Int, _ truncation: Int?,
    _ inject: (LayerPass, Int, Int) -> Void, _ observe: ((LayerPass, Int) -> Void)?
  ) {
    let pass = layers[layer][direction]
    if layer == layers.count - 1 {
      inject(pass, direction, step)
    } else if let above = inputGradients[layer + 1] {
      pass.addOutputGradient(above, column: direction * pass.plan.hidden, step: step)
    }
    observe?(pass, step)
    pass.backward(step, of: steps, inputGradient: inputGradients[layer])
    if let truncation, step > 0, step % truncation == 0 { pass.cutStateGradient() }
  }

  // MARK: Gradients

  /// Adds another chunk's gradients to this one's.
  func addGradients(of other: StackPass) {
    for (mine, other) in zip(passes, other.passes) {
      for (index, bank) in mine.weights.banks.enumerated() {
        mine.weightGradients[index].add(other.weightGradients[index], count: bank.count)
      }
    }
  }

  /// Adds the gradients to those of the parameters, in their order.
  func unpackGradients(to gradient: Floats) {
    for pass in passes {
      pass.weights.unpack(pass.weightGradients, addingTo: gradient)
    }
  }
}
