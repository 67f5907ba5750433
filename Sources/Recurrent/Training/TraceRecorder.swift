/// Copies states, gates and gradients out of the kernels' memory into the order of time.
struct TraceRecorder {
  private(set) var passes: [Trace.Pass]
  private(set) var dx: [Float]

  init(_ packed: PackedNetwork, _ batch: Batch, withGradients: Bool) {
    dx = withGradients ? Array(repeating: 0, count: batch.x.count) : []
    passes = packed.layers.enumerated().flatMap { index, directions in
      directions.map { layer in
        let plan = layer.plan
        let zeros = [Float](repeating: 0, count: batch.length * batch.size * plan.hidden)
        let states = [Float](repeating: 0, count: batch.size * plan.hidden)
        let zeroStates = Batch.States(h: states, c: plan.hasCell ? states : [])
        var gates: [Parameters.GateName: [Float]] = [:]
        for (gate, _) in plan.gateColumns { gates[gate] = zeros }
        return Trace.Pass(
          layer: index, isReverse: plan.isReverse, h: zeros, c: plan.hasCell ? zeros : [],
          gates: gates, dh: withGradients ? zeros : [],
          final: zeroStates, dInitial: withGradients ? zeroStates : Batch.States(h: []),
          dc: withGradients && plan.hasCell ? zeros : [])
      }
    }
  }

  /// Copies what the forward pass of a chunk left.
  mutating func recordForward(_ network: NetworkPass, _ batch: Batch) {
    for (index, pass) in network.stack.layers.joined().enumerated() {
      recordFinal(pass, index: index, first: network.lanes.lowerBound, batch)
      for step in 0..<batch.length {
        for lane in 0..<pass.lanes {
          guard
            let place = place(pass, step, lane, network.lanes.lowerBound, batch)
          else { continue }
          for unit in 0..<pass.plan.hidden {
            passes[index].h[place + unit] = pass.states(before: step + 1)[lane][unit]
            if pass.plan.hasCell {
              passes[index].c[place + unit] = pass.cells(before: step + 1)[lane][unit]
            }
          }
          for (gate, column) in pass.plan.gateColumns {
            for unit in 0..<pass.plan.hidden {
              passes[index].gates[gate]?[place + unit] = pass.gate(
                column: column, unit: unit, lane: lane, step: step)
            }
          }
        }
      }
    }
  }

  /// Copies a chunk's final states.
  private mutating func recordFinal(_ pass: LayerPass, index: Int, first: Int, _ batch: Batch) {
    for lane in 0..<pass.lanes {
      for unit in 0..<pass.plan.hidden {
        let place = (first + lane) * pass.plan.hidden + unit
        passes[index].final.h[place] = pass.states(before: batch.length)[lane][unit]
        if pass.plan.hasCell {
          passes[index].final.c[place] = pass.cells(before: batch.length)[lane][unit]
        }
      }
    }
  }

  /// Copies the gradients that are left when a chunk has gone all the way back.
  mutating func recordInitial(_ network: NetworkPass, _ batch: Batch) {
    let first = network.lanes.lowerBound
    for (index, pass) in network.stack.passes.enumerated() {
      for lane in 0..<pass.lanes {
        for unit in 0..<pass.plan.hidden {
          let place = (first + lane) * pass.plan.hidden + unit
          passes[index].dInitial.h[place] = pass.stateGradient[lane][unit]
          if pass.plan.hasCell {
            passes[index].dInitial.c[place] = pass.cellGradient[lane][unit]
          }
        }
      }
    }
    guard let gradient = network.stack.inputGradients[0] else { return }
    for time in 0..<batch.length {
      for lane in 0..<network.lanes.count
      where
        time < batch.lengths?[first + lane] ?? batch.length
      {
        for input in 0..<batch.inputs {
          dx[(time * batch.size + first + lane) * batch.inputs + input] =
            gradient[time * network.lanes.count + lane][input]
        }
      }
    }
  }

  /// Copies dL/dh_t and dL/dc_t of one step on the way back.
  mutating func recordBackward(_ pass: LayerPass, step: Int, first: Int, _ batch: Batch) {
    guard
      let index = passes.firstIndex(where: {
        $0.layer == pass.weights.index && $0.isReverse == pass.plan.isReverse
      })
    else { return }
    for lane in 0..<pass.lanes {
      guard let place = place(pass, step, lane, first, batch) else { continue }
      for unit in 0..<pass.plan.hidden {
        passes[index].dh[place + unit] = pass.stateGradient[lane][unit]
        if pass.plan.hasCell {
          passes[index].dc[place + unit] = pass.wholeCellGradient(
            unit: unit, lane: lane, step: step)
        }
      }
    }
  }

  /// Where the values of a step and lane begin, or nil behind the lane's end.
  private func place(_ pass: LayerPass, _ step: Int, _ lane: Int, _ first: Int, _ batch: Batch)
    -> Int?
  {
    guard let time = pass.time(ofStep: step, lane: lane) else { return nil }
    return (time * batch.size + first + lane) * pass.plan.hidden
  }
}

extension LayerPlan {
  /// The columns in which the forward pass leaves the gates and the candidate; none of an RNN.
  var gateColumns: [(gate: Parameters.GateName, column: Int)] {
    if activatesInPlace { return [] }
    let first = layer.banks[0]
    return first.columns.enumerated().map { ($1.gate, first.firstColumn + $0) }
  }
}

extension LayerPass {
  /// One unit's gate at a step.
  func gate(column: Int, unit: Int, lane: Int, step: Int) -> Float {
    gates(at: step, panel: unit / vectorWidth)[lane][column * vectorWidth + unit % vectorWidth]
  }

  /// dL/dc_t of a unit: what came from step t + 1 and what comes through h_t = o ⊙ tanh(c_t).
  func wholeCellGradient(unit: Int, lane: Int, step: Int) -> Float {
    guard case .lstm(let lstm) = plan.layer.cell else { return 0 }
    let o: Float =
      switch lstm.output {
      case .fixed(let value): value
      case .learned:
        gate(column: plan.columns - 1, unit: unit, lane: lane, step: step)
      }
    let c = Float32x16(repeating: cells(before: step + 1)[lane][unit])
    let slope = c.hyperbolicTangent().slopeOfTanh[0]
    return stateGradient[lane][unit] * o * slope + cellGradient[lane][unit]
  }
}
