import Foundation
import Synchronization

/// Runs experiments side by side, each on a thread of its own.
public struct Runner: Sendable {
  /// How many experiments run at a time.
  public var jobs: Int
  /// Told at every change; called by one thread at a time.
  public var observer: @Sendable (RunnerStatus) -> Void
  /// Says whether the user wants to stop.
  public var isInterrupted: @Sendable () -> Bool

  /// Makes a runner.
  public init(
    jobs: Int, observer: @escaping @Sendable (RunnerStatus) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.jobs = jobs
    self.observer = observer
    self.isInterrupted = isInterrupted
  }

  /// Runs the experiments and stores their outcomes, the longest first.
  ///
  /// - Throws: the first error of an experiment, or `Interrupted`; what was finished is stored.
  public func run(_ experiments: [PendingExperiment]) throws {
    let queue = experiments.sorted { ($0.work, $1.name) > ($1.work, $0.name) }
    let ledger = Ledger(queue)
    let threads = (0..<max(1, min(jobs, queue.count))).map { _ in
      let finished = DispatchSemaphore(value: 0)
      let thread = Thread {
        while let (index, experiment) = ledger.next(isInterrupted: isInterrupted) {
          ledger.update(observer) { $0.begin(index, name: experiment.name) }
          let monitor = Monitor(
            report: { share, loss in
              ledger.update(observer) { $0.advance(index, to: share, loss: loss) }
            },
            isInterrupted: { isInterrupted() || ledger.hasFailed })
          do {
            try experiment.run(monitor)
            ledger.update(observer) { $0.end(index) }
          } catch {
            ledger.fail(error)
          }
        }
        finished.signal()
      }
      thread.stackSize = 8 << 20
      thread.start()
      return finished
    }
    for finished in threads { finished.wait() }
    if let failure = ledger.failure { throw failure }
    if isInterrupted() { throw Interrupted() }
  }
}

/// How far a set of experiments has come.
public struct RunnerStatus: Sendable {
  /// An experiment that is running.
  public struct Running: Sendable {
    /// Its group and name.
    public var name: String
    /// The share that is done, from 0 to 1.
    public var share: Double
    /// The present loss, if it has one.
    public var loss: Double?
  }

  /// The number of experiments.
  public var total: Int
  /// How many are finished and stored.
  public var done = 0
  /// Those that run now, by their place in the queue.
  public var running: [Int: Running] = [:]
  /// The name of the experiment that finished in this very change.
  public var justFinished: Running?
  private var work: [Double]
  private var finishedWork = 0.0

  fileprivate init(_ experiments: [PendingExperiment]) {
    total = experiments.count
    work = experiments.map(\.work)
  }

  /// The share of the whole work that is done, from 0 to 1.
  public var share: Double {
    let partial = running.reduce(0) { $0 + $1.value.share * work[$1.key] }
    return (finishedWork + partial) / work.reduce(0, +)
  }

  fileprivate mutating func begin(_ index: Int, name: String) {
    justFinished = nil
    running[index] = Running(name: name, share: 0, loss: nil)
  }

  fileprivate mutating func advance(_ index: Int, to share: Double, loss: Double?) {
    justFinished = nil
    running[index]?.share = share
    running[index]?.loss = loss
  }

  fileprivate mutating func end(_ index: Int) {
    justFinished = running.removeValue(forKey: index)
    finishedWork += work[index]
    done += 1
  }
}

/// What the runner's threads share.
private final class Ledger: Sendable {
  private struct State {
    var position = 0
    var status: RunnerStatus
    var failure: (any Error)?
  }

  private let queue: [PendingExperiment]
  private let state: Mutex<State>

  init(_ queue: [PendingExperiment]) {
    self.queue = queue
    state = Mutex(State(status: RunnerStatus(queue)))
  }

  var failure: (any Error)? { state.withLock { $0.failure } }
  var hasFailed: Bool { state.withLock { $0.failure != nil } }

  func next(isInterrupted: () -> Bool) -> (Int, PendingExperiment)? {
    if isInterrupted() { return nil }
    return state.withLock { state in
      guard state.failure == nil, state.position < queue.count else { return nil }
      state.position += 1
      return (state.position - 1, queue[state.position - 1])
    }
  }

  func update(
    _ observer: (RunnerStatus) -> Void, _ change: (inout RunnerStatus) -> Void
  ) {
    state.withLock { state in
      change(&state.status)
      observer(state.status)
    }
  }

  func fail(_ error: any Error) {
    state.withLock { state in
      // An interruption that follows from another's failure must not hide it.
      if state.failure == nil || state.failure is Interrupted { state.failure = error }
    }
  }
}
