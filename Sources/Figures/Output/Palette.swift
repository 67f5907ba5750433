import Foundation

/// At most 256 colours that stand for all colours of one or more pictures.
///
/// A plot has a few flat colours and many blends of them at edges. The colours are cut into boxes
/// (median cut, the box with the largest weighted extent first). Colours that fill surfaces have
/// places of their own, so that these keep their colours to the last bit.
struct Palette {
  /// The colours, each 0xRRGGBB.
  let colours: [UInt32]
  /// The largest difference between a pixel's channel and its colour's, from 0 to 255.
  let largestError: Int
  private let table: ColourTable
  /// Where the table's colours went.
  private let places: [UInt8]

  /// Finds the colours of some pictures.
  init(of bitmaps: [Bitmap], limit: Int = 256) {
    var table = ColourTable()
    for bitmap in bitmaps { table.count(bitmap) }
    self.init(of: table, limit: limit)
  }

  /// Finds the colours that stand for those of a table.
  init(of table: ColourTable, limit: Int = 256) {
    // Sorted, so that nothing depends on the order in which colours were found.
    let entries = table.colours.indices
      .map { Entry(colour: table.colours[$0], number: UInt32($0), count: table.counts[$0]) }
      .sorted { $0.colour < $1.colour }
    // What fills surfaces is kept, however close two surfaces are; the cut shares out the rest.
    let total = table.counts.reduce(0, +)
    let surfaces = entries.filter { $0.count * 2000 > total }
      .sorted { ($1.count, $0.colour) < ($0.count, $1.colour) }.prefix(limit / 4)
    let kept = Set(surfaces.map(\.number))
    let rest = entries.filter { !kept.contains($0.number) }
    var boxes = surfaces.map { Box(entries: [$0]) }
    if !rest.isEmpty { boxes.append(Box(entries: rest)) }
    var priorities = boxes.map(\.priority)
    while boxes.count < limit,
      let widest = priorities.indices.max(by: { priorities[$0] < priorities[$1] }),
      priorities[widest] > 0
    {
      let (low, high) = boxes[widest].halves()
      boxes[widest] = low
      boxes.append(high)
      priorities[widest] = low.priority
      priorities.append(high.priority)
    }
    colours = boxes.map(\.representative)
    var places = [UInt8](repeating: 0, count: entries.count)
    var error = 0
    for (index, box) in boxes.enumerated() {
      for entry in box.entries {
        places[Int(entry.number)] = UInt8(index)
        error = max(error, Palette.distance(entry.colour, colours[index]))
      }
    }
    largestError = error
    self.places = places
    self.table = table
  }

  /// The place in the palette of a colour with a number in the table.
  func place(ofNumber number: UInt32) -> UInt8 { places[Int(number)] }

  /// The pixels, of the pictures, in the palette's colours.
  func simplified(_ pixels: [UInt32]) -> [UInt32] {
    var last: UInt32 = .max
    var colour: UInt32 = 0
    return pixels.map { pixel in
      if pixel != last {
        last = pixel
        colour = colours[Int(places[table.number(of: pixel)])]
      }
      return colour
    }
  }

  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    func channel(_ shift: UInt32) -> Int {
      abs(Int(first >> shift & 255) - Int(second >> shift & 255))
    }
    return max(channel(16), channel(8), channel(0))
  }

  /// A colour with its number in the table and its number of pixels.
  private struct Entry {
    var colour: UInt32
    var number: UInt32
    var count: Int
  }

  /// Colours that share a palette entry.
  private struct Box {
    var entries: [Entry]
    let shift: UInt32
    let priority: Double
    /// The middle of the widest channel.
    private let middle: UInt32

    init(entries: [Entry]) {
      self.entries = entries
      var low = SIMD4<Int32>(repeating: 255)
      var high = SIMD4<Int32>(repeating: 0)
      var pixels = 0
      for entry in entries {
        // Green first: where two channels are equally wide, the eye sees most in green.
        let channels = SIMD4<UInt32>(
          entry.colour >> 8 & 255, entry.colour >> 16 & 255, entry.colour & 255, 255)
        let values = SIMD4<Int32>(truncatingIfNeeded: channels)
        low = pointwiseMin(low, values)
        high = pointwiseMax(high, values)
        pixels += entry.count
      }
      var widest = 0
      for channel in 1..<3 where high[channel] - low[channel] > high[widest] - low[widest] {
        widest = channel
      }
      shift = [8, 16, 0][widest]
      middle = UInt32((low[widest] + high[widest] + 1) / 2)
      let extent = Double(max(high[widest] - low[widest], 0))
      // Extent counts far more than population: rare but striking colours must survive.
      priority = entries.count < 2 ? 0 : extent * pow(Double(pixels), 0.1)
    }

    /// The colours below and above the middle of the widest channel; both have some.
    func halves() -> (Box, Box) {
      var parted = entries
      let start = parted.partition { $0.colour >> shift & 255 >= middle }
      return (Box(entries: Array(parted[..<start])), Box(entries: Array(parted[start...])))
    }

    var representative: UInt32 {
      var total = 0
      var (red, green, blue) = (0, 0, 0)
      var heaviest = (count: -1, colour: UInt32(0))
      for entry in entries {
        total += entry.count
        red += Int(entry.colour >> 16 & 255) * entry.count
        green += Int(entry.colour >> 8 & 255) * entry.count
        blue += Int(entry.colour & 255) * entry.count
        if entry.count > heaviest.count { heaviest = (entry.count, entry.colour) }
      }
      if heaviest.count * 2 > total { return heaviest.colour }
      func mean(_ sum: Int) -> UInt32 { UInt32((sum + total / 2) / max(total, 1)) }
      return mean(red) << 16 | mean(green) << 8 | mean(blue)
    }
  }
}
