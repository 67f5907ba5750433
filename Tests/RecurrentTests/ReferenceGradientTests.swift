import Testing

@testable import Recurrent

/// The plain twin's gradients against five-point central differences.
@Suite struct ReferenceGradientTests {
  static let cells: [Cell] =
    Activation.allCases.map { .rnn($0) }
    + Activation.allCases.map { .lstm(LSTM(candidate: $0)) }
    + Activation.allCases.map { .gru(GRU(candidate: $0)) }
    + Activation.allCases.map { .gru(GRU(candidate: $0, resetPlacement: .beforeProduct)) }
    + [
      .lstm(LSTM(input: .complementOfForget)), .lstm(LSTM(input: .fixed(at: 1))),
      .lstm(LSTM(forget: .fixed(at: 1))), .lstm(LSTM(output: .fixed(at: 0.3))),
      .lstm(LSTM(input: .complementOfForget, forget: .fixed(at: 0.9), output: .fixed(at: 1))),
      .gru(GRU(reset: .fixed(at: 1))), .gru(GRU(reset: .fixed(at: 1), update: .fixed(at: 0))),
      .gru(GRU(update: .shared)), .gru(GRU(update: .fixed(at: 0.25))),
      .gru(GRU(resetPlacement: .beforeProduct, reset: .fixed(at: 0.5), update: .shared)),
    ]

  @Test(arguments: cells)
  func everyCellWithEveryNumberOfBiases(cell: Cell) {
    for biases in [Layer.Biases.none, .one, .two] {
      let network = Network(
        cell, inputs: 2, hidden: 3, outputs: 2, readout: .every, biases: biases)
      check(network, .meanSquaredError, lengths: [5, 3])
    }
  }

  @Test(arguments: [Cell.rnn(), .lstm(), .gru()], [Layer.Direction.forward, .backward, .both])
  func stacksAndDirections(cell: Cell, direction: Layer.Direction) {
    let first = Layer(cell, inputs: 2, hidden: 3, direction: direction)
    let second = Layer(cell, inputs: first.outputs, hidden: 2, biases: .one, direction: direction)
    check(
      Network(layers: [first, second], outputs: 2, readout: .last), .softmaxCrossEntropy,
      lengths: [4, 1, 6])
  }

  @Test(
    arguments: [
      Loss.meanSquaredError, .softmaxCrossEntropy, .sigmoidCrossEntropy,
    ], [Network.Steps.last, .every, .from(step: 3)])
  func lossesAtChosenSteps(loss: Loss, steps: Network.Steps) {
    check(
      Network(.gru(), inputs: 2, hidden: 3, outputs: 3, readout: steps), loss, lengths: [6, 2, 5])
  }

  @Test(arguments: [Cell.rnn(), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct))])
  func outputsFedBack(cell: Cell) {
    let stack = Network(
      layers: [Layer(cell, inputs: 3, hidden: 3), Layer(cell, inputs: 3, hidden: 2)], outputs: 2,
      readout: .every)
    check(stack, .meanSquaredError, lengths: [6, 3], feedback: .outputs(from: 1))
    let late = Network(cell, inputs: 2, hidden: 3, outputs: 2, readout: .from(step: 1))
    check(late, .softmaxCrossEntropy, lengths: [6, 4], feedback: .outputs(from: 3))
    check(late, .sigmoidCrossEntropy, lengths: [6, 4], feedback: .classes(from: 2))
  }

  @Test(arguments: [Cell.rnn(), .lstm(), .gru()], [Layer.Direction.forward, .backward])
  func encodersAndDecoders(cell: Cell, direction: Layer.Direction) {
    let encoder = Network(
      layers: [
        Layer(cell, inputs: 1, hidden: 3, direction: direction),
        Layer(cell, inputs: 3, hidden: 2, direction: direction),
      ], outputs: 0)
    let decoder = Network(
      layers: [Layer(cell, inputs: 2, hidden: 3), Layer(cell, inputs: 3, hidden: 2)], outputs: 2,
      readout: .every)
    let sources = [4, 2].map { length in (0..<length).map { Vector([Double($0 % 3) - 0.7]) } }
    let batch = [3, 5].map { length in
      PlainSequence(
        x: (0..<length).map { Vector([0.3 * Double($0), -0.4]) },
        targets: .classes((0..<length).map { $0 % 2 }))
    }
    for feedback in [nil, Feedback.outputs(from: 1)] {
      var pair = PlainEncoderDecoder(
        encoder: PlainNetwork(PlainParameters(layout: Parameters.Layout(encoder))),
        decoder: PlainNetwork(PlainParameters(layout: Parameters.Layout(decoder))),
        feedback: feedback)
      var draw = RandomStream(seed: 5, purpose: "finite differences")
      for index in pair.encoder.parameters.values.indices {
        pair.encoder.parameters.values[index] = Double(draw.uniform(-1, 1))
      }
      for index in pair.decoder.parameters.values.indices {
        pair.decoder.parameters.values[index] = Double(draw.uniform(-1, 1))
      }
      let gradient = pair.gradient(sources: sources, batch, .softmaxCrossEntropy)
      let both = pair.encoder.parameters.values + pair.decoder.parameters.values
      compare(
        gradient.encoder.values + gradient.decoder.values,
        fivePoint(both) { values in
          var moved = pair
          let count = pair.encoder.parameters.values.count
          moved.encoder.parameters.values = Array(values[..<count])
          moved.decoder.parameters.values = Array(values[count...])
          return moved.gradient(sources: sources, batch, .softmaxCrossEntropy).loss
        }, "an encoder and a decoder of \(cell)")
    }
  }

  /// Compares every derivative; the relative error is taken against at least a thousandth of the largest.
  private func check(_ network: Network, _ loss: Loss, lengths: [Int], feedback: Feedback? = nil) {
    let layout = Parameters.Layout(network)
    var draw = RandomStream(seed: 11, purpose: "finite differences")
    func vector(_ count: Int) -> Vector {
      Vector((0..<count).map { _ in Double(draw.uniform(-1, 1)) })
    }
    var parameters = PlainParameters(layout: layout)
    parameters.values = vector(layout.count).elements
    let plain = PlainNetwork(parameters)
    let batch = lengths.map { length in
      let steps = network.readout.steps(length: length)
      return PlainSequence(
        x: (0..<length).map { _ in vector(network.layers[0].inputs) },
        targets: loss == .softmaxCrossEntropy
          ? .classes(steps.map { $0 % network.outputs })
          : .values(steps.map { _ in vector(network.outputs).map { abs($0) } }))
    }
    let initial = lengths.map { _ in
      plain.zeroStates.map { CellState(h: vector($0.h.count), c: vector($0.c.count)) }
    }
    let gradient = plain.gradient(batch, loss, initial: initial, feedback: feedback)

    compare(
      gradient.parameters.values,
      fivePoint(parameters.values) { values in
        var moved = plain
        moved.parameters.values = values
        return moved.loss(batch, loss, initial: initial, feedback: feedback)
      }, "parameters of \(network)")
    for index in lengths.indices {
      compare(
        gradient.sequences[index].dx.flatMap(\.elements),
        fivePoint(batch[index].x.flatMap(\.elements)) { values in
          var moved = batch
          let inputs = network.layers[0].inputs
          moved[index].x = stride(from: 0, to: values.count, by: inputs).map {
            Vector(Array(values[$0..<$0 + inputs]))
          }
          return plain.loss(moved, loss, initial: initial, feedback: feedback)
        }, "inputs of \(network)")
      compare(
        gradient.sequences[index].dInitial.flatMap { $0.h.elements + $0.c.elements },
        fivePoint(initial[index].flatMap { $0.h.elements + $0.c.elements }) { values in
          var moved = initial
          var rest = values[...]
          moved[index] = plain.zeroStates.map { state in
            let h = rest.prefix(state.h.count)
            let c = rest.dropFirst(h.count).prefix(state.c.count)
            rest = rest.dropFirst(h.count + c.count)
            return CellState(h: Vector(Array(h)), c: Vector(Array(c)))
          }
          return plain.loss(batch, loss, initial: moved, feedback: feedback)
        }, "initial states of \(network)")
    }
  }

  private func fivePoint(_ values: [Double], _ f: ([Double]) -> Double) -> [Double] {
    let h = 1e-3
    return values.indices.map { index in
      func at(_ offset: Double) -> Double {
        var moved = values
        moved[index] += offset
        return f(moved)
      }
      return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h)
    }
  }

  private func compare(_ exact: [Double], _ numeric: [Double], _ what: String) {
    let largest = exact.map(abs).max() ?? 0
    for index in exact.indices {
      let scale = max(abs(exact[index]), 1e-3 * largest, 1e-9)
      let error = abs(exact[index] - numeric[index]) / scale
      #expect(error < 1e-7, "\(what), entry \(index): \(exact[index]) and \(numeric[index])")
    }
  }
}
