import Recurrent
import Testing

/// Names, shapes, order and counts of parameters are PyTorch's.
@Suite struct ParametersTests {
  @Test func tensorsFollowPyTorchsOrder() {
    let network = Network(
      layers: [
        Layer(.lstm(), inputs: 3, hidden: 4, direction: .both), Layer(.gru(), inputs: 8, hidden: 5),
      ], outputs: 2)
    let layout = Parameters.Layout(network)
    #expect(
      layout.tensors.map { "\($0.name) \($0.shape)" } == [
        "weight_ih_l0 [16, 3]", "weight_hh_l0 [16, 4]", "bias_ih_l0 [16]", "bias_hh_l0 [16]",
        "weight_ih_l0_reverse [16, 3]", "weight_hh_l0_reverse [16, 4]",
        "bias_ih_l0_reverse [16]", "bias_hh_l0_reverse [16]",
        "weight_ih_l1 [15, 8]", "weight_hh_l1 [15, 5]", "bias_ih_l1 [15]", "bias_hh_l1 [15]",
        "readout.weight [2, 5]", "readout.bias [2]",
      ])
    #expect(
      layout.tensors.map(\.range.lowerBound).dropFirst()
        == layout.tensors.map(\.range.upperBound).dropLast())
    #expect(layout.count == network.parameterCount)
  }

  @Test func rowsOfGatesSkipWhatHasNoParameters() {
    func rows(_ cell: Cell) -> String {
      Layer(cell, inputs: 2, hidden: 3).gateRows
        .map { "\($0.gate.rawValue) \($0.rows)" }.joined(separator: ", ")
    }
    #expect(rows(.rnn()) == "c 0..<3")
    #expect(rows(.lstm()) == "i 0..<3, f 3..<6, c 6..<9, o 9..<12")
    #expect(rows(.lstm(LSTM(input: .complementOfForget))) == "f 0..<3, c 3..<6, o 6..<9")
    #expect(rows(.lstm(LSTM(forget: .fixed(at: 1)))) == "i 0..<3, c 3..<6, o 6..<9")
    #expect(rows(.gru()) == "r 0..<3, z 3..<6, c 6..<9")
    #expect(rows(.gru(GRU(update: .shared))) == "r 0..<3, z 3..<4, c 4..<7")
    #expect(rows(.gru(GRU(reset: .fixed(at: 1), update: .fixed(at: 0)))) == "c 0..<3")
  }

  @Test(arguments: [
    (Cell.lstm(), 32, Layer.Biases.two, 4608, "4 H (I + H + 2)"),
    (.gru(), 37, .two, 4551, "3 H (I + H + 2)"), (.rnn(), 32, .one, 1120, "H (I + H + 1)"),
    (.lstm(), 10, .none, 480, "4 H (I + H)"),
    (.gru(GRU(update: .shared)), 4, .one, 63, "(2 H + 1) (I + H + 1)"),
  ])
  func countsFollowTheFormula(
    cell: Cell, hidden: Int, biases: Layer.Biases, count: Int, formula: String
  ) {
    let layer = Layer(cell, inputs: 2, hidden: hidden, biases: biases)
    #expect(layer.parameterCount == count)
    #expect(layer.parameterFormula == formula)
  }

  @Test func tensorsAreReadAndWrittenByName() throws {
    var parameters = Parameters(Network(.gru(), inputs: 2, hidden: 3, outputs: 1))
    parameters["weight_hh_l0"] = (0..<27).map(Float.init)
    let tensor = try #require(parameters.layout.tensor(.hiddenWeight, layer: 0))
    let rows = try #require(tensor.range(of: .update))
    #expect(parameters.values[rows].first == 9)
    #expect(parameters["weight_hh_l0"].last == 26)
    #expect(parameters["weight_ih_l0"].allSatisfy { $0 == 0 })
  }
}
