@testable import Figures

/// Compares pictures by their worst tile: a small lasting difference counts, a shifted edge does not.
enum Tiles {
  /// The largest mean difference of a tile of 30 x 30 pixels, from 0 (equal) to 1.
  static func worst(_ first: Bitmap, _ second: Bitmap, tile: Int = 30) -> Double {
    guard first.width == second.width, first.height == second.height else { return 1 }
    var worst = 0.0
    for top in stride(from: 0, to: first.height, by: tile) {
      for left in stride(from: 0, to: first.width, by: tile) {
        var sum = 0
        var count = 0
        for row in top..<min(top + tile, first.height) {
          for column in left..<min(left + tile, first.width) {
            let place = row * first.width + column
            sum += difference(first.pixels[place], second.pixels[place])
            count += 765
          }
        }
        worst = max(worst, Double(sum) / Double(count))
      }
    }
    return worst
  }

  private static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    if first == second { return 0 }
    var sum = 0
    for shift: UInt32 in [16, 8, 0] {
      sum += abs(Int(first >> shift & 255) - Int(second >> shift & 255))
    }
    return sum
  }
}
