import Course
import Experiments
import Synchronization
import Testing

@Suite("Work that is done side by side")
struct SideBySideTests {
  private struct Broken: Error, Equatable {
    let number: Int
  }

  @Test("Products stand in the order of the work", arguments: [1, 2, 7])
  func order(jobs: Int) throws {
    let work = Array(0..<100)
    let squares = try SideBySide.map(work, jobs: jobs) { $0 * $0 }
    #expect(squares == work.map { $0 * $0 })
    #expect(try SideBySide.map([Int](), jobs: jobs) { $0 }.isEmpty)
  }

  @Test("Something that may be missing is a product like any other")
  func missing() throws {
    let halves = try SideBySide.map([1, 2, 3, 4]) { $0.isMultiple(of: 2) ? $0 / 2 : nil }
    #expect(halves == [nil, 1, nil, 2])
  }

  @Test("The first error is thrown, and nothing begins after it")
  func failure() {
    let begun = Mutex<[Int]>([])
    #expect(throws: Broken(number: 3)) {
      try SideBySide.map(Array(0..<10), jobs: 1) { number in
        begun.withLock { $0.append(number) }
        if number >= 3 { throw Broken(number: number) }
      }
    }
    #expect(begun.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test("An interruption ends the work between two pieces")
  func interruption() {
    let begun = Atomic(0)
    #expect(throws: Interrupted.self) {
      try SideBySide.map(
        Array(0..<10), jobs: 1, isInterrupted: { begun.load(ordering: .relaxed) == 4 }
      ) { _ in
        _ = begun.add(1, ordering: .relaxed)
      }
    }
    #expect(begun.load(ordering: .relaxed) == 4)
  }
}
