/// Times whole training steps: forward, BPTT, clipping of the global norm, Adam; readout of the last step.
public struct Benchmark: Sendable {
  let cell: Cell
  let inputs: Int
  let hidden: Int
  let batch: Int
  let length: Int
  let threads: Int

  /// Makes a benchmark of one layer.
  public init(cell: Cell, inputs: Int, hidden: Int, batch: Int, length: Int, threads: Int) {
    self.cell = cell
    self.inputs = inputs
    self.hidden = hidden
    self.batch = batch
    self.length = length
    self.threads = threads
  }

  /// What was measured.
  public struct Result: Sendable {
    let name: String
    let benchmark: Benchmark
    /// The median time of a step.
    public let milliseconds: Double
    /// The arithmetic of the matrix products: 2 · G · H · (H + I) · T · B · 3 a step.
    public let gigaflops: Double
    /// The share of the multiply-add peak of that many threads, measured in the same process.
    public let peakShare: Double

    /// A line to read.
    public var line: String {
      let shape =
        "\(benchmark.inputs), \(benchmark.hidden), \(benchmark.batch), \(benchmark.length)"
      return "\(name)  \(shape)  \(Self.fixed(milliseconds, 3)) ms  "
        + "\(Self.fixed(gigaflops, 0)) GFLOP/s  \(Self.fixed(100 * peakShare, 1)) %"
    }

    /// An object for programs.
    public var json: String {
      """
      {"cell": "\(name)", "input": \(benchmark.inputs), "hidden": \(benchmark.hidden), \
      "batch": \(benchmark.batch), "length": \(benchmark.length), "threads": \(benchmark.threads), \
      "milliseconds": \(milliseconds), "gflops": \(gigaflops), "peakShare": \(peakShare)}
      """
    }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
      let scale = (0..<digits).reduce(1.0) { power, _ in power * 10 }
      let whole = Int((value * scale).rounded())
      guard digits > 0 else { return "\(whole)" }
      let fraction = String(whole % Int(scale))
      return "\(whole / Int(scale))."
        + String(repeating: "0", count: digits - fraction.count) + fraction
    }
  }

  /// Measures for about a second.
  ///
  /// With one thread the processor's time is taken instead of the clock's.
  public func run(name: String) throws -> Result {
    let network = Network(cell, inputs: inputs, hidden: hidden, outputs: 1)
    try network.validate()
    let trainer = try Trainer(
      network, parameters: Parameters(network, .pytorch, seed: 1), batch: batch, length: length,
      loss: .meanSquaredError, rate: .constant(1e-3), clipping: .globalNorm(limit: 1),
      threads: threads)
    var stream = RandomStream(seed: 1, purpose: "benchmark")
    let batch = Batch(
      length: length, size: batch, inputs: inputs,
      x: (0..<length * batch * inputs).map { _ in stream.uniform(-1, 1) },
      targets: .values((0..<batch).map { _ in stream.uniform() }))
    let workers = Workers(threads: threads)
    let clock = ContinuousClock()
    let budget = clock.now + .seconds(1)
    var times: [Double] = []
    var peaks: [Double] = []
    _ = try trainer.step(batch)
    while times.count < 5 || (clock.now < budget && times.count < 1000) {
      let start = Peak.seconds(threads: threads)
      _ = try trainer.step(batch)
      times.append(Peak.seconds(threads: threads) - start)
      if times.count % 50 == 1 { peaks.append(Peak.gigaflops(workers)) }
    }
    let seconds = times.sorted()[times.count / 2]
    let gates = cell.learnedGates.count
    let operations = 6.0 * Double(gates * hidden * (hidden + inputs)) * Double(length * batch.size)
    let gigaflops = operations / seconds / 1e9
    return Result(
      name: name, benchmark: self, milliseconds: 1000 * seconds, gigaflops: gigaflops,
      peakShare: gigaflops / (peaks.max() ?? .nan))
  }
}
