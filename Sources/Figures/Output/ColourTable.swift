/// The colours of one or more pictures, numbered as they were found, with their numbers of pixels.
struct ColourTable {
  /// The colours in the order found.
  private(set) var colours: [UInt32] = []
  /// How many pixels have each colour.
  private(set) var counts: [Int] = []
  /// Open addressing: a colour's number and one, zero where a slot is empty.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// The number of a colour that was counted.
  func number(of colour: UInt32) -> Int { Int(slots[slot(of: colour)]) - 1 }

  /// Counts pixels of a colour and gives the colour's number.
  @inline(__always)
  mutating func add(_ count: Int, of colour: UInt32) -> Int {
    let slot = slot(of: colour)
    let found = Int(slots[slot]) - 1
    if found >= 0 {
      counts[found] += count
      return found
    }
    colours.append(colour)
    counts.append(count)
    slots[slot] = UInt32(colours.count)
    if colours.count * 2 > slots.count { grow() }
    return colours.count - 1
  }

  /// Counts the pixels of a picture, those of repeated rows left out, which have no new colours.
  mutating func count(_ bitmap: Bitmap) {
    for row in 0..<bitmap.height where !bitmap.repeats(row: row) {
      bitmap.forEachRun(inRow: row) { colour, count in _ = add(count, of: colour) }
    }
  }

  @inline(__always)
  private func slot(of colour: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (colour &* 0x9E37_79B1) >> 7) & mask
    while slots[slot] != 0, colours[Int(slots[slot]) - 1] != colour { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, colour) in colours.enumerated() { slots[slot(of: colour)] = UInt32(number + 1) }
  }
}
