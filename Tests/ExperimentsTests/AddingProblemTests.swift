import Experiments
import Recurrent
import Testing

@Suite("The adding problem keeps to its definition")
struct AddingProblemTests {
  private func draw(_ task: AddingProblem, size: Int, seed: UInt64) -> Batch {
    var stream = RandomStream(seed: seed, purpose: "test")
    return task.batch(of: size, from: &stream)
  }

  private func sums(of batch: Batch) -> [Float] {
    guard case .values(let sums) = batch.targets else { return [] }
    return sums
  }

  @Test("One mark a half, values from [0, 1), the target is the marked sum", arguments: [2, 7, 50])
  func definition(length: Int) {
    let batch = draw(AddingProblem(length: length), size: 300, seed: 3)
    let sums = sums(of: batch)
    #expect(sums.count == 300)
    for sequence in 0..<batch.size {
      var marked: [Int] = []
      var sum: Float = 0
      for t in 0..<length {
        let value = batch.x[(t * batch.size + sequence) * 2]
        let mark = batch.x[(t * batch.size + sequence) * 2 + 1]
        #expect(value >= 0 && value < 1)
        #expect(mark == 0 || mark == 1)
        if mark == 1 {
          marked.append(t)
          sum += value
        }
      }
      #expect(marked.count == 2)
      #expect(marked.first.map { $0 < length / 2 } == true)
      #expect(marked.last.map { $0 >= length / 2 } == true)
      #expect(sums[sequence] == sum)
    }
  }

  @Test("Every step can carry a mark")
  func reach() {
    let length = 11
    let batch = draw(AddingProblem(length: length), size: 2000, seed: 4)
    let reached = (0..<length).filter { t in
      (0..<batch.size).contains { batch.x[(t * batch.size + $0) * 2 + 1] == 1 }
    }
    #expect(reached == Array(0..<length))
  }

  @Test("The best constant answer has the error that the baseline states")
  func constantError() {
    let sums = sums(of: draw(AddingProblem(length: 10), size: 40_000, seed: 5)).map(Double.init)
    let error = sums.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / Double(sums.count)
    #expect(abs(error - AddingProblem.constantError) < 0.004)
  }

  @Test("Who knows the later number has the error that the second baseline states")
  func oneNumberError() {
    let batch = draw(AddingProblem(length: 10), size: 40_000, seed: 6)
    let sums = sums(of: batch)
    var error = 0.0
    for sequence in 0..<batch.size {
      let later = (5..<10).map { ($0 * batch.size + sequence) * 2 }.first { batch.x[$0 + 1] == 1 }
      let answer = 0.5 + Double(batch.x[later ?? 0])
      error += (Double(sums[sequence]) - answer) * (Double(sums[sequence]) - answer)
    }
    #expect(abs(error / Double(batch.size) - AddingProblem.oneNumberError) < 0.002)
  }

  @Test("A seed gives the same sequences, another seed gives others")
  func determinism() {
    let task = AddingProblem(length: 20)
    #expect(draw(task, size: 8, seed: 1).x == draw(task, size: 8, seed: 1).x)
    #expect(draw(task, size: 8, seed: 1).x != draw(task, size: 8, seed: 2).x)
  }

  @Test("Refilling a batch leaves nothing of its former contents")
  func refilling() {
    let task = AddingProblem(length: 12)
    var reused = draw(task, size: 16, seed: 7)
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    #expect(reused.x == draw(task, size: 16, seed: 8).x)
  }
}
