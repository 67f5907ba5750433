import Experiments
import Recurrent
import Testing

@Suite("Sequence reversal keeps to its definition")
struct SequenceReversalTests {
  private func draw(
    _ task: SequenceReversal, size: Int, seed: UInt64 = 3
  ) throws -> (batch: Batch, source: [[Int]], answers: [[Int]]) {
    var stream = RandomStream(seed: seed, purpose: "test")
    let batch = task.batch(of: size, from: &stream)
    guard case .classes(let classes) = batch.targets else { return (batch, [], []) }
    let x = try #require(batch.source).x
    let source = (0..<size).map { sequence in
      (0..<task.length).map { t -> Int in
        let first = (t * size + sequence) * 8
        #expect(x[first..<first + 8].reduce(0, +) == 1)
        return (0..<8).first { x[first + $0] == 1 } ?? -1
      }
    }
    let answers = (0..<size).map { sequence in
      (0..<task.length).map { Int(classes[$0 * size + sequence]) }
    }
    return (batch, source, answers)
  }

  @Test(
    "Answers are the source backwards; the decoder is told the answer before",
    arguments: SequenceReversal.Source.allCases)
  func definition(source: SequenceReversal.Source) throws {
    let task = SequenceReversal(length: 7, source: source)
    let (batch, read, answers) = try draw(task, size: 200)
    for sequence in 0..<200 {
      #expect(answers[sequence] == read[sequence].reversed())
      for t in 0..<7 {
        let first = (t * 200 + sequence) * task.inputs
        var expected = [Float](repeating: 0, count: 9)
        expected[t == 0 ? 0 : 1 + answers[sequence][t - 1]] = 1
        #expect(Array(batch.x[first..<first + 9]) == expected)
      }
      guard source == .walk else { continue }
      for (here, there) in zip(read[sequence], read[sequence].dropFirst()) {
        #expect([1, 7].contains((there - here + 8) % 8))
      }
    }
  }

  @Test(
    "Symbols are equally likely at every place, and steps of a walk in both directions",
    arguments: SequenceReversal.Source.allCases)
  func balance(source: SequenceReversal.Source) throws {
    let task = SequenceReversal(length: 4, source: source)
    let read = try draw(task, size: 8000).source
    for t in 0..<4 {
      for symbol in 0..<8 {
        let share = Double(read.count { $0[t] == symbol }) / 8000
        #expect(abs(share - SequenceReversal.chance) < 0.02)
      }
    }
    let ups = read.count { ($0[1] - $0[0] + 8) % 8 == 1 }
    #expect(abs(Double(ups) / 8000 - (source == .walk ? 0.5 : 0.125)) < 0.02)
  }

  @Test(
    "Who has read nothing but is told the answer before does as well as stated",
    arguments: SequenceReversal.Source.allCases)
  func told(source: SequenceReversal.Source) throws {
    let task = SequenceReversal(length: 6, source: source)
    let answers = try draw(task, size: 8000).answers
    let right = answers.reduce(0) { sum, answers in
      sum
        + answers.indices.count { t in
          // One guess of those that are left.
          answers[t] == (t == 0 || source == .independent ? 0 : (answers[t - 1] + 1) % 8)
        }
    }
    #expect(abs(Double(right) / 48_000 - task.toldAccuracy) < 0.01)
  }

  @Test("Refilling a batch leaves nothing of its former contents")
  func refilling() throws {
    let task = SequenceReversal(length: 5, source: .walk)
    var reused = try draw(task, size: 16, seed: 7).batch
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    let fresh = try draw(task, size: 16, seed: 8).batch
    #expect(reused.x == fresh.x)
    #expect(reused.source?.x == fresh.source?.x)
  }
}
