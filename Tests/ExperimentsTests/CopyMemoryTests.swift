import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("Copy memory keeps to its definition")
struct CopyMemoryTests {
  private func draw(_ task: CopyMemory, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  @Test(
    "Symbols, blanks, one delimiter, blanks; the answer is blank, then the symbols in their order",
    arguments: [
      CopyMemory(delay: 1), CopyMemory(delay: 100), CopyMemory(delay: 30, count: 5),
      CopyMemory(delay: 2, count: 1),
    ])
  func definition(task: CopyMemory) {
    let (T, K) = (task.delay, task.count)
    let batch = draw(task, size: 100, seed: 3)
    let classes = batch.targetClasses
    #expect(batch.length == T + 2 * K && task.inputs == 10 && task.outputs == 9)
    #expect(classes.count == batch.length * batch.size)
    for sequence in 0..<batch.size {
      let channels = (0..<batch.length).map { batch.channel(at: $0, of: sequence) }
      let symbols = channels.prefix(K).compactMap(\.self)
      #expect(symbols.count == K && symbols.allSatisfy { (1...8).contains($0) })
      #expect(channels.indices.filter { channels[$0] == 9 } == [T + K - 1])
      let blanks = channels.indices.filter { $0 >= K && $0 != T + K - 1 }
      #expect(blanks.allSatisfy { channels[$0] == 0 })
      let answers = (0..<batch.length).map { classes[$0 * batch.size + sequence] }
      #expect(answers.prefix(T + K).allSatisfy { $0 == 0 })
      #expect(Array(answers.suffix(K)) == symbols)
    }
  }

  @Test("Symbols are equally likely at every place")
  func balance() {
    let batch = draw(CopyMemory(delay: 1, count: 3), size: 8000, seed: 4)
    for t in 0..<3 {
      let channels = (0..<batch.size).compactMap { batch.channel(at: t, of: $0) }
      for symbol in 1...8 {
        let share = Double(channels.count { $0 == symbol }) / Double(batch.size)
        #expect(abs(share - 0.125) < 0.015)
      }
    }
  }

  @Test("Who knows the time but no symbol has the loss and the accuracy that the baselines state")
  func memoryless() throws {
    let task = CopyMemory(delay: 50)
    #expect(abs(task.memorylessLoss - 10 * log(8) / 70) < 1e-15)
    #expect(abs(task.memorylessLoss - 0.29706) < 1e-5)
    // The answer by the clock: blank up to the recall, then all symbols alike; the class named is the first.
    let batch = draw(task, size: 2000, seed: 5)
    var loss = 0.0
    var answers: [Int] = []
    for (place, wanted) in batch.targetClasses.enumerated() {
      let isRecall = place / batch.size >= 60
      let share = isRecall ? (wanted == 0 ? 0 : 1.0 / 8) : (wanted == 0 ? 1 : 0)
      loss -= log(share)
      answers.append(isRecall ? 1 : 0)
    }
    #expect(abs(loss / Double(answers.count) - task.memorylessLoss) < 1e-12)
    var right = RightAnswers()
    right.count(answers, task, batch)
    #expect(abs(right.share - CopyMemory.memorylessAccuracy) < 0.01)
  }

  @Test("A seed gives the same sequences, another others; refilling leaves nothing behind")
  func determinism() {
    let task = CopyMemory(delay: 7)
    #expect(draw(task, size: 8, seed: 1).x == draw(task, size: 8, seed: 1).x)
    #expect(draw(task, size: 8, seed: 1).x != draw(task, size: 8, seed: 2).x)
    var reused = draw(task, size: 16, seed: 7)
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    let fresh = draw(task, size: 16, seed: 8)
    #expect(reused.x == fresh.x && reused.targetClasses == fresh.targetClasses)
  }
}
