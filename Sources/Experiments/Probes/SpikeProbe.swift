import Recurrent

/// What one huge input does to the memory of an untrained RNN.
///
/// Three inputs a step: an early symbol, +1 or −1 at one step before the spike and 0 elsewhere; a late
/// symbol of the same kind, after the spike; and a value from U[−1, 1), which at the spike's step is
/// drawn from U[0.5, 1.5) times `spike` instead. Two questions are asked of each network: how far apart
/// are two states whose sequences differ in the early symbol alone, and how often does a linear
/// readout of the last state, fitted with or without the spike, tell each symbol.
public struct SpikeProbe: Experiment {
  /// The kind, as written in result files.
  public static let kind = "spike"
  /// Activation, initialisation and spike in a word.
  public var name: String
  /// φ.
  public var activation: Activation
  /// Where the weights start.
  public var initialisation: Initialisation
  /// H, the number of hidden units.
  public var hidden: Int
  /// T, the number of steps.
  public var length: Int
  /// The steps of the early symbol, the spike and the late symbol, counted from 0.
  public var steps: Steps
  /// The middle of the spike's sizes.
  public var spike: Float
  /// The number of sequences to which a readout is fitted, and again of those on which it is tested.
  public var sequences: Int
  /// The seeds of the draws, each with weights and sequences of its own.
  public var seeds: [UInt64]

  /// When something happens in a sequence, counted from 0.
  public struct Steps: Codable, Hashable, Sendable {
    /// The step of the early symbol.
    public var early: Int
    /// The step of the spike.
    public var spike: Int
    /// The step of the late symbol.
    public var late: Int

    /// Names the steps.
    public init(early: Int, spike: Int, late: Int) {
      (self.early, self.spike, self.late) = (early, spike, late)
    }
  }

  /// Makes a probe.
  public init(
    name: String, activation: Activation, initialisation: Initialisation, hidden: Int,
    length: Int, steps: Steps, spike: Float, sequences: Int, seeds: [UInt64]
  ) {
    self.name = name
    self.activation = activation
    self.initialisation = initialisation
    self.hidden = hidden
    self.length = length
    self.steps = steps
    self.spike = spike
    self.sequences = sequences
    self.seeds = seeds
  }

  /// What was measured; one entry a draw.
  public struct Outcome: Codable, Sendable {
    /// ‖h_t − h'_t‖ at each step, for sequences that differ in the early symbol alone.
    public var distances: [[Double]] = []
    /// The root mean square of h_t over the units, at each step.
    public var sizes: [[Double]] = []
    /// How well the early symbol can be read from h_T.
    public var early: [Legibility] = []
    /// How well the late symbol can be read from h_T.
    public var late: [Legibility] = []
  }

  /// The share of fresh sequences whose symbol a linear readout tells; 1/2 is guessing.
  public struct Legibility: Codable, Sendable {
    /// Fitted and tested without a spike.
    public var calm: Double
    /// Fitted without a spike, tested with one: what an unprepared readout makes of it.
    public var surprised: Double
    /// Fitted and tested with spikes: whether the symbol is still there at all.
    public var prepared: Double
  }

  /// The multiply-adds of all passes and fits, roughly.
  public var work: Double {
    Double(seeds.count * sequences * 4 * hidden * (length * (hidden + Self.inputs) + hidden))
  }

  private static let inputs = 3

  /// Draws networks and asks both questions of each.
  ///
  /// - Throws: `Interrupted`; `EngineError` for sizes that no network can have.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let network = Network(.rnn(activation), inputs: Self.inputs, hidden: hidden, outputs: 1)
    var outcome = Outcome()
    for seed in seeds {
      try monitor.checkpoint()
      let parameters = try Parameters(network, initialisation, seed: seed)
      pair(PlainNetwork(parameters), seed, &outcome)
      let trainer = try Trainer(
        network, parameters: parameters, batch: 1, length: length, loss: .meanSquaredError,
        rate: .constant(0))
      func states(_ purpose: String, spike: Float) throws -> States {
        try self.states(of: trainer, seed, purpose: purpose, spike: spike)
      }
      let calm = try states("sequences of the fit", spike: 0)
      let spiked = try states("sequences of the fit", spike: spike)
      let calmTest = try states("sequences of the test", spike: 0)
      let spikedTest = try states("sequences of the test", spike: spike)
      func legibility(_ symbols: (States) -> [Double]) -> Legibility {
        let unprepared = LinearReadout(calm.h, symbols(calm))
        let prepared = LinearReadout(spiked.h, symbols(spiked))
        return Legibility(
          calm: unprepared.accuracy(calmTest.h, symbols(calmTest)),
          surprised: unprepared.accuracy(spikedTest.h, symbols(spikedTest)),
          prepared: prepared.accuracy(spikedTest.h, symbols(spikedTest)))
      }
      outcome.early.append(legibility(\.early))
      outcome.late.append(legibility(\.late))
    }
    return outcome
  }

  /// Runs two sequences that differ in the early symbol alone.
  private func pair(_ plain: PlainNetwork, _ seed: UInt64, _ outcome: inout Outcome) {
    let (x, _, _) = drawn(1, seed, purpose: "the pair", spike: spike)
    let inputs = stride(from: 0, to: x.count, by: Self.inputs).map { first in
      Vector(x[first..<first + Self.inputs].map(Double.init))
    }
    var others = inputs
    others[steps.early][0] *= -1
    let (h, h_other) = (plain.forward(inputs).features, plain.forward(others).features)
    outcome.distances.append(zip(h, h_other).map { ($0 - $1).norm })
    outcome.sizes.append(h.map { $0.norm / Double(hidden).squareRoot() })
  }

  /// The last states after some sequences, and the sequences' symbols.
  private struct States {
    var h: [[Double]]
    var early: [Double]
    var late: [Double]
  }

  private func states(
    of trainer: Trainer, _ seed: UInt64, purpose: String, spike: Float
  ) throws -> States {
    let (x, early, late) = drawn(sequences, seed, purpose: purpose, spike: spike)
    let batch = Batch(
      length: length, size: sequences, inputs: Self.inputs, x: x, targets: .none)
    let h = try trainer.trace(batch)[layer: 0]?.h ?? []
    let last = h.suffix(sequences * hidden).map(Double.init)
    return States(
      h: stride(from: 0, to: last.count, by: hidden).map { Array(last[$0..<$0 + hidden]) },
      early: early, late: late)
  }

  /// Draws sequences, [T][B][3], and their symbols; the same ones whether there is a spike or not.
  private func drawn(
    _ count: Int, _ seed: UInt64, purpose: String, spike: Float
  ) -> (x: [Float], early: [Double], late: [Double]) {
    var x = [Float](repeating: 0, count: length * count * Self.inputs)
    var symbols: [[Double]] = [[], []]
    for sequence in 0..<count {
      var stream = RandomStream(seed: seed, purpose: purpose, index: UInt64(sequence))
      func place(_ t: Int) -> Int { (t * count + sequence) * Self.inputs }
      for t in 0..<length { x[place(t) + 2] = stream.uniform(-1, 1) }
      let size = stream.uniform(0.5, 1.5)
      if spike != 0 { x[place(steps.spike) + 2] = spike * size }
      for (index, t) in [steps.early, steps.late].enumerated() {
        let symbol: Float = stream.integer(below: 2) == 0 ? -1 : 1
        x[place(t) + index] = symbol
        symbols[index].append(Double(symbol))
      }
    }
    return (x, symbols[0], symbols[1])
  }
}
