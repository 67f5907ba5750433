extension Batch {
  /// Refuses sizes, lengths, inputs and targets that do not fit one another or the network.
  func validate(_ network: Network, _ loss: Loss) throws(EngineError) {
    try EngineError.requireSize(length, "length of the batch")
    try EngineError.requireSize(size, "size of the batch")
    guard inputs == network.layers.first?.inputs else {
      throw .mismatch(
        of: "inputs of the batch", is: inputs, expected: network.layers.first?.inputs ?? 0)
    }
    guard x.count == length * size * inputs else {
      throw .mismatch(
        of: "number of values in x", is: x.count, expected: length * size * inputs)
    }
    try validateLengths()
    try validateInputs()
    try validateTargets(network, loss)
  }

  private func validateLengths() throws(EngineError) {
    guard let lengths else { return }
    guard lengths.count == size else {
      throw .mismatch(of: "number of lengths", is: lengths.count, expected: size)
    }
    for (index, value) in lengths.enumerated() where value < 1 || value > length {
      throw .sequenceLength(index: index, is: value, limit: length)
    }
  }

  private func validateInputs() throws(EngineError) {
    if Self.areFinite(x) { return }
    // Padding may hold anything.
    for index in x.indices where !x[index].isFinite {
      let (step, sequence) = (index / (size * inputs), index / inputs % size)
      if step < lengths?[sequence] ?? length {
        throw .number(
          of: "x", at: index, is: x[index],
          expected: "a finite number (step \(step), sequence \(sequence))")
      }
    }
  }

  private func validateTargets(_ network: Network, _ loss: Loss) throws(EngineError) {
    let steps = network.readout.scored(of: length).count
    if steps == 0 { throw .nothingScored }
    switch (targets, loss) {
    case (.none, _): break
    case (.values(let values), .meanSquaredError), (.values(let values), .sigmoidCrossEntropy):
      let expected = steps * size * network.outputs
      guard values.count == expected else {
        throw .mismatch(of: "number of target values", is: values.count, expected: expected)
      }
      guard !Self.areFinite(values) else { break }
      let perStep = size * network.outputs
      for index in values.indices where !values[index].isFinite {
        let sequence = index % perStep / network.outputs
        let step = network.readout.scored(of: length).lowerBound + index / perStep
        if network.readout == .last || step < lengths?[sequence] ?? length {
          throw .number(
            of: "target", at: index, is: values[index], expected: "a finite number")
        }
      }
    case (.classes(let classes), .softmaxCrossEntropy):
      guard classes.count == steps * size else {
        throw .mismatch(
          of: "number of target classes", is: classes.count, expected: steps * size)
      }
      for (index, value) in classes.enumerated() where value < -1 || value >= network.outputs {
        throw .targetClass(index: index, is: Int(value), outputs: network.outputs)
      }
    default: throw .targetKind(loss: loss)
    }
  }

  /// Whether all numbers are finite: 0 · x is NaN for the others, and NaN stays in a sum.
  private static func areFinite(_ numbers: [Float]) -> Bool {
    var sums = Float32x16.zero
    var index = 0
    while index + vectorWidth <= numbers.count {
      var vector = Float32x16.zero
      for lane in 0..<vectorWidth { vector[lane] = numbers[index &+ lane] }
      sums += vector * 0
      index += vectorWidth
    }
    while index < numbers.count {
      sums[0] += numbers[index] * 0
      index += 1
    }
    return sums.total() == 0
  }
}

extension Optimiser {
  /// Refuses rates and constants that are not finite or have the wrong sign.
  func validate() throws(EngineError) {
    switch self {
    case .sgd(let momentum):
      try EngineError.require(momentum, "momentum", in: 0...)
    case .rmsprop(let decay, let epsilon, _):
      try EngineError.require(decay, "decay", in: 0...)
      try EngineError.require(epsilon, "epsilon", in: 0...)
    case .adam(let beta1, let beta2, let epsilon):
      try EngineError.require(beta1, "beta1", in: 0...)
      try EngineError.require(beta2, "beta2", in: 0...)
      try EngineError.require(epsilon, "epsilon", in: 0...)
    }
  }
}

extension LearningRate {
  /// Refuses rates that are not finite.
  func validate() throws(EngineError) {
    switch self {
    case .constant(let rate): try EngineError.require(rate, "learning rate", in: 0...)
    case .decaying(let rate, let factor, let every):
      try EngineError.require(rate, "learning rate", in: 0...)
      try EngineError.require(factor, "factor of the learning rate", in: 0...)
      try EngineError.requireSize(every, "steps between changes of the learning rate")
    }
  }
}

extension Clipping {
  /// Refuses limits that are not finite.
  func validate() throws(EngineError) {
    switch self {
    case .none: break
    case .globalNorm(let limit), .elementWise(let limit):
      try EngineError.require(limit, "clipping limit", in: 0...)
    }
  }
}
