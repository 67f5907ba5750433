/// The multiply-add peak of the processor, measured.
enum Peak {
  /// Multiplications and additions a second, in 10⁹, of independent fused multiply-adds in registers.
  static func gigaflops(threads: Int) -> Double {
    let repetitions = 400_000
    let clock = ContinuousClock()
    let sums = PartialSums(threads)
    let time = clock.measure {
      Workers.run(threads, threads: threads) { thread in
        sums[thread] = Double(multiplyAdds(repetitions, seed: Float(thread)))
      }
    }
    // The sums depend on all that was computed, so none of it can be left out.
    precondition(sums.total.isFinite)
    return Double(threads * repetitions * 12 * 2 * vectorWidth) / (time / .seconds(1)) / 1e9
  }

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
