/// The readout y = W_yh h + b_y with its weights packed for the kernels.
struct PackedReadout {
  /// H′, the number of features that are read.
  let features: Int
  /// O, the number of outputs.
  let outputs: Int
  /// [block of 64 outputs][1 + H′][64]: the first row is the bias.
  private let forward: Floats
  /// [block of 64 features][O][64]: W_yh's rows in blocks.
  private let transposed: Floats
  private let weight: Int
  private let bias: Int

  init(_ network: Network, layout: Parameters.Layout, arena: Arena) {
    features = network.layers.last?.outputs ?? 0
    outputs = network.outputs
    forward = arena.floats((1 + features) * roundedUp(outputs))
    transposed = arena.floats(roundedUp(features) * outputs)
    weight = layout.tensor(.readoutWeight)?.offset ?? 0
    bias = layout.tensor(.readoutBias)?.offset ?? 0
  }

  /// The length of a row of outputs: O padded to whole vectors.
  var outputLength: Int { roundedUp(outputs) }

  /// How many numbers the packed weights, and their gradient, take.
  var count: Int { (1 + features) * outputLength }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats) {
    eachBlock(of: outputs) { first, width in
      let block = Rows(forward + first * (1 + features), stride: width)
      for output in 0..<min(width, outputs - first) {
        block.start[output] = parameters[bias + first + output]
        let row = parameters + (weight + (first + output) * features)
        for feature in 0..<features { block[1 + feature][output] = row[feature] }
      }
    }
    eachBlock(of: features) { first, width in
      for output in 0..<outputs {
        (transposed + (first * outputs + output * width)).copy(
          parameters + (weight + output * features + first), count: min(width, features - first))
      }
    }
  }

  /// y = W [1 | h] for rows [1 | h].
  func forward(_ rows: Rows, to y: Rows, pairs: Int) {
    eachBlock(of: outputs) { first, width in
      product(
        rows, Rows(forward + first * (1 + features), stride: width), count: 1 + features,
        width: width / vectorWidth, into: y.from(column: first), lanes: pairs, .replacing)
    }
  }

  /// dL/dh (or +=) Wᵀ dL/dy.
  func backward(_ errors: Rows, to gradient: Rows, pairs: Int, _ accumulation: Accumulation) {
    eachBlock(of: features) { first, width in
      product(
        errors, Rows(transposed + first * outputs, stride: width), count: outputs,
        width: width / vectorWidth, into: gradient.from(column: first), lanes: pairs, accumulation)
    }
  }

  /// Adds the gradient of the weights to a packed one.
  func addGradient(_ rows: Rows, _ errors: Rows, pairs: Int, to packed: Floats) {
    eachBlock(of: outputs) { first, width in
      addOuterProduct(
        rows, errors.from(column: first), pairs: pairs, count: 1 + features,
        width: width / vectorWidth, to: Rows(packed + first * (1 + features), stride: width))
    }
  }

  /// Adds a packed gradient to one in the parameters' order.
  func unpack(_ packed: Floats, addingTo gradient: Floats) {
    eachBlock(of: outputs) { first, width in
      let block = Rows(packed + first * (1 + features), stride: width)
      for output in 0..<min(width, outputs - first) {
        gradient[bias + first + output] += block.start[output]
        let row = gradient + (weight + (first + output) * features)
        for feature in 0..<features { row[feature] += block[1 + feature][output] }
      }
    }
  }

  /// Splits a count into blocks of 64, the last padded to whole vectors.
  @inline(always) private func eachBlock(of count: Int, _ body: (Int, Int) -> Void) {
    var first = 0
    while first < count {
      let width = min(64, roundedUp(count) - first)
      body(first, width)
      first += width
    }
  }
}
