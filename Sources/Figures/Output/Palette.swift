import Foundation

/// At most 256 colours that stand for all colours of a picture, and each pixel's place among them.
///
/// A plot has a few flat colours and many blends of them at edges. The colours are cut into boxes
/// (median cut, the box with the largest weighted extent first); a colour that fills most of its
/// box stands for the box exactly, so flat surfaces keep their colours to the last bit.
struct Palette {
  /// The colours, each 0xRRGGBB.
  let colours: [UInt32]
  /// The index of each pixel's colour.
  let indices: [UInt8]
  /// The largest difference between a pixel's channel and its colour's, from 0 to 255.
  let largestError: Int

  /// Finds the colours of a picture.
  init(of bitmap: Bitmap, limit: Int = 256) {
    var histogram = ColourHistogram()
    histogram.count(bitmap.pixels)
    var boxes = [Box(entries: histogram.entries)]
    while boxes.count < limit,
      let widest = boxes.indices.max(by: { boxes[$0].priority < boxes[$1].priority }),
      boxes[widest].priority > 0
    {
      let (low, high) = boxes[widest].halves()
      boxes[widest] = low
      boxes.append(high)
    }
    colours = boxes.map(\.representative)
    var error = 0
    for (index, box) in boxes.enumerated() {
      for entry in box.entries {
        histogram.assign(UInt8(index), to: entry.colour)
        error = max(error, Palette.distance(entry.colour, colours[index]))
      }
    }
    largestError = error
    indices = histogram.assigned(to: bitmap.pixels)
  }

  private static func distance(_ first: UInt32, _ second: UInt32) -> Int {
    [16, 8, 0].map { shift in
      abs(Int(first >> UInt32(shift) & 255) - Int(second >> UInt32(shift) & 255))
    }.max() ?? 0
  }

  /// Colours that share a palette entry.
  private struct Box {
    var entries: [ColourHistogram.Entry]
    let shift: UInt32
    let priority: Double

    init(entries: [ColourHistogram.Entry]) {
      self.entries = entries
      var widest = (extent: -1, shift: UInt32(0))
      for shift: UInt32 in [8, 16, 0] {
        var (low, high) = (255, 0)
        for entry in entries {
          let value = Int(entry.colour >> shift & 255)
          low = min(low, value)
          high = max(high, value)
        }
        if high - low > widest.extent { widest = (high - low, shift) }
      }
      shift = widest.shift
      let weight = entries.reduce(0.0) { $0 + Double($1.count) }
      let extent = Double(max(widest.extent, 0))
      // Extent counts far more than population: rare but striking colours must survive.
      priority = entries.count < 2 ? 0 : extent * pow(weight, 0.1)
    }

    /// The colours below and above the middle of the widest channel; both have some.
    func halves() -> (Box, Box) {
      var (low, high) = (255, 0)
      for entry in entries {
        let value = Int(entry.colour >> shift & 255)
        low = min(low, value)
        high = max(high, value)
      }
      let middle = UInt32((low + high + 1) / 2)
      var (below, above): ([ColourHistogram.Entry], [ColourHistogram.Entry]) = ([], [])
      for entry in entries {
        if entry.colour >> shift & 255 < middle { below.append(entry) } else { above.append(entry) }
      }
      return (Box(entries: below), Box(entries: above))
    }

    var representative: UInt32 {
      var total = 0
      var sums = [0, 0, 0]
      var heaviest = (count: -1, colour: UInt32(0))
      for entry in entries {
        total += entry.count
        for (index, shift) in [UInt32(16), 8, 0].enumerated() {
          sums[index] += Int(entry.colour >> shift & 255) * entry.count
        }
        if entry.count > heaviest.count { heaviest = (entry.count, entry.colour) }
      }
      if heaviest.count * 2 > total { return heaviest.colour }
      let mean = sums.map { UInt32(($0 + total / 2) / max(total, 1)) }
      return mean[0] << 16 | mean[1] << 8 | mean[2]
    }
  }
}
