import Recurrent

/// Recurrent layers, one on the other, before a task says what goes in and out.
public struct Stack: Codable, Hashable, Sendable {
  /// The recurrence of all layers.
  public var cell: Cell
  /// The hidden units of each layer (of each direction), the first layer first.
  public var hidden: [Int]
  /// The order in which every layer reads its steps.
  public var direction: Layer.Direction

  /// Makes a stack.
  public init(_ cell: Cell, hidden: [Int], direction: Layer.Direction = .forward) {
    self.cell = cell
    self.hidden = hidden
    self.direction = direction
  }

  /// The layers for a number of inputs.
  public func layers(inputs: Int) -> [Layer] {
    var layers: [Layer] = []
    for units in hidden {
      layers.append(
        Layer(cell, inputs: layers.last?.outputs ?? inputs, hidden: units, direction: direction))
    }
    return layers
  }

  /// The network that answers a task: of an encoder-decoder, the decoder.
  public func network(for task: some SequenceTask) -> Network {
    Network(layers: layers(inputs: task.inputs), outputs: task.outputs, readout: task.readout)
  }

  /// The network that reads a task's source, where it has one.
  public func encoder(for task: some SequenceTask) -> Network? {
    task.emptyBatch(of: 1).source.map { source in
      Network(layers: layers(inputs: source.inputs), outputs: 0)
    }
  }

  /// The number of parameters that a task takes: all layers, the readout and, where there is one, the encoder.
  public func parameterCount(for task: some SequenceTask) -> Int {
    network(for: task).parameterCount + (encoder(for: task)?.parameterCount ?? 0)
  }

  /// The same stack with the number of units, the same in all layers, that comes closest to a number of parameters.
  public func sized(for task: some SequenceTask, parameters: Int) -> Stack {
    func stack(_ units: Int) -> Stack {
      var copy = self
      copy.hidden = hidden.map { _ in units }
      return copy
    }
    func difference(_ units: Int) -> Int {
      abs(stack(units).parameterCount(for: task) - parameters)
    }
    // The count grows with the units: the first size that is too large, or the one before it.
    let first = (1...).first { stack($0).parameterCount(for: task) >= parameters } ?? 1
    return stack(first > 1 && difference(first - 1) <= difference(first) ? first - 1 : first)
  }
}
