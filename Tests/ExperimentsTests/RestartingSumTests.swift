import Experiments
import Recurrent
import Testing

@Suite("The restarting sum keeps to its definition")
struct RestartingSumTests {
  private func draw(_ task: RestartingSum, size: Int, seed: UInt64) -> (Batch, sums: [Float]) {
    var stream = RandomStream(seed: seed, purpose: "test")
    let batch = task.batch(of: size, from: &stream)
    guard case .values(let sums) = batch.targets else { return (batch, []) }
    return (batch, sums)
  }

  @Test("The target is the marked sum from the last restart on", arguments: [1, 8, 40])
  func definition(length: Int) {
    let (batch, sums) = draw(RestartingSum(length: length), size: 200, seed: 3)
    #expect(sums.count == 200)
    for sequence in 0..<batch.size {
      let steps = (0..<length).map { t in
        Array(batch.x[((t * batch.size + sequence) * 3)...].prefix(3))
      }
      let first = steps.lastIndex { $0[2] == 1 } ?? 0
      let expected = steps[first...].reduce(Float(0)) { $0 + $1[0] * $1[1] }
      #expect(abs(sums[sequence] - expected) < 1e-5)
      #expect(steps.allSatisfy { $0[0] >= 0 && $0[0] < 1 })
      #expect(steps.allSatisfy { [0, 1].contains($0[1]) && [0, 1].contains($0[2]) })
    }
  }

  @Test("Marks and restarts come as often as they are said to")
  func shares() {
    let task = RestartingSum(length: 50, restartShare: 0.1, markShare: 0.2)
    let (batch, _) = draw(task, size: 2000, seed: 4)
    let places = stride(from: 0, to: batch.x.count, by: 3)
    let marks = Double(places.count { batch.x[$0 + 1] == 1 }) / 100_000
    let restarts = Double(places.count { batch.x[$0 + 2] == 1 }) / 100_000
    #expect(abs(marks - 0.2) < 0.006)
    #expect(abs(restarts - 0.1) < 0.005)
  }

  @Test("The best constant answer has the error that the baseline states", arguments: [1, 5, 30])
  func constantError(length: Int) {
    let task = RestartingSum(length: length, restartShare: 0.2, markShare: 0.5)
    let sums = draw(task, size: 60_000, seed: 5).sums.map(Double.init)
    let mean = sums.reduce(0, +) / Double(sums.count)
    let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
    #expect(abs(variance - task.constantError) < 0.03 * task.constantError)
  }

  @Test("A step matters if it is a restart")
  func mattering() {
    let task = RestartingSum(length: 12)
    let (batch, _) = draw(task, size: 20, seed: 6)
    for t in 0..<12 {
      for sequence in 0..<20 {
        let isRestart = batch.x[(t * 20 + sequence) * 3 + 2] == 1
        #expect(task.matters(step: t, of: sequence, in: batch) == isRestart)
      }
    }
  }
}
