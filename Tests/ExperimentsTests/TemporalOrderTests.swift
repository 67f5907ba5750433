import Experiments
import Foundation
import Recurrent
import Testing

@Suite("Temporal order keeps to its definitions")
struct TemporalOrderTests {
  private func draw(_ task: some SequenceTask, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  @Test(
    "Pascanu's: two symbols in their tenths, distractors elsewhere, the pair is the answer",
    arguments: [10, 37, 100])
  func plain(length: Int) {
    let task = TemporalOrder(length: length)
    let batch = draw(task, size: 500, seed: 3)
    #expect(batch.length == length && task.inputs == 6 && task.outputs == 4 && batch.lengths == nil)
    for sequence in 0..<batch.size {
      let channels = (0..<length).compactMap { batch.channel(at: $0, of: sequence) }
      let places = channels.indices.filter { channels[$0] < 2 }
      #expect(channels.count == length && places.count == 2)
      #expect(places.first.map { (length / 10..<2 * length / 10).contains($0) } == true)
      #expect(places.last.map { (length / 2..<6 * length / 10).contains($0) } == true)
      let pair = places.map { channels[$0] }
      #expect(batch.targetClasses[sequence] == 2 * pair[0] + pair[1])
      #expect(
        (0..<length).filter { task.matters(step: $0, of: sequence, in: batch) } == Array(places))
    }
  }

  @Test("Hochreiter and Schmidhuber's 6a: E first, the trigger B last, nothing behind it")
  func triggered() {
    let task = TriggeredTemporalOrder()
    let batch = draw(task, size: 2000, seed: 3)
    #expect(batch.length == 110 && task.inputs == 8 && task.outputs == 4)
    var (early, late): (Set<Int>, Set<Int>) = ([], [])
    for sequence in 0..<batch.size {
      let steps = batch.lengths?[sequence] ?? 0
      #expect((100...110).contains(steps))
      let channels = (0..<steps).compactMap { batch.channel(at: $0, of: sequence) }
      #expect(channels.count == steps)
      #expect(channels.indices.filter { channels[$0] == 6 } == [0])
      #expect(channels.indices.filter { channels[$0] == 7 } == [steps - 1])
      let places = channels.indices.filter { channels[$0] < 2 }
      #expect(places.count == 2)
      early.formUnion(places.prefix(1).map { $0 + 1 })
      late.formUnion(places.suffix(1).map { $0 + 1 })
      let pair = places.map { channels[$0] }
      #expect(batch.targetClasses[sequence] == 2 * pair[0] + pair[1])
      for t in steps..<batch.length {
        let first = (t * batch.size + sequence) * batch.inputs
        #expect(batch.x[first..<first + batch.inputs].allSatisfy { $0 == 0 })
      }
    }
    #expect(early == Set(10...20) && late == Set(50...60))
    #expect(Set(batch.lengths ?? []) == Set(100...110))
  }

  @Test("The four pairs are equally likely, and so are the distractors", arguments: [0, 1])
  func balance(variant: Int) {
    let batch =
      variant == 0
      ? draw(TemporalOrder(length: 20), size: 8000, seed: 4)
      : draw(TriggeredTemporalOrder(shortest: 20), size: 8000, seed: 4)
    for pair in 0..<4 {
      let share = Double(batch.targetClasses.count { $0 == pair }) / 8000
      #expect(abs(share - TemporalOrder.memorylessAccuracy) < 0.02)
    }
    let channels = (0..<8000).compactMap { batch.channel(at: 1, of: $0) }.filter { $0 >= 2 }
    for symbol in 2..<6 {
      let share = Double(channels.count { $0 == symbol }) / Double(channels.count)
      #expect(abs(share - 0.25) < 0.025)
    }
  }

  @Test("Who knows none, or one, of the symbols has the losses that the baselines state")
  func memoryless() {
    #expect(abs(TemporalOrder.memorylessLoss - log(4)) < 1e-15)
    #expect(abs(TemporalOrder.oneSymbolLoss - log(2)) < 1e-15)
    // The shares that counting gives: of the pair alone, and of the pair where the second symbol is known.
    let classes = draw(TemporalOrder(length: 10), size: 20_000, seed: 5).targetClasses
    let shares = (0..<4).map { pair in
      Double(classes.count { $0 == pair }) / Double(classes.count)
    }
    let none = shares.reduce(0) { $0 - $1 * log($1) }
    let one = classes.reduce(0.0) { sum, pair in
      sum - log(shares[pair] / (shares[pair % 2] + shares[2 + pair % 2]))
    }
    #expect(abs(none - TemporalOrder.memorylessLoss) < 0.001)
    #expect(abs(one / Double(classes.count) - TemporalOrder.oneSymbolLoss) < 0.001)
  }

  @Test("A seed gives the same sequences, another others; refilling leaves nothing behind")
  func determinism() {
    func check(_ task: some SequenceTask) {
      #expect(draw(task, size: 8, seed: 1).x == draw(task, size: 8, seed: 1).x)
      #expect(draw(task, size: 8, seed: 1).x != draw(task, size: 8, seed: 2).x)
      var reused = draw(task, size: 16, seed: 7)
      var stream = RandomStream(seed: 8, purpose: "test")
      task.fill(&reused, from: &stream)
      let fresh = draw(task, size: 16, seed: 8)
      #expect(reused.x == fresh.x && reused.lengths == fresh.lengths)
    }
    check(TemporalOrder(length: 20))
    check(TriggeredTemporalOrder(shortest: 20))
  }
}
