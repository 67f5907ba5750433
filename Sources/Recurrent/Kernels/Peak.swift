/// The multiply-add peak of the processor, measured.
enum Peak {
  /// Multiplications and additions a second, in 10⁹, of independent fused multiply-adds in registers.
  static func gigaflops(_ workers: Workers) -> Double {
    let threads = workers.threads
    let repetitions = 400_000
    let sums = PartialSums(threads)
    // Threads start at their first work.
    workers.run(threads) { _ in }
    let start = seconds(threads: threads)
    workers.run(threads) { thread in
      sums[thread] = Double(multiplyAdds(repetitions, seed: Float(thread)))
    }
    let time = seconds(threads: threads) - start
    // The sums depend on all that was computed, so none of it can be left out.
    precondition(sums.total.isFinite)
    return Double(threads * repetitions * 12 * 2 * vectorWidth) / time / 1e9
  }

  /// The time from which measurements count: the processor's for one thread, the clock's for several.
  static func seconds(threads: Int) -> Double {
    threads == 1 ? ProcessorTime.now() : origin.duration(to: .now) / .seconds(1)
  }

  private static let origin = ContinuousClock.now

  /// Twelve chains: more than the latency of a multiply-add times the units that execute it.
  @inline(never) private static func multiplyAdds(_ repetitions: Int, seed: Float) -> Float {
    var chains = InlineArray<12, Float32x16> { Float32x16(repeating: Float($0) + seed) }
    let factor = Float32x16(repeating: 0.5 + seed * 0x1p-20)
    let term = Float32x16(repeating: 0.1)
    for _ in 0..<repetitions {
      for index in 0..<12 { chains[index] = term.addingProduct(chains[index], factor) }
    }
    var sum = Float32x16.zero
    for index in 0..<12 { sum += chains[index] }
    return sum.total()
  }
}
