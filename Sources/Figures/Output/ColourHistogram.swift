/// How often each colour occurs in a picture: an open-addressing table, for millions of pixels.
struct ColourHistogram {
  /// A colour with its number of pixels.
  struct Entry {
    var colour: UInt32
    var count: Int
  }

  // The top bit marks an occupied slot, so that black is told from empty.
  private static let occupied: UInt32 = 1 << 31
  private var keys = [UInt32](repeating: 0, count: 1 << 12)
  private var counts = [Int](repeating: 0, count: 1 << 12)
  private var values = [UInt8](repeating: 0, count: 1 << 12)
  private var used = 0

  /// All colours, sorted, so that nothing depends on the table's order.
  var entries: [Entry] {
    keys.indices.filter { keys[$0] != 0 }
      .map { Entry(colour: keys[$0] & 0xFF_FFFF, count: counts[$0]) }
      .sorted { $0.colour < $1.colour }
  }

  /// Counts a picture's pixels; runs of one colour cost one look-up.
  ///
  /// A row that repeats the one above it has no new colours and is left out.
  mutating func count(_ bitmap: Bitmap) {
    guard let background = bitmap.pixels.first else { return }
    // Every other run is of the background: it is counted apart, without a look-up.
    var backgroundCount = 0
    for row in 0..<bitmap.height where !bitmap.repeats(row: row) {
      bitmap.forEachRun(inRow: row) { colour, count in
        if colour == background { backgroundCount += count } else { add(count, of: colour) }
      }
    }
    add(backgroundCount, of: background)
  }

  /// Gives a colour that was counted its palette index.
  mutating func assign(_ index: UInt8, to colour: UInt32) {
    values[slot(of: colour)] = index
  }

  /// The palette index of a colour that was counted.
  func index(of colour: UInt32) -> UInt8 { values[slot(of: colour)] }

  private mutating func add(_ count: Int, of colour: UInt32) {
    if used * 2 > keys.count { grow() }
    let slot = slot(of: colour)
    if keys[slot] == 0 {
      keys[slot] = colour | ColourHistogram.occupied
      used += 1
    }
    counts[slot] += count
  }

  private func slot(of colour: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (colour &* 0x9E37_79B1) >> 7) & mask
    while keys[slot] != 0, keys[slot] != colour | ColourHistogram.occupied {
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, counts).filter { $0.0 != 0 }
    keys = [UInt32](repeating: 0, count: keys.count * 4)
    counts = [Int](repeating: 0, count: keys.count)
    values = [UInt8](repeating: 0, count: keys.count)
    used = 0
    for (key, count) in old { add(count, of: key & 0xFF_FFFF) }
  }
}
