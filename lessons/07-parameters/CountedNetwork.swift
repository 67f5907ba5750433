import Recurrent

/// A network whose parameters are counted twice: from the formulas, and in the storage itself.
struct CountedNetwork: Hashable {
  /// A cell without variants.
  enum Kind: String, CaseIterable {
    case rnn, gru, lstm

    var cell: Cell {
      switch self {
      case .rnn: .rnn()
      case .lstm: .lstm()
      case .gru: .gru()
      }
    }

    /// The gates and the candidate: how many affine functions of $x_t$ and $h_{t-1}$ are learned.
    var blocks: Int {
      switch self {
      case .rnn: 1
      case .lstm: 4
      case .gru: 3
      }
    }
  }

  var kind: Kind
  var inputs: Int
  var hidden: Int
  var layers = 1
  var readsBothWays = false
  var biases = Layer.Biases.two
  var outputs = 0

  // region: by-rows
  /// The count from the formulas alone; no storage is looked at.
  var counted: Int {
    let directions = readsBothWays ? 2 : 1
    var total = 0
    var width = inputs  // what the layer reads
    for _ in 0..<layers {
      let row = width + hidden + biases.count
      total += directions * kind.blocks * hidden * row
      width = directions * hidden  // what it hands on
    }
    return total + outputs * (width + 1)
  }
  // endregion

  // region: in-storage
  /// The count in the storage of a network that is really made.
  var stored: Int { Parameters(network).values.count }
  // endregion

  /// The network itself, with a readout of `outputs` numbers.
  var network: Network {
    let direction = readsBothWays ? Layer.Direction.both : .forward
    let stack = (0..<layers).map { index in
      Layer(
        kind.cell, inputs: index == 0 ? inputs : hidden * (readsBothWays ? 2 : 1), hidden: hidden,
        biases: biases, direction: direction)
    }
    return Network(layers: stack, outputs: outputs)
  }
}
