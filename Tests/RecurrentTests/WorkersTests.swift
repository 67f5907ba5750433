import Synchronization
import Testing

@testable import Recurrent

/// Threads that stay between pieces of work.
@Suite struct WorkersTests {
  /// Counts how often each piece is done.
  private final class Tally: PiecewiseWork {
    let counts: [Counter]
    init(_ count: Int) { counts = (0..<count).map { _ in Counter() } }
    func perform(_ piece: Int) { counts[piece].value.add(1, ordering: .relaxed) }
    var all: [Int] { counts.map { $0.value.load(ordering: .relaxed) } }
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  @Test(
    "Every piece is done once, however many pieces and threads there are", arguments: [1, 2, 5])
  func everyPiece(threads: Int) {
    let workers = Workers(threads: threads)
    for count in [0, 1, 2, 3, 40, 2, 1, 7] {
      let tally = Tally(count)
      workers.run(count, tally)
      #expect(tally.all == Array(repeating: 1, count: count))
    }
  }

  @Test("Threads that went to sleep wake up, and no work is lost in between")
  func waking() async throws {
    let workers = Workers(threads: 3)
    let tally = Tally(3)
    for round in 0..<2000 {
      if round % 500 == 0 { try await Task.sleep(for: .milliseconds(30)) }
      workers.run(3, tally)
    }
    #expect(tally.all == [2000, 2000, 2000])
  }

  @Test("Only as many threads are started as there are pieces for, and none for one thread")
  func startedThreads() {
    let alone = Workers(threads: 1)
    alone.run(50, Tally(50))
    #expect(alone.helpers == 0)
    let four = Workers(threads: 4)
    #expect(four.helpers == 0)
    four.run(1, Tally(1))
    #expect(four.helpers == 0)
    four.run(3, Tally(3))
    #expect(four.helpers == 2)
    four.run(50, Tally(50))
    #expect(four.helpers == 3)
  }

  @Test("A thread that is done takes the next piece while another is still busy")
  func handOut() {
    // Piece 4 is taken first and waits for all others, which the other thread has to do.
    final class Waiting: PiecewiseWork {
      let done = Milestone()
      func perform(_ piece: Int) {
        if piece == 4 { done.wait(until: 4) } else { done.advance() }
      }
    }
    let work = Waiting()
    Workers(threads: 2).run(5, work)
    #expect(work.done.value == 4)
  }

  @Test("Many pools come, work side by side and go")
  func sideBySide() async {
    let sums = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<40).reduce(0) { sum, _ in
            let workers = Workers(threads: 3)
            let tally = Tally(5)
            workers.run(5, tally)
            return sum + tally.all.reduce(0, +)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums == Array(repeating: 200, count: 8))
  }
}
