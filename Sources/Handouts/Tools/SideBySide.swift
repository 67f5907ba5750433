import Foundation
import Synchronization

/// Does pieces of work side by side.
enum SideBySide {
  /// Gives each piece of work to one of `jobs` threads, in order.
  ///
  /// The first error, or an interruption, keeps what has not begun from beginning; it is thrown once
  /// everything that had begun has ended.
  static func run<Work: Sendable>(
    _ work: [Work], jobs: Int, isInterrupted: @Sendable () -> Bool,
    _ body: @Sendable (Work) throws -> Void
  ) throws {
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), max(work.count, 1))) { _ in
      while !isInterrupted(), failure.withLock({ $0 == nil }) {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < work.count else { return }
        do {
          try body(work[index])
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
