extension Batch {
  /// Refuses sizes, lengths, inputs and targets that do not fit one another or the network.
  func validate(_ network: Network, _ loss: Loss, encoder: Network?) throws(EngineError) {
    try EngineError.requireSize(length, "length of the batch")
    try EngineError.requireSize(size, "size of the batch")
    try Self.validate("batch", length, size, inputs, x, lengths, for: network)
    switch (source, encoder) {
    case (let source?, let encoder?):
      try EngineError.requireSize(source.length, "length of the source")
      try Self.validate(
        "source", source.length, size, source.inputs, source.x, source.lengths, for: encoder)
    case (nil, nil): break
    case (nil, _): throw .wiring("the network has an encoder: give the batch a source")
    case (_, nil): throw .wiring("the batch has a source, but the network has no encoder")
    }
    try validateInitial(network)
    try validateTargets(network, loss)
  }

  private func validateInitial(_ network: Network) throws(EngineError) {
    guard let initial else { return }
    let layers = network.layers.flatMap { layer in layer.readsInReverse.map { _ in layer } }
    guard initial.count == layers.count else {
      throw .mismatch(
        of: "number of initial states", is: initial.count, expected: layers.count)
    }
    for (index, (state, layer)) in zip(initial, layers).enumerated() {
      let count = size * layer.hidden
      guard state.h.count == count else {
        throw .mismatch(
          of: "values of the initial h \(index)", is: state.h.count, expected: count)
      }
      guard !layer.cell.hasCellState || state.c.count == count else {
        throw .mismatch(
          of: "values of the initial c \(index)", is: state.c.count, expected: count)
      }
      for value in state.h + state.c where !value.isFinite {
        throw .number(
          of: "initial state \(index)", at: nil, is: value, expected: "finite numbers")
      }
    }
  }

  /// Refuses sequences whose numbers do not fit their sizes or are not finite.
  private static func validate(
    _ name: String, _ length: Int, _ size: Int, _ inputs: Int, _ x: [Float], _ lengths: [Int]?,
    for network: Network
  ) throws(EngineError) {
    let expected = network.layers.first?.inputs ?? 0
    guard inputs == expected else {
      throw .mismatch(of: "inputs of the \(name)", is: inputs, expected: expected)
    }
    guard x.count == length * size * inputs else {
      throw .mismatch(
        of: "number of values in the \(name)'s x", is: x.count, expected: length * size * inputs)
    }
    if let lengths {
      guard lengths.count == size else {
        throw .mismatch(
          of: "number of lengths of the \(name)", is: lengths.count, expected: size)
      }
      for (index, value) in lengths.enumerated() where value < 1 || value > length {
        throw .sequenceLength(index: index, is: value, limit: length)
      }
    }
    if areFinite(x) { return }
    // Padding may hold anything.
    for index in x.indices where !x[index].isFinite {
      let (step, sequence) = (index / (size * inputs), index / inputs % size)
      if step < lengths?[sequence] ?? length {
        throw .number(
          of: "x of the \(name)", at: index, is: x[index],
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
    unsafe numbers.withUnsafeBytes { bytes in
      while index + vectorWidth <= numbers.count {
        let vector = unsafe bytes.loadUnaligned(fromByteOffset: 4 * index, as: Float32x16.self)
        sums += vector * 0
        index += vectorWidth
      }
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
