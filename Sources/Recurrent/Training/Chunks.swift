/// The cutting of a batch into chunks of lanes, each of which runs a whole sequence on one processor.
enum Chunks {
  /// The chunks of a batch: 8 to 16 lanes where there are that many, and an even number of them.
  ///
  /// They depend on the batch alone, never on the number of threads: gradients are summed chunk by
  /// chunk, so the cutting enters the bits of a result.
  static func of(_ size: Int) -> [Range<Int>] {
    var count = (size + 15) / 16
    if size >= 16 && count % 2 == 1 { count += 1 }
    return (0..<count).map { size * $0 / count..<size * ($0 + 1) / count }
  }
}
