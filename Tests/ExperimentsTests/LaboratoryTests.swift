import Foundation
import Testing

@testable import Experiments

@Suite("Laboratory and runner")
struct LaboratoryTests {
  private let scratch: ScratchFolder
  private let store: ResultStore
  private let experiments = (1...9).map { Doubling(number: Double($0)) }

  init() throws {
    scratch = try ScratchFolder()
    store = ResultStore(folder: scratch.url)
  }

  private func needed(_ experiments: [Doubling]) throws -> [PendingExperiment] {
    do {
      _ = try Laboratory(store: store).outcomes(of: experiments, group: "all")
      return []
    } catch let error as OutcomesNeeded {
      return error.experiments
    }
  }

  @Test("Names what is missing, and gives the outcomes in order once it was run")
  func completion() throws {
    #expect(try needed(experiments).map(\.name) == experiments.map { "all/\($0.name)" })
    try Runner(jobs: 2).run(try needed(experiments))
    let outcomes = try Laboratory(store: store).outcomes(of: experiments, group: "all")
    #expect(outcomes.map(\.values[0]) == experiments.map { 2 * $0.number })
  }

  @Test("Several requests together name all that is missing, then answer in their order")
  func together() throws {
    func ask(_ laboratory: Laboratory) throws -> [Double] {
      try laboratory.together(experiments) { experiment in
        try laboratory.outcomes(of: [experiment], group: "all")[0].values[0]
      }
    }
    do {
      _ = try ask(Laboratory(store: store))
      Issue.record("nothing was missing")
    } catch let error as OutcomesNeeded {
      #expect(error.experiments.map(\.name) == experiments.map { "all/\($0.name)" })
      try Runner(jobs: 1).run(error.experiments)
    }
    #expect(try ask(Laboratory(store: store)) == experiments.map { 2 * $0.number })
  }

  @Test("Two experiments of one name are refused, one that is asked for again is not")
  func takenNames() throws {
    let laboratory = Laboratory(store: store)
    #expect(throws: OutcomesNeeded.self) {
      try laboratory.outcomes(of: [Doubling(number: 1)], group: "all")
    }
    #expect(throws: OutcomesNeeded.self) {
      try laboratory.outcomes(of: [Doubling(number: 1)], group: "all")
    }
    #expect(throws: NameTaken.self) {
      try laboratory.outcomes(of: [Doubling(number: 1, fails: true)], group: "all")
    }
  }

  @Test("Any number of jobs writes the same files")
  func jobs() throws {
    try Runner(jobs: 1).run(try needed(experiments))
    let alone = try scratch.contents()
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("all"))
    try Runner(jobs: 7).run(try needed(experiments))
    #expect(try scratch.contents() == alone)
    #expect(alone.count == experiments.count)
  }

  @Test("A failure ends the run with its error; what was finished is stored")
  func failure() throws {
    var some = experiments
    some[0].fails = true  // the least work, so it is run last
    #expect(throws: Doubling.Refusal.self) { try Runner(jobs: 1).run(try needed(some)) }
    #expect(try needed(some).map(\.name) == ["all/number-1.0"])
  }

  @Test("An interruption stops the run; the next one goes on where it was")
  func interruption() throws {
    let pending = try needed(experiments)
    let done = Counter()
    let runner = Runner(
      jobs: 1, observer: { done.value = $0.done }, isInterrupted: { done.value >= 4 })
    #expect(throws: Interrupted.self) { try runner.run(pending) }
    #expect(try needed(experiments).count == experiments.count - 4)
  }

  @Test("The status counts up to the whole")
  func status() throws {
    let shares = Counter()
    let runner = Runner(
      jobs: 1,
      observer: { status in
        #expect(status.share >= shares.share && status.share <= 1 + 1e-12)
        shares.share = status.share
        shares.value = status.done
      })
    try runner.run(try needed(experiments))
    #expect(abs(shares.share - 1) < 1e-12)
    #expect(shares.value == experiments.count)
  }
}

/// A number that closures share; the runner calls its observer from one thread at a time.
private final class Counter: @unchecked Sendable {
  var value = 0
  var share = 0.0
}
