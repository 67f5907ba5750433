import Foundation
import Recurrent
import Testing

@testable import Experiments

@Suite("Parity keeps to its definition")
struct ParityTests {
  private func draw(_ task: Parity, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  @Test("The answer is whether the number of ones is odd", arguments: [1, 2, 9, 40])
  func definition(length: Int) {
    let batch = draw(Parity(length: length), size: 300, seed: 3)
    #expect(batch.x.allSatisfy { $0 == 0 || $0 == 1 })
    for sequence in 0..<batch.size {
      let ones = (0..<length).count { batch.x[$0 * batch.size + sequence] == 1 }
      #expect(batch.targetClasses[sequence] == ones % 2)
    }
  }

  @Test("Asked after each bit, the answers are the parities so far; the last one alone is counted")
  func everyStep() {
    let task = Parity(length: 7, asks: .every)
    let batch = draw(task, size: 50, seed: 5)
    #expect(batch.targetClasses.count == 350)
    for sequence in 0..<50 {
      var parity = 0
      for t in 0..<7 {
        if batch.x[t * 50 + sequence] == 1 { parity = 1 - parity }
        #expect(batch.targetClasses[t * 50 + sequence] == parity)
      }
    }
    // Right at the end and wrong before counts as right.
    let answers = batch.targetClasses.enumerated().map { $0 < 300 ? 1 - $1 : $1 }
    var right = RightAnswers()
    right.count(answers, task, batch)
    #expect(right.share == 1)
  }

  @Test("Bits and answers are balanced, and no proper part of the bits tells the answer")
  func balance() {
    let batch = draw(Parity(length: 3), size: 16_000, seed: 4)
    let classes = batch.targetClasses
    #expect(abs(Double(classes.reduce(0, +)) / 16_000 - 0.5) < 0.015)
    for first in 0...1 {
      for second in 0...1 {
        let odd = (0..<batch.size).filter {
          Int(batch.x[$0]) == first && Int(batch.x[batch.size + $0]) == second
        }.map { classes[$0] }
        #expect(abs(Double(odd.count) / 16_000 - 0.25) < 0.015)
        #expect(abs(Double(odd.reduce(0, +)) / Double(odd.count) - 0.5) < 0.03)
      }
    }
    #expect(abs(Parity.guessingLoss - log(2)) < 1e-15)
  }

  @Test("A step matters if its bit is 1; a seed gives the same bits")
  func mattering() {
    let task = Parity(length: 10)
    let batch = draw(task, size: 5, seed: 6)
    for t in 0..<10 {
      for sequence in 0..<5 {
        #expect(task.matters(step: t, of: sequence, in: batch) == (batch.x[t * 5 + sequence] == 1))
      }
    }
    #expect(batch.x == draw(task, size: 5, seed: 6).x && batch.x != draw(task, size: 5, seed: 7).x)
  }
}
