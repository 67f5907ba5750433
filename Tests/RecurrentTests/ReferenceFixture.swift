import Foundation
import Testing

@testable import Recurrent

/// What PyTorch computed for one small network; `Tests/Peers/fixtures.py` explains the fields.
///
/// Parameters, inputs, states and targets are whole numbers of 1024ths, exact in both precisions.
struct Fixture: Decodable, Sendable, CustomTestStringConvertible {
  let network: Network
  let loss: Loss
  let lengths: [Int]
  let value: Double
  let y: [Double]
  let hn: [Double]
  let cn: [Double]?
  let gradients: [Double]
  let dx: [Double]
  let dh0: [Double]
  let dc0: [Double]?
  let training: [String: [Double]]

  private let x: [Int]
  private let targets: [Int]
  private let h0: [Int]
  private let c0: [Int]?
  private let parameters: [Int]

  /// The runs behind `training`: the name, the optimiser, its rate and the clipping.
  static let runs: [(name: String, Optimiser, rate: Float, Clipping)] = [
    ("adam", .adam(), 0.02, .none), ("sgd", .sgd(momentum: 0.9), 0.1, .none),
    ("rmsprop", .rmsprop(), 0.01, .none),
    ("adam, norm 0.125", .adam(), 0.02, .globalNorm(limit: 0.125)),
    ("sgd, value 0.0625", .sgd(momentum: 0.9), 0.1, .elementWise(limit: 0.0625)),
  ]

  /// Reads the cases of a group: modules, lengths or variants.
  static func load(_ group: String) throws -> [Fixture] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(group).json")
    return try JSONDecoder().decode([Fixture].self, from: Data(contentsOf: url))
  }

  /// The cases of all groups.
  static func all() throws -> [Fixture] {
    try ["modules", "lengths", "variants"].flatMap(load)
  }

  /// T and B of the padded batch.
  var steps: Int { lengths.max() ?? 0 }
  var batch: Int { lengths.count }
  var inputs: Int { network.layers[0].inputs }
  var hidden: Int { network.layers[0].hidden }

  /// The weights in single precision.
  var weights: Parameters {
    var weights = Parameters(network)
    weights.values = parameters.map { Float($0) / 1024 }
    return weights
  }

  /// x [T][B][I], padded.
  var paddedInputs: [Float] { x.map { Float($0) / 1024 } }

  /// Value targets [T][B][O] of all steps, scored or not.
  var paddedTargets: [Float] { targets.map { Float($0) / 1024 } }

  /// Class targets [T][B] of all steps, scored or not.
  var paddedClasses: [Int] { targets }

  /// The batch as sequences without padding.
  var sequences: [PlainSequence] {
    lengths.indices.map { b in
      let scored = network.readout.steps(length: lengths[b])
      return PlainSequence(
        x: (0..<lengths[b]).map { vector(x, ($0 * batch + b) * inputs, inputs) },
        targets: loss == .softmaxCrossEntropy
          ? .classes(scored.map { targets[$0 * batch + b] })
          : .values(
            scored.map { vector(targets, ($0 * batch + b) * network.outputs, network.outputs) }))
    }
  }

  /// The initial states of each sequence: a state a layer and direction.
  var initial: [[CellState]] {
    lengths.indices.map { b in
      (0..<h0.count / (batch * hidden)).map { state in
        let start = (state * batch + b) * hidden
        return CellState(
          h: vector(h0, start, hidden), c: c0.map { vector($0, start, hidden) } ?? Vector([]))
      }
    }
  }

  private func vector(_ numbers: [Int], _ start: Int, _ count: Int) -> Vector {
    Vector(numbers[start..<start + count].map { Double($0) / 1024 })
  }

  var testDescription: String {
    let layer = network.layers[0]
    return "\(layer.cell) × \(network.layers.count), \(layer.direction), \(layer.biases) biases, "
      + "\(network.readout), \(loss)"
  }
}
