/// A network over the sequences of one chunk of lanes, forward and back.
///
/// A chunk runs from its first step to its last on one processor, without waiting for others.
final class NetworkPass {
  let model: PackedModel
  /// The chunk's sequences in the batch.
  var lanes: Range<Int> { didSet { setLanes() } }
  let stack: StackPass
  /// The layers that read the source before the network begins, of an encoder-decoder.
  let encoder: StackPass?
  let readout: ReadoutPass
  /// The chunk's part of the loss.
  var loss = 0.0
  private let feedback: Feedback?
  private let arena = Arena()

  /// - Parameters:
  ///   - steps: the most steps of the network, and of its encoder.
  ///   - goesBack: whether all steps are kept for a backward pass.
  init(
    _ model: PackedModel, lanes: Range<Int>, steps: (network: Int, source: Int), goesBack: Bool,
    feedback: Feedback? = nil
  ) {
    self.model = model
    self.lanes = lanes
    self.feedback = feedback
    let arena = arena
    stack = StackPass(
      model.network, lanes: lanes.count, steps: steps.network, goesBack: goesBack,
      stepwise: feedback != nil, arena: arena)
    encoder = model.encoder.map {
      StackPass(
        $0, lanes: lanes.count, steps: steps.source, goesBack: goesBack, stepwise: false,
        arena: arena)
    }
    readout = ReadoutPass(model.network, lanes: lanes.count, steps: steps.network, arena: arena)
  }

  // MARK: Forward

  /// Runs all steps; afterwards the outputs of all scored steps are there.
  func forward(_ batch: Batch) {
    let inputs = Inputs(batch)
    stack.begin(inputs, lanes: lanes)
    if let initial = batch.initial { stack.setInitialStates(initial, lanes: lanes) }
    if let encoder, let source = batch.source {
      let inputs = Inputs(source, size: batch.size)
      encoder.begin(inputs, lanes: lanes)
      if encoder.isRing {
        for step in 0..<inputs.length { encoder.forward(step, inputs, lanes: lanes) { _ in } }
      } else {
        encoder.forward(inputs, lanes: lanes)
      }
      stack.adoptStates(of: encoder, after: inputs.length)
    }
    if stack.isRing || feedback != nil {
      for step in 0..<batch.length {
        stack.forward(step, inputs, lanes: lanes) { feed(step, to: $0, batch) }
        readout.forward(stack.top[0], step: step, of: batch.length)
      }
    } else {
      stack.forward(inputs, lanes: lanes)
      readout.forward(stack.top, batch)
    }
  }

  /// Puts the outputs of the step before into the last inputs of a step that is fed.
  private func feed(_ step: Int, to rows: Rows, _ batch: Batch) {
    guard let feedback, feedback.feeds(step) else { return }
    let count = readout.weights.outputs
    let column = stack.layers[0][0].plan.inputs - count
    let outputs = readout.outputs(ofStep: step - 1, batch)
    for lane in 0..<lanes.count {
      switch feedback {
      case .outputs: (rows[lane] + column).copy(outputs[lane], count: count)
      case .classes:
        let y = outputs[lane]
        let largest = (1..<count).reduce(0) { y[$1] > y[$0] ? $1 : $0 }
        for output in 0..<count { rows[lane][column + output] = output == largest ? 1 : 0 }
      }
    }
  }

  // MARK: Backward

  /// Runs all steps back; afterwards each layer holds the gradient of its weights.
  ///
  /// The errors of the outputs have to be in their place.
  /// - Parameters:
  ///   - truncation: the length of the windows inside of which the gradient stays.
  ///   - observe: sees each pass with dL/dh_t complete, just before it goes back through a step.
  func backward(
    _ batch: Batch, truncation: Int? = nil, observe: ((LayerPass, Int) -> Void)? = nil
  ) {
    let steps = batch.length
    let inject = { [readout] (pass: LayerPass, direction: Int, step: Int) in
      readout.inject(into: pass, direction: direction, step: step, batch)
    }
    stack.beginBackward(steps: steps)
    readout.beginBackward()
    if feedback == nil {
      readout.backward(stack.top, batch)
      stack.backward(steps: steps, truncation: truncation, inject: inject, observe: observe)
    } else {
      for step in (0..<steps).reversed() {
        let isCut = truncation.map { (step + 1) % $0 == 0 } ?? false
        if !isCut { collectFeedback(step, batch) }
        stack.backward(
          step, steps: steps, truncation: truncation, inject: inject, observe: observe)
      }
      readout.backward(stack.top, batch)
    }
    if let encoder, let source = batch.source {
      encoder.beginBackward(steps: source.length)
      encoder.backward(
        steps: source.length, truncation: truncation, inject: { _, _, _ in },
        observe: { [stack] pass, step in
          pass.addFinalGradient(of: stack.layers[pass.weights.index][0], step: step)
        })
    }
  }

  /// Adds to the errors of a step's outputs what they did as inputs of the next step.
  private func collectFeedback(_ step: Int, _ batch: Batch) {
    guard case .outputs = feedback, let feedback, feedback.feeds(step + 1), step + 1 < batch.length,
      let gradient = stack.inputGradients[0]
    else { return }
    let count = readout.weights.outputs
    let first = stack.layers[0][0]
    let errors = readout.outputs(ofStep: step, batch)
    for lane in 0..<lanes.count where first.time(ofStep: step + 1, lane: lane) != nil {
      errors[lane].add(
        gradient[(step + 1) * lanes.count + lane] + (first.plan.inputs - count), count: count)
    }
  }

  // MARK: Gradients

  /// Adds another chunk's gradients to this one's.
  func addGradients(of other: NetworkPass) {
    stack.addGradients(of: other.stack)
    readout.gradient.add(other.readout.gradient, count: model.network.readout.count)
    if let encoder, let others = other.encoder { encoder.addGradients(of: others) }
  }

  /// Adds the gradients to those of the parameters, in their order.
  func unpackGradients(to gradient: Floats) {
    stack.unpackGradients(to: gradient)
    model.network.readout.unpack(readout.gradient, addingTo: gradient)
    encoder?.unpackGradients(to: gradient + model.network.parameterCount)
  }

  private func setLanes() {
    readout.lanes = lanes.count
    stack.setLanes(lanes.count)
    encoder?.setLanes(lanes.count)
  }
}
