import CAllocations
import Testing

@testable import Recurrent

/// Training steps ask for no memory: all that they need is there when the trainer is made.
///
/// The count is one of the whole process, so each case has a process of its own.
@Suite(.enabled(if: unrolled_allocation_count() >= 0)) struct AllocationTests {
  @Test("What asks for memory is counted")
  func counting() {
    let before = unrolled_allocation_count()
    let numbers = Array(0..<1000)
    #expect(unrolled_allocation_count() > before)
    #expect(numbers.count == 1000)
  }

  @Test("A step on one thread")
  func oneThread() async {
    await #expect(processExitsWith: .success) { try expectNone(threads: 1) }
  }

  @Test("A step on two threads")
  func twoThreads() async {
    await #expect(processExitsWith: .success) { try expectNone(threads: 2) }
  }

  @Test("A step on three threads")
  func threeThreads() async {
    await #expect(processExitsWith: .success) { try expectNone(threads: 3) }
  }
}

/// Holds the steps of every cell and of networks with all that a network can have to no allocation.
private func expectNone(threads: Int) throws {
  for cell in [Cell.rnn(), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct))] {
    let one = Network(cell, inputs: 2, hidden: 20, outputs: 1)
    try expectNone(FusedCase(network: one, batch: 33, length: 12), threads)
    let layers = [
      Layer(cell, inputs: 2, hidden: 18, direction: .both), Layer(cell, inputs: 36, hidden: 5),
    ]
    let deep = Network(layers: layers, outputs: 3, readout: .every)
    try expectNone(
      FusedCase(
        network: deep, loss: .softmaxCrossEntropy, batch: 33, length: 12, varies: true), threads)
    let fed = Network(cell, inputs: 3, hidden: 18, outputs: 2, readout: .every)
    try expectNone(
      FusedCase(network: fed, batch: 33, length: 12), threads,
      Trainer.Options(feedback: .outputs(from: 2), truncation: 5))
  }
}

/// Holds some steps to no allocation, after a few in which threads start and the runtime fills its caches.
private func expectNone(
  _ fused: FusedCase, _ threads: Int, _ options: Trainer.Options = Trainer.Options()
) throws {
  let trainer = try Trainer(
    fused.network, parameters: fused.parameters(), batch: fused.batch, length: fused.length,
    loss: fused.loss, rate: .constant(1e-3), clipping: .globalNorm(limit: 1), options: options,
    threads: threads)
  let batch = fused.makeBatch()
  // A thread may start late on a busy machine; what a step allocates, every group of steps does.
  var fewest = Int.max
  for _ in 0..<20 {
    let before = unrolled_allocation_count()
    for _ in 0..<5 { _ = try trainer.step(batch) }
    fewest = min(fewest, unrolled_allocation_count() - before)
  }
  #expect(fewest == 0, "\(fused.network), \(threads) threads")
}
