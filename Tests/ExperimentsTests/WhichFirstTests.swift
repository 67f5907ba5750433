import Experiments
import Recurrent
import Testing

@Suite("Which came first")
struct WhichFirstTests {
  private func draw(_ task: some SequenceTask, size: Int) -> Batch {
    var stream = RandomStream(seed: 5, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  private func classes(of batch: Batch) -> [Int32] {
    guard case .classes(let classes) = batch.targets else { return [] }
    return classes
  }

  @Test(
    "One X, one Y, a symbol a step, the answer follows from the order",
    arguments: [
      WhichFirst(length: 2), WhichFirst(lengths: 3...9),
      WhichFirst(lengths: 2...10, positions: .early), WhichFirst(length: 10, positions: .late),
    ])
  func definition(task: WhichFirst) throws {
    let batch = draw(task, size: 400)
    let classes = classes(of: batch)
    for sequence in 0..<batch.size {
      let steps = batch.lengths?[sequence] ?? batch.length
      #expect((task.shortest...task.length).contains(steps))
      let symbols = (0..<batch.length).map { t in
        let first = (t * batch.size + sequence) * batch.inputs
        return batch.x[first..<first + batch.inputs].map { Int($0) }
      }
      #expect(symbols[..<steps].allSatisfy { $0.reduce(0, +) == 1 })
      #expect(symbols[steps...].allSatisfy { $0.reduce(0, +) == 0 })
      let places = [0, 1].map { symbol in symbols.indices.filter { symbols[$0][symbol] == 1 } }
      #expect(places.allSatisfy { $0.count == 1 })
      #expect(classes[sequence] == (places[0][0] < places[1][0] ? 0 : 1))
      for place in places.joined() {
        #expect(task.matters(step: place, of: sequence, in: batch))
        if task.positions == .early { #expect(place < task.length / 2) }
        if task.positions == .late { #expect(place >= task.length / 2) }
      }
    }
    let share = Double(classes.count { $0 == 0 }) / Double(classes.count)
    #expect(abs(share - WhichFirst.chance) < 0.1)
    if task.shortest < task.length {
      #expect(Set(batch.lengths ?? []).count == task.length - task.shortest + 1)
    }
  }

  @Test("A window keeps every step, a bag keeps counts alone, both keep the answers")
  func singleStep() {
    let task = WhichFirst(length: 6)
    let unrolled = draw(task, size: 50)
    let window = draw(SingleStep(task, as: .window), size: 50)
    let bag = draw(SingleStep(task, as: .bag), size: 50)
    #expect(window.length == 1 && window.inputs == 36)
    #expect(bag.length == 1 && bag.inputs == 6)
    #expect(classes(of: window) == classes(of: unrolled))
    #expect(classes(of: bag) == classes(of: unrolled))
    for sequence in 0..<50 {
      for t in 0..<6 {
        for input in 0..<6 {
          #expect(
            window.x[sequence * 36 + t * 6 + input] == unrolled.x[(t * 50 + sequence) * 6 + input])
        }
      }
      let counts = bag.x[sequence * 6..<sequence * 6 + 6]
      #expect(counts.reduce(0, +) == 6)
      #expect(Array(counts.prefix(2)) == [1, 1])
    }
  }

  @Test("A network that is trained on short sequences is tested on all trials, and learned them")
  func transfer() throws {
    let outcome = try Transfer(
      "rnn", of: WhichFirst(length: 3),
      trials: [WhichFirst(length: 3), WhichFirst(length: 4)], cell: .rnn(.tanh), hidden: 12,
      recipe: Recipe(rate: 0.01, steps: 300), testSize: 500, keepsParameters: true, seed: 1
    ).run(Monitor())
    #expect(outcome.accuracies.count == 2)
    #expect(outcome.accuracies[0] > 0.95)
    #expect(outcome.parameters.count == 12 * (6 + 12 + 2) + 2 * 13)
  }
}
