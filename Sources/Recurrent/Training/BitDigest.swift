/// Digests of short training runs, to be the same in every build, on every processor, with any threads.
public enum BitDigest {
  /// A line a network: its name and the digest of all losses and parameters of its run.
  public static func lines(threads: Int) throws -> [String] {
    try networks.map { name, network in
      let digest = String(try digest(of: network, threads: threads), radix: 16)
      return "\(String(repeating: "0", count: 16 - digest.count))\(digest)  \(name)"
    }
  }

  /// Every cell, and every way in which the kernels' shapes differ.
  static var networks: [(name: String, network: Network)] {
    var networks: [(String, Network)] = []
    for activation in Activation.allCases {
      networks.append(("rnn \(activation.rawValue)", one(.rnn(activation), 33)))
    }
    let variants: [(String, Cell)] = [
      ("lstm", .lstm()), ("lstm, i = 1 − f", .lstm(LSTM(input: .complementOfForget))),
      ("lstm, f = 1", .lstm(LSTM(forget: .fixed(at: 1)))),
      ("lstm, relu", .lstm(LSTM(candidate: .relu))), ("gru", .gru()),
      ("gru, shared z", .gru(GRU(update: .shared))),
      ("gru, reset before", .gru(GRU(resetPlacement: .beforeProduct))),
    ]
    for (name, cell) in variants {
      for hidden in [17, 100] { networks.append(("\(name), \(hidden)", one(cell, hidden))) }
      let layers = [
        Layer(cell, inputs: 3, hidden: 20, direction: .both), Layer(cell, inputs: 40, hidden: 9),
      ]
      networks.append(("\(name), deep", Network(layers: layers, outputs: 3, readout: .every)))
    }
    return networks
  }

  private static func one(_ cell: Cell, _ hidden: Int) -> Network {
    Network(cell, inputs: 3, hidden: hidden, outputs: 3, readout: .from(step: 4))
  }

  /// Trains for a few steps on sequences of different lengths and digests what comes out.
  static func digest(of network: Network, threads: Int) throws -> UInt64 {
    let (length, size) = (11, 33)
    var stream = RandomStream(seed: 5, purpose: "bits")
    let lengths = (0..<size).map { _ in 5 + stream.integer(below: length - 4) }
    let steps = network.readout.scored(of: length).count
    let batch = Batch(
      length: length, size: size, inputs: 3,
      x: (0..<length * size * 3).map { _ in stream.uniform(-1, 1) }, lengths: lengths,
      targets: .classes((0..<steps * size).map { _ in Int32(stream.integer(below: 3)) }))
    let trainer = try Trainer(
      network, parameters: Parameters(network, .pytorch, seed: 3), batch: size, length: length,
      loss: .softmaxCrossEntropy, rate: .decaying(0.01, factor: 0.9, every: 2),
      clipping: .globalNorm(limit: 0.5), threads: threads)
    var digest = Digest()
    for _ in 0..<5 { digest.add(try trainer.step(batch).loss.bitPattern) }
    digest.add(try trainer.evaluate(batch).loss.bitPattern)
    for value in trainer.parameters.values { digest.add(UInt64(value.bitPattern)) }
    return digest.value
  }

  /// FNV-1a over 64-bit words.
  private struct Digest {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ word: UInt64) {
      value = (value ^ word) &* 0x0000_0100_0000_01b3
      value ^= value >> 32
    }
  }
}
