import Experiments
import Recurrent
import Testing

@Suite("Runs of networks in many wirings")
struct WiringRunTests {
  private func run<Task: SequenceTask>(
    _ task: Task, _ stack: Stack, reading: OwnOutputs = .never, steps: Int = 40
  ) -> WiringRun<Task> {
    WiringRun(
      of: task, arm: "arm", stack: stack, reading: reading,
      recipe: Recipe(rate: 0.01, steps: steps),
      observation: Observation(
        interval: steps / 2, testSize: 100, solvedError: 0.02, finalTestSize: 300),
      keepsParameters: true, seed: 4)
  }

  private let tagging = ContextTagging(length: 8, asking: .pastAndFuture)

  @Test("Both directions learn what one direction cannot, and delayed answers can")
  func future() throws {
    func error(_ delay: Int, _ direction: Layer.Direction) throws -> Double {
      let outcome = try run(
        DelayedAnswers(tagging, by: delay), Stack(.gru(), hidden: [12], direction: direction),
        steps: 250
      ).run(Monitor())
      return outcome.training.finalError ?? .nan
    }
    #expect(try error(0, .both) < 0.05)
    #expect(abs(try error(0, .forward) - 0.5) < 0.05)
    #expect(try error(7, .forward) < 0.15)
  }

  @Test("A run gives the same bits again, and its kept parameters the same errors")
  func determinism() throws {
    let run = run(
      SequenceReversal(length: 4, source: .walk), Stack(.gru(), hidden: [10, 10]),
      reading: OwnOutputs(inTraining: nil, inTests: .classes(from: 1)))
    let (first, second) = (try run.run(Monitor()), try run.run(Monitor()))
    #expect(first.parameters == second.parameters && first.errorsByStep == second.errorsByStep)
    #expect(
      first.parameters.count + first.encoderParameters.count
        == run.stack.parameterCount(for: run.task))
    #expect(first.training.curve.count == 3 && first.taughtCurve.count == 3)
    let trainer = try #require(try run.makeTrainer(learned: first))
    #expect(trainer.parameters.values == first.parameters)
    #expect(trainer.encoderParameters?.values == first.encoderParameters)
    // Told the right answers, the first step has nothing of its own yet: both ways agree there.
    #expect(first.taughtErrorsByStep[0] == first.errorsByStep[0])
    #expect(first.taughtErrorsByStep.count == 4)
  }

  @Test("A network that reads its own outputs while it trains has no other errors")
  func ownOutputs() throws {
    let outcome = try run(
      ClassWaveform(length: 8), Stack(.gru(), hidden: [8]),
      reading: OwnOutputs(inTraining: .outputs(from: 1), inTests: nil), steps: 150
    ).run(Monitor())
    #expect(outcome.taughtCurve.isEmpty && outcome.taughtError == nil)
    #expect(outcome.errorsByStep.count == 8)
    let first = try #require(outcome.training.curve.first?.testError)
    let mean = outcome.errorsByStep.reduce(0, +) / 8
    #expect(try #require(outcome.training.finalError) < first / 2)
    #expect(abs(try #require(outcome.training.finalError) - mean) < 1e-9)
  }

  @Test("Equal parameters are as near as whole units allow")
  func sizes() {
    let task = DelayedAnswers(tagging, by: 0)
    let wanted = Stack(.gru(), hidden: [32]).parameterCount(for: task)
    #expect(wanted == 3 * 32 * (3 + 32 + 2) + 4 * 33)
    for stack in [
      Stack(.gru(), hidden: [1], direction: .both), Stack(.gru(), hidden: [1, 1]),
      Stack(.gru(), hidden: [1, 1, 1]),
    ] {
      let sized = stack.sized(for: task, parameters: wanted)
      func difference(_ units: Int) -> Int {
        let other = Stack(
          .gru(), hidden: sized.hidden.map { _ in units }, direction: sized.direction)
        return abs(other.parameterCount(for: task) - wanted)
      }
      let units = sized.hidden[0]
      #expect(difference(units) <= difference(units - 1))
      #expect(difference(units) <= difference(units + 1))
    }
  }

  @Test("Comparisons choose a rate and pair the seeds")
  func comparison() throws {
    let folder = try ScratchFolder()
    let arms = [Layer.Direction.forward, .both].map { direction in
      WiringComparison.Arm(
        direction.rawValue, DelayedAnswers(tagging, by: 0),
        Stack(.gru(), hidden: [4], direction: direction), keptSeeds: direction == .both ? 1 : 0)
    }
    let comparison = WiringComparison(
      arms: arms, rates: [0.001, 0.03], tuningSeeds: [1], seeds: [2, 3],
      recipe: Recipe(rate: 0, steps: 20),
      observation: Observation(
        interval: 10, testSize: 50, solvedError: 0.02, finalTestSize: 50), group: "tags")
    var rounds = 0
    while true {
      do {
        let laboratory = Laboratory(store: ResultStore(folder: folder.url))
        let results = try comparison.results(in: laboratory)
        #expect(results.map(\.outcomes.count) == [2, 2])
        #expect(results.allSatisfy { [0.001, 0.03].contains($0.rate) })
        #expect(
          results.map { $0.outcomes.map(\.parameters.isEmpty) } == [[true, true], [false, true]])
        break
      } catch let needed as OutcomesNeeded {
        #expect(needed.experiments.count == 4)
        for experiment in needed.experiments { try experiment.run(Monitor()) }
        rounds += 1
        try #require(rounds < 3)
      }
    }
    #expect(rounds == 2)
  }

  @Test("Swapped marks change answers at steps that a network can see, and at no others")
  func influence() throws {
    for (delay, direction) in [(0, Layer.Direction.forward), (2, .forward), (0, .both)] {
      let run = run(
        DelayedAnswers(tagging, by: delay), Stack(.gru(), hidden: [12], direction: direction),
        steps: 200)
      let trainer = try #require(try run.makeTrainer(learned: try run.run(Monitor())))
      let shares = try SymbolInfluence(
        of: trainer, task: run.task, sequences: 200, seed: 1
      ).shares
      #expect(shares.count == 7 && shares.allSatisfy { $0.count == 8 })
      for answer in 0..<7 {
        #expect(shares[answer][answer] > 0.8)
        for step in 0..<8 where direction == .forward && step > answer + delay {
          #expect(shares[answer][step] == 0 || shares[answer][step].isNaN)
        }
      }
      if direction == .both { #expect(shares[5][6] > 0.8) }
    }
  }

  @Test("A wrong word changes nothing before it is told")
  func wrongWord() throws {
    let run = run(
      SequenceReversal(length: 5, source: .walk), Stack(.gru(), hidden: [16]),
      reading: OwnOutputs(inTraining: nil, inTests: .classes(from: 1)), steps: 300)
    let trainer = try #require(try run.makeTrainer(learned: try run.run(Monitor())))
    let errors = try MisledDecoder(trainer, task: run.task, at: 2, sequences: 200, seed: 1)
    #expect(errors.told[..<2] == errors.misled[..<2])
    #expect(errors.misled[2] > errors.told[2])
  }
}
