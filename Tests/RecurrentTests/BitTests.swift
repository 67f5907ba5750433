import Foundation
import Testing

@testable import Recurrent

/// The same run gives the same bits; `.ci/bits` asks the same of other builds.
@Suite struct BitTests {
  @Test("Bits are those of the stored digest with any number of threads", arguments: [1, 2, 7])
  func stored(threads: Int) throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/bits.txt")
    let stored = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(try BitDigest.lines(threads: threads) == stored)
  }

  @Test("A change of one bit changes the digest")
  func digestIsSensitive() throws {
    let lines = try BitDigest.lines(threads: 1).map { $0.prefix(16) }
    #expect(Set(lines).count == lines.count)
  }

  @Test("Chunks cover a batch in order, whatever its size")
  func chunks() {
    for size in 1...200 {
      let chunks = Chunks.of(size)
      #expect(chunks.flatMap(Array.init) == Array(0..<size))
      #expect(chunks.allSatisfy { $0.count <= 16 && !$0.isEmpty })
      #expect(size < 16 || chunks.count % 2 == 0)
    }
  }
}
