import CProcessor
import Foundation
import Synchronization

/// A count that only grows, and for which threads wait: first they look, then they sleep.
///
/// Training steps follow one another within microseconds, and waking a thread takes about as long as
/// a small step; but a thread that waits for longer must not keep a processor from others.
final class Milestone: Sendable {
  private let count = Atomic(0)
  private let sleepers = Atomic(0)
  private let condition = NSCondition()

  /// How often a waiting thread looks without letting go of its processor: some tens of microseconds.
  private static let eagerLooks = 1000
  /// How often it looks after that, each time offering the processor to others, before it sleeps.
  private static let patientLooks = 200

  /// What was done before the count was advanced to this value is visible.
  var value: Int { count.load(ordering: .acquiring) }

  /// Adds one and wakes those who sleep.
  func advance() {
    // Here first the count and then the sleepers, there the other way round: one sees the other.
    count.add(1, ordering: .sequentiallyConsistent)
    guard sleepers.load(ordering: .sequentiallyConsistent) > 0 else { return }
    condition.lock()
    condition.broadcast()
    condition.unlock()
  }

  /// Returns when the count has reached a goal.
  func wait(until goal: Int) {
    for _ in 0..<Self.eagerLooks {
      if value >= goal { return }
      unrolled_pause()
    }
    for _ in 0..<Self.patientLooks {
      if value >= goal { return }
      sched_yield()
    }
    condition.lock()
    sleepers.add(1, ordering: .sequentiallyConsistent)
    while count.load(ordering: .sequentiallyConsistent) < goal { condition.wait() }
    sleepers.subtract(1, ordering: .sequentiallyConsistent)
    condition.unlock()
  }
}
