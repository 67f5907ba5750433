import Experiments
import Recurrent
import Testing

@Suite("A waveform from its class keeps to its definition")
struct ClassWaveformTests {
  private func draw(_ task: ClassWaveform, size: Int, seed: UInt64 = 3) -> (Batch, [Float]) {
    var stream = RandomStream(seed: seed, purpose: "test")
    let batch = task.batch(of: size, from: &stream)
    guard case .values(let values) = batch.targets else { return (batch, []) }
    return (batch, values)
  }

  @Test("The first step shows class and amplitude, the others the answer before")
  func definition() {
    let task = ClassWaveform(length: 20, period: 8)
    let (batch, values) = draw(task, size: 300)
    var classes: [Int] = []
    for sequence in 0..<batch.size {
      func input(_ t: Int, _ channel: Int) -> Float {
        batch.x[(t * batch.size + sequence) * task.inputs + channel]
      }
      let ones = (0..<3).filter { input(0, $0) == 1 }
      #expect(ones.count == 1 && (0..<3).map { input(0, $0) }.reduce(0, +) == 1)
      #expect((0.5..<1).contains(input(0, 3)) && input(0, 4) == 0)
      classes += ones
      let shape = ClassWaveform.Shape.allCases[ones[0]]
      for t in 0..<20 {
        let value = values[t * batch.size + sequence]
        #expect(value == input(0, 3) * shape.value(at: t, period: 8))
        guard t > 0 else { continue }
        #expect((0..<4).allSatisfy { input(t, $0) == 0 })
        #expect(input(t, 4) == values[(t - 1) * batch.size + sequence])
      }
    }
    for shape in 0..<3 {
      #expect(abs(Double(classes.count { $0 == shape }) / 300 - 1 / 3) < 0.1)
    }
  }

  @Test("Waves repeat, lie in [−1, 1] and take in the ends", arguments: [4, 8, 12])
  func shapes(period: Int) {
    for shape in ClassWaveform.Shape.allCases {
      let wave = (0..<2 * period).map { shape.value(at: $0, period: period) }
      #expect(Array(wave[..<period]) == Array(wave[period...]))
      #expect(wave.max() == 1 && wave.min() == -1)
      #expect(abs(wave.reduce(0, +)) < 1e-5)
    }
    #expect(ClassWaveform.Shape.triangle.value(at: period / 4, period: period) == 1)
    #expect(ClassWaveform.Shape.triangle.value(at: 0, period: period) == 0)
  }

  @Test("The stated errors of answers without memory are those measured", arguments: [24, 30])
  func baselines(length: Int) {
    let task = ClassWaveform(length: length)
    let (batch, values) = draw(task, size: 20_000)
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + Double($1) } / count
    let constant = values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count
    #expect(abs(constant - task.constantError) < 0.01)
    var squares = 0.0
    for sequence in 0..<batch.size {
      let first = sequence * task.inputs
      let shape = ClassWaveform.Shape.allCases[(0..<3).first { batch.x[first + $0] == 1 } ?? 0]
      for t in 0..<length {
        let guess = 0.75 * Double(shape.value(at: t, period: task.period))
        let error = Double(values[t * batch.size + sequence]) - guess
        squares += error * error
      }
    }
    #expect(abs(squares / count - task.meanAmplitudeError) < 0.0005)
  }

  @Test("The same stream gives the same batch, and refilling leaves nothing behind")
  func refilling() {
    let task = ClassWaveform(length: 9)
    var (reused, _) = draw(task, size: 16, seed: 7)
    var stream = RandomStream(seed: 8, purpose: "test")
    task.fill(&reused, from: &stream)
    #expect(reused.x == draw(task, size: 16, seed: 8).0.x)
  }
}
