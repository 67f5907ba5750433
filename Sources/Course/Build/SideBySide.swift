import Experiments
import Foundation
import Synchronization

/// Does pieces of work side by side.
public enum SideBySide {
  /// What `body` makes of each piece of work, in the order of the work.
  ///
  /// The work is begun in its order. The first error, or an interruption, keeps what has not begun from
  /// beginning; it is thrown once everything that had begun has ended.
  /// - Parameters:
  ///   - work: the pieces.
  ///   - jobs: how many are done at a time; by default one a core.
  ///   - isInterrupted: asked between two pieces.
  ///   - body: does one piece; called from any thread.
  /// - Throws: `Interrupted`, or the first error of `body`.
  @discardableResult
  public static func map<Work: Sendable, Product: Sendable>(
    _ work: [Work], jobs: Int = ProcessInfo.processInfo.activeProcessorCount,
    isInterrupted: @Sendable () -> Bool = { false }, _ body: @Sendable (Work) throws -> Product
  ) throws -> [Product] {
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    let products = Mutex([Product?](repeating: nil, count: work.count))
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), max(work.count, 1))) { _ in
      while !isInterrupted(), failure.withLock({ $0 == nil }) {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < work.count else { return }
        do {
          let product = try body(work[index])
          products.withLock { $0[index] = product }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    let all = products.withLock { $0 }.compactMap(\.self)
    guard all.count == work.count else { throw Interrupted() }
    return all
  }
}
