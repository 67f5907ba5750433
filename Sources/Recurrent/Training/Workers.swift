import Foundation
import Synchronization

/// Work in pieces that do not depend on one another.
protocol PiecewiseWork: AnyObject {
  /// Does a piece; different pieces may be done on different threads at the same time.
  func perform(_ piece: Int)
}

/// Threads that stay, waiting for work in pieces; the thread that brings the work does pieces too.
///
/// A thread takes the next piece when it is done with one, so none waits while there is work. With
/// one thread, or before the first work of several pieces, no thread is started. Running work
/// allocates nothing.
final class Workers {
  /// How many threads work at the same time, with the one that brings the work.
  let threads: Int
  /// How many threads were started.
  private(set) var helpers = 0
  private let crew = Crew()

  init(threads: Int) { self.threads = threads }

  deinit { crew.dismiss(helpers) }

  /// Does all pieces below `count` and returns when the last one is done.
  func run(_ count: Int, _ work: any PiecewiseWork) {
    let wanted = min(threads, count) - 1
    guard wanted > 0 else {
      for piece in 0..<count { work.perform(piece) }
      return
    }
    while helpers < wanted {
      let crew = crew
      Thread { crew.serve() }.start()
      helpers += 1
    }
    crew.run(count, work)
  }

  /// Calls a function once with each number below `count`.
  func run(_ count: Int, _ body: @escaping (Int) -> Void) { run(count, FunctionCalls(body)) }

  private final class FunctionCalls: PiecewiseWork {
    private let body: (Int) -> Void
    init(_ body: @escaping (Int) -> Void) { self.body = body }
    func perform(_ piece: Int) { body(piece) }
  }
}

/// What the threads of a pool share.
///
/// `work` is written only while no piece is left or in hand, and read only by who has taken a piece.
private final class Crew: @unchecked Sendable {
  private nonisolated(unsafe) var work: (any PiecewiseWork)?
  /// The pieces of the present work that nobody has taken yet; the highest is taken next.
  private let left = Atomic(0)
  /// How often there was something new: work, or the end.
  private let calls = Milestone()
  /// How many pieces of all works are done.
  private let done = Milestone()
  private let isDismissed = Atomic(false)
  /// How many helpers have left.
  private let departures = Milestone()

  /// Does the pieces together with whoever else is awake.
  func run(_ count: Int, _ work: any PiecewiseWork) {
    let goal = done.value + count
    unsafe self.work = work
    left.store(count, ordering: .releasing)
    calls.advance()
    workAlong()
    done.wait(until: goal)
    unsafe self.work = nil
  }

  /// A helper's life.
  func serve() {
    var seen = 0
    while !isDismissed.load(ordering: .acquiring) {
      workAlong()
      seen += 1
      calls.wait(until: seen)
    }
    departures.advance()
  }

  /// Sends all helpers away and waits until they have left.
  func dismiss(_ helpers: Int) {
    isDismissed.store(true, ordering: .releasing)
    calls.advance()
    departures.wait(until: helpers)
  }

  private func workAlong() {
    while let piece = take() {
      unsafe work?.perform(piece)
      done.advance()
    }
  }

  /// Takes a piece, if there is one left.
  private func take() -> Int? {
    var seen = left.load(ordering: .acquiring)
    while seen > 0 {
      let attempt = left.weakCompareExchange(
        expected: seen, desired: seen - 1, ordering: .acquiringAndReleasing)
      if attempt.exchanged { return seen - 1 }
      seen = attempt.original
    }
    return nil
  }
}
