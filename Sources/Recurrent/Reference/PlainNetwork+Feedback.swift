/// A network that reads its own outputs goes through time step by step, all layers at each step.
extension PlainNetwork {
  /// Runs the network over one sequence; the last O of a fed step's inputs are y of the step before.
  ///
  /// - Parameters:
  ///   - x: the inputs x_1 … x_T; where outputs take their place they do not matter.
  ///   - initial: a state a layer; zeros if not given.
  ///   - feedback: which steps are fed, and whether with outputs or with the chosen class.
  public func forward(
    _ x: [Vector], initial: [CellState]? = nil, feedback: Feedback
  ) -> PlainPass {
    let (W_yh, b_y) = parameters.readout
    let cells = network.layers.indices.map {
      network.layers[$0].cell.plain(parameters.gates(layer: $0, isReverse: false))
    }
    var states = initial ?? zeroStates
    var steps: [[PlainStep]] = cells.map { _ in [] }
    var features: [Vector] = []
    // region: feedback
    for t in x.indices {
      var input = x[t]
      if feedback.feeds(t) {
        input = input.replacingLast(by: feedback.fed(W_yh * features[t - 1] + b_y))
      }
      for (layer, cell) in cells.enumerated() {
        let step = cell.step(x: input, previous: states[layer])
        steps[layer].append(step)
        states[layer] = step.state
        input = step.state.h
      }
      features.append(input)
    }
    // endregion
    let scored = network.readout.steps(length: x.count)
    return PlainPass(
      layers: cells.indices.map {
        [PlainLayerPass(cells[$0], steps: steps[$0], final: states[$0])]
      },
      features: features, scoredSteps: scored, y: scored.map { W_yh * features[$0] + b_y })
  }

  /// Carries the gradient of one sequence back, through the outputs that were fed too.
  ///
  /// - Parameters:
  ///   - pass: what `forward` with the same feedback returned.
  ///   - dy: dL/dy at each scored step.
  ///   - feedback: which steps were fed; through a chosen class no gradient passes.
  ///   - window: k for truncated back-propagation over k steps: neither through states nor through fed
  ///     outputs does a gradient leave its window.
  ///   - gradient: what is added to.
  public func backward(
    _ pass: PlainPass, dy: [Vector], feedback: Feedback, window: Int? = nil,
    into gradient: inout PlainParameters
  ) -> PlainSequenceGradient {
    let (W_yh, _) = parameters.readout
    let scored = Dictionary(uniqueKeysWithValues: zip(pass.scoredSteps, dy))
    let layers = network.layers
    let passes = pass.layers.map { $0[0] }
    var gates = layers.indices.map { index in
      parameters.gates(layer: index, isReverse: false).mapValues { _ in
        GateWeights(inputs: layers[index].inputs, hidden: layers[index].hidden)
      }
    }
    var d = zeroStates
    var dx = passes.map { $0.steps.map { Vector(zeros: $0.x.count) } }
    var dState = passes.map { $0.steps.map(\.state) }
    var dFed = Vector(zeros: network.outputs)
    for t in pass.features.indices.reversed() {
      let dy = dFed + (scored[t] ?? Vector(zeros: network.outputs))
      gradient.addReadout(dy ⊗ pass.features[t], dy)
      var dOutput = W_yh.transposed * dy
      for layer in layers.indices.reversed() {
        d[layer].h += dOutput
        let step = passes[layer].steps[t]
        let back = passes[layer].cell.backward(step, d[layer])
        for (gate, error) in back.gates { gates[layer][gate]?.add(error, x: step.x) }
        dState[layer][t] = back.state
        dx[layer][t] = back.dx
        d[layer] = back.previous
        dOutput = back.dx
      }
      let isCut = window.map { t % $0 == 0 && t > 0 } ?? false
      if isCut { d = zeroStates }
      dFed = Vector(zeros: network.outputs)
      guard feedback.feeds(t) else { continue }
      if case .outputs = feedback, !isCut {
        dFed = Vector(Array(dOutput.elements.suffix(network.outputs)))
      }
      dx[0][t] = dOutput.replacingLast(by: Vector(zeros: network.outputs))
    }
    for layer in layers.indices { gradient.add(gates[layer], layer: layer, isReverse: false) }
    return PlainSequenceGradient(
      layers: layers.indices.map {
        [PlainLayerGradient(dx: dx[$0], dState: dState[$0], dInitial: d[$0])]
      }, dx: dx[0])
  }
}

extension Feedback {
  /// What of an output is read at the next step.
  fileprivate func fed(_ y: Vector) -> Vector {
    switch self {
    case .outputs: return y
    case .classes:
      let chosen = y.elements.indices.reduce(0) { y[$1] > y[$0] ? $1 : $0 }
      var oneHot = Vector(zeros: y.count)
      oneHot[chosen] = 1
      return oneHot
    }
  }
}

extension Vector {
  /// The vector with its last entries replaced.
  fileprivate func replacingLast(by other: Vector) -> Vector {
    Vector(Array(elements.dropLast(other.count)) + other.elements)
  }
}
