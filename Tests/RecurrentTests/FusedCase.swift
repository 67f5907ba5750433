import Testing

@testable import Recurrent

/// A batch of random sequences for a network, and how the plain twin sees it.
struct FusedCase {
  var network: Network
  var loss = Loss.meanSquaredError
  var batch: Int
  var length: Int
  /// Whether sequences differ in length.
  var varies = false
  /// A factor on the weights of PyTorch's initialisation: below 1 the recurrence contracts.
  var scale: Float = 1
  var seed: UInt64 = 1

  /// Parameters without symmetry: no two are equal.
  func parameters() throws -> Parameters {
    var parameters = try Parameters(network, .pytorch, seed: seed)
    for index in parameters.values.indices { parameters.values[index] *= scale }
    return parameters
  }

  /// The batch; what lies behind a sequence's end is NaN, so that nothing may read it.
  func makeBatch() -> Batch {
    var stream = RandomStream(seed: seed, purpose: "fused case")
    let inputs = network.layers[0].inputs
    let steps = network.readout.steps(length: length)
    let lengths =
      varies
      ? (0..<batch).map { $0 == 0 ? length : 1 + stream.integer(below: length) }
      : nil
    var x = (0..<length * batch * inputs).map { _ in stream.uniform(-1, 1) }
    if let lengths {
      for t in 0..<length {
        for b in 0..<batch where t >= lengths[b] {
          for i in 0..<inputs { x[(t * batch + b) * inputs + i] = .nan }
        }
      }
    }
    let targets: Batch.Targets
    if loss == .softmaxCrossEntropy {
      targets = .classes(
        (0..<steps.count * batch).map { _ in
          Int32(stream.integer(below: network.outputs + 1)) - (network.readout == .last ? 0 : 1)
        }.map { min($0, Int32(network.outputs - 1)) })
    } else {
      targets = .values(
        (0..<steps.count * batch * network.outputs).map { _ in stream.uniform() })
    }
    return Batch(
      length: length, size: batch, inputs: inputs, x: x, lengths: lengths, targets: targets)
  }

  /// The same sequences for the plain network.
  func plain(_ batch: Batch) -> [PlainSequence] {
    let steps = network.readout.steps(length: length)
    return (0..<batch.size).map { b in
      let length = batch.lengths?[b] ?? batch.length
      let x = (0..<length).map { t in
        Vector(
          (0..<batch.inputs).map { Double(batch.x[(t * batch.size + b) * batch.inputs + $0]) })
      }
      let scored = network.readout == .last ? 1 : steps.count { $0 < length }
      switch batch.targets {
      case .values(let values):
        let outputs = network.outputs
        return PlainSequence(
          x: x,
          targets: .values(
            (0..<scored).map { s in
              Vector(
                (0..<outputs).map { Double(values[(s * batch.size + b) * outputs + $0]) })
            }))
      case .classes(let classes):
        return PlainSequence(
          x: x, targets: .classes((0..<scored).map { Int(classes[$0 * batch.size + b]) }))
      case .none:
        preconditionFailure("a case has targets")
      }
    }
  }

  /// Holds the fused loss and gradient to the plain ones.
  func check(window: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let parameters = try parameters()
    let batch = makeBatch()
    let trainer = try Trainer(
      network, parameters: parameters, batch: batch.size, length: length, loss: loss,
      rate: .constant(1e-3), options: Trainer.Options(truncation: window))
    let fused = try trainer.gradients(batch)
    let plain = PlainNetwork(parameters).gradient(plain(batch), loss, window: window)
    #expect(
      abs(fused.loss - plain.loss) <= 1e-6 * max(1, abs(plain.loss)), "loss of \(self)",
      sourceLocation: sourceLocation)
    let largest = plain.parameters.values.map(abs).max() ?? 0
    for tensor in parameters.layout.tensors {
      let worst =
        tensor.range.map {
          abs(Double(fused.gradient.values[$0]) - plain.parameters.values[$0])
        }.max() ?? 0
      #expect(
        worst <= 1e-5 * largest, "\(tensor.name) of \(self): \(worst / largest)",
        sourceLocation: sourceLocation)
    }
  }
}
