import Experiments
import Foundation
import Recurrent
import Testing

@Suite("First-symbol recall keeps to its definition")
struct FirstSymbolRecallTests {
  private func draw(lag: Int, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return FirstSymbolRecall(lag: lag).batch(of: size, from: &stream)
  }

  /// The channel that is 1 at a step; nil unless exactly one is.
  private func channel(_ t: Int, _ sequence: Int, _ batch: Batch) -> Int? {
    let first = (t * batch.size + sequence) * batch.inputs
    let ones = (0..<batch.inputs).filter { batch.x[first + $0] == 1 }
    let zeros = (0..<batch.inputs).filter { batch.x[first + $0] == 0 }
    return ones.count == 1 && zeros.count == batch.inputs - 1 ? ones[0] : nil
  }

  @Test(
    "A symbol first, distractors after it, and the symbol is the answer", arguments: [1, 2, 30])
  func definition(lag: Int) {
    let batch = draw(lag: lag, size: 200, seed: 3)
    guard case .classes(let classes) = batch.targets else { return #expect(Bool(false)) }
    #expect(batch.length == lag + 1 && classes.count == 200)
    for sequence in 0..<batch.size {
      #expect(channel(0, sequence, batch) == Int(classes[sequence]))
      #expect((0..<FirstSymbolRecall.symbols).contains(Int(classes[sequence])))
      for t in 1..<batch.length {
        let distractors = FirstSymbolRecall.symbols..<batch.inputs
        #expect(channel(t, sequence, batch).map(distractors.contains) == true)
      }
    }
  }

  @Test("Symbols and distractors are all equally likely")
  func balance() {
    let batch = draw(lag: 1, size: 8000, seed: 4)
    for t in 0..<2 {
      let channels = (0..<batch.size).compactMap { channel(t, $0, batch) }
      for symbol in 0..<4 {
        let share = Double(channels.count { $0 == symbol + 4 * t }) / Double(batch.size)
        #expect(abs(share - 0.25) < 0.02)
      }
    }
  }

  @Test("Who remembers nothing has the loss that the baseline states")
  func memoryless() {
    #expect(abs(FirstSymbolRecall.memorylessLoss - log(4)) < 1e-15)
  }

  @Test("Refilling a batch leaves nothing of its former contents")
  func refilling() {
    let task = FirstSymbolRecall(lag: 9)
    var reused = draw(lag: 9, size: 16, seed: 7)
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    #expect(reused.x == draw(lag: 9, size: 16, seed: 8).x)
  }
}
