import Experiments
import Recurrent
import Testing

@Suite("Tagging by context keeps to its definition")
struct ContextTaggingTests {
  private func draw(
    _ task: some SequenceTask, size: Int, seed: UInt64 = 3
  ) -> (batch: Batch, tags: [Int32]) {
    var stream = RandomStream(seed: seed, purpose: "test")
    let batch = task.batch(of: size, from: &stream)
    guard case .classes(let tags) = batch.targets else { return (batch, []) }
    return (batch, tags)
  }

  /// The symbols of a sequence: 0 for A, 1 for B, 2 for a blank; nil where a step shows none or several.
  private func symbols(_ sequence: Int, _ batch: Batch) -> [Int?] {
    (0..<batch.length).map { t in
      let first = (t * batch.size + sequence) * 3
      let ones = (0..<3).filter { batch.x[first + $0] == 1 }
      let zeros = (0..<3).filter { batch.x[first + $0] == 0 }
      return ones.count == 1 && zeros.count == 2 ? ones[0] : nil
    }
  }

  @Test(
    "A symbol a step, marks at both ends, tags by the marks around",
    arguments: [ContextTagging.Asked.past, .pastAndFuture])
  func definition(asked: ContextTagging.Asked) throws {
    let task = ContextTagging(length: 12, asking: asked, markShare: 0.3)
    let (batch, tags) = draw(task, size: 300)
    for sequence in 0..<batch.size {
      let symbols = symbols(sequence, batch).compactMap(\.self)
      try #require(symbols.count == 12)
      #expect(symbols[0] < 2 && symbols[11] < 2)
      for t in 0..<12 {
        let latest = try #require(symbols[...t].last { $0 < 2 })
        let next = symbols[(t + 1)...].first { $0 < 2 }
        let expected = asked == .past ? latest : next.map { 2 * latest + $0 } ?? -1
        #expect(tags[t * batch.size + sequence] == Int32(expected))
        #expect(task.matters(step: t, of: sequence, in: batch) == (symbols[t] < 2))
      }
    }
  }

  @Test("Marks come as often as stated, and both kinds equally often")
  func balance() {
    let task = ContextTagging(length: 10, asking: .pastAndFuture)
    let (batch, tags) = draw(task, size: 4000)
    let inner = (0..<batch.size).flatMap { symbols($0, batch)[1..<9].compactMap(\.self) }
    let marks = inner.filter { $0 < 2 }
    #expect(abs(Double(marks.count) / Double(inner.count) - 0.2) < 0.01)
    #expect(abs(Double(marks.count { $0 == 0 }) / Double(marks.count) - 0.5) < 0.02)
    let given = tags.filter { $0 >= 0 }
    #expect(given.count == 9 * batch.size)
    for tag in 0..<4 {
      let share = Double(given.count { $0 == tag }) / Double(given.count)
      #expect(abs(share - 0.25) < 0.02)
    }
  }

  @Test(
    "Who knows some steps ahead does as well as stated, and no better", arguments: [0, 1, 3, 9])
  func bestAccuracy(ahead: Int) {
    let task = ContextTagging(length: 10, asking: .pastAndFuture)
    let (batch, tags) = draw(task, size: 10_000)
    var right = [Double](repeating: 0, count: 9)
    for sequence in 0..<batch.size {
      let symbols = symbols(sequence, batch).compactMap(\.self)
      for t in 0..<9 {
        let latest = symbols[...t].last { $0 < 2 } ?? 0
        let seen = symbols[(t + 1)..<min(t + ahead + 1, 10)].first { $0 < 2 }
        // What is not seen is guessed to be A.
        if tags[t * batch.size + sequence] == Int32(2 * latest + (seen ?? 0)) { right[t] += 1 }
      }
    }
    for t in 0..<9 {
      #expect(abs(right[t] / 10_000 - task.bestAccuracy(at: t, ahead: ahead)) < 0.02)
    }
    let mean = right.reduce(0, +) / 90_000
    #expect(abs(mean - task.bestAccuracy(ahead: ahead)) < 0.01)
  }

  @Test(
    "Who sees a step's own symbol alone does as well as stated",
    arguments: [ContextTagging.Asked.past, .pastAndFuture])
  func memoryless(asked: ContextTagging.Asked) {
    let task = ContextTagging(length: 10, asking: asked)
    let (batch, tags) = draw(task, size: 10_000)
    var right = 0
    var all = 0
    for sequence in 0..<batch.size {
      for (t, symbol) in symbols(sequence, batch).enumerated() {
        let tag = tags[t * batch.size + sequence]
        guard tag >= 0, let symbol else { continue }
        let latest = symbol < 2 ? symbol : 0
        all += 1
        if tag == Int32(asked == .past ? latest : 2 * latest) { right += 1 }
      }
    }
    #expect(abs(Double(right) / Double(all) - task.memorylessAccuracy) < 0.01)
  }

  @Test("Delayed answers are the same answers, with steps of zeros behind", arguments: [0, 1, 4])
  func delay(steps: Int) {
    let task = ContextTagging(length: 8, asking: .pastAndFuture)
    let delayed = DelayedAnswers(task, by: steps)
    let (prompt, tags) = draw(task, size: 20)
    let (late, lateTags) = draw(delayed, size: 20)
    #expect(late.length == 8 + steps && lateTags == tags)
    #expect(Array(late.x[..<prompt.x.count]) == prompt.x)
    #expect(late.x[prompt.x.count...].allSatisfy { $0 == 0 })
    #expect(!delayed.matters(step: 8, of: 0, in: late) || steps == 0)
  }

  @Test("Refilling a batch leaves nothing of its former contents")
  func refilling() {
    let task = DelayedAnswers(ContextTagging(length: 9, asking: .pastAndFuture), by: 2)
    var reused = draw(task, size: 16, seed: 7).batch
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    #expect(reused.x == draw(task, size: 16, seed: 8).batch.x)
  }
}
