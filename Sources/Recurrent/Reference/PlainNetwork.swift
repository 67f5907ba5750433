/// A network in double precision that reads like its formulas: the oracle for what trains.
public struct PlainNetwork: Sendable {
  /// The weights and, in their layout, the network.
  public var parameters: PlainParameters

  /// Makes a network of given parameters.
  public init(_ parameters: PlainParameters) {
    self.parameters = parameters
  }

  /// Makes a network of parameters in single precision.
  public init(_ parameters: Parameters) {
    self.init(PlainParameters(parameters))
  }

  /// The layers and the readout's size.
  public var network: Network { parameters.layout.network }

  /// The states of zeros in which a sequence begins: a state a layer and direction, forward first.
  public var zeroStates: [CellState] {
    network.layers.flatMap { layer in
      layer.readsInReverse.map { _ in CellState(zerosFor: layer) }
    }
  }

  /// Runs the network over one sequence.
  ///
  /// - Parameters:
  ///   - x: the inputs x_1 … x_T.
  ///   - initial: a state a layer and direction, forward first; zeros if not given.
  public func forward(_ x: [Vector], initial: [CellState]? = nil) -> PlainPass {
    let initial = initial ?? zeroStates
    let (W_yh, b_y) = parameters.readout
    var features = x
    var passes: [[PlainLayerPass]] = []
    var state = 0
    for (index, layer) in network.layers.enumerated() {
      var directions: [PlainLayerPass] = []
      for isReverse in layer.readsInReverse {
        let cell = layer.cell.plain(parameters.gates(layer: index, isReverse: isReverse))
        directions.append(
          PlainLayerPass(cell, features, from: initial[state], isReverse: isReverse))
        state += 1
      }
      features = directions.dropFirst().reduce(directions[0].h) { joined, pass in
        zip(joined, pass.h).map { $0.joined($1) }
      }
      passes.append(directions)
    }
    let steps = network.readout.steps(length: x.count)
    return PlainPass(
      layers: passes, features: features, scoredSteps: steps,
      y: steps.map { W_yh * features[$0] + b_y })
  }

  /// Carries the gradient of one sequence back and adds it to that of the parameters.
  ///
  /// - Parameters:
  ///   - pass: what `forward` returned.
  ///   - dy: dL/dy at each scored step.
  ///   - dFinal: what the final states receive from outside, such as from a decoder.
  ///   - window: k for truncated back-propagation over k steps.
  ///   - gradient: what is added to.
  public func backward(
    _ pass: PlainPass, dy: [Vector], dFinal: [CellState]? = nil, window: Int? = nil,
    into gradient: inout PlainParameters
  ) -> PlainSequenceGradient {
    let dFinal = dFinal ?? zeroStates
    let (W_yh, _) = parameters.readout
    var dFeatures = pass.features.map { Vector(zeros: $0.count) }
    for (step, dy) in zip(pass.scoredSteps, dy) {
      gradient.addReadout(dy ⊗ pass.features[step], dy)
      dFeatures[step] += W_yh.transposed * dy
    }
    var layers: [[PlainLayerGradient]] = []
    var state = dFinal.count
    for (index, layer) in network.layers.enumerated().reversed() {
      state -= pass.layers[index].count
      var dx = pass.layers[index][0].steps.map { Vector(zeros: $0.x.count) }
      var directions: [PlainLayerGradient] = []
      for (direction, layerPass) in pass.layers[index].enumerated() {
        let columns = direction * layer.hidden..<(direction + 1) * layer.hidden
        var gates = parameters.gates(layer: index, isReverse: layerPass.isReverse)
          .mapValues { _ in GateWeights(inputs: layer.inputs, hidden: layer.hidden) }
        let back = layerPass.backward(
          dh: dFeatures.map { Vector(Array($0.elements[columns])) },
          dFinal: dFinal[state + direction], window: window, into: &gates)
        gradient.add(gates, layer: index, isReverse: layerPass.isReverse)
        for t in dx.indices { dx[t] += back.dx[t] }
        directions.append(back)
      }
      layers.insert(directions, at: 0)
      dFeatures = dx
    }
    return PlainSequenceGradient(layers: layers, dx: dFeatures)
  }
}

/// What a network computed over one sequence.
public struct PlainPass: Sendable {
  /// The passes of each layer, forward before reverse.
  public let layers: [[PlainLayerPass]]
  /// What the last layer handed to the readout at each step.
  public let features: [Vector]
  /// The steps at which the readout was taken.
  public let scoredSteps: [Int]
  /// y at each of these steps.
  public let y: [Vector]

  /// The final states: one a layer and direction, forward first.
  public var final: [CellState] { layers.flatMap { $0.map(\.final) } }
}

/// The gradient of one sequence, apart from that of the parameters.
public struct PlainSequenceGradient: Sendable {
  /// The gradients in each layer and direction, forward first.
  public let layers: [[PlainLayerGradient]]
  /// dL/dx_t of the network's input.
  public let dx: [Vector]

  /// dL/d(initial state): one a layer and direction, forward first.
  public var dInitial: [CellState] { layers.flatMap { $0.map(\.dInitial) } }
}

extension Network.Steps {
  /// The steps of a sequence at which a readout is taken, counted from 0.
  public func steps(length: Int) -> [Int] {
    switch self {
    case .last: length > 0 ? [length - 1] : []
    case .every: Array(0..<length)
    case .from(let step): Array(min(step, length)..<length)
    }
  }
}
