import CProcessor

/// Sums that stay in registers: a number of lanes by a number of vectors.
///
/// A tile broadcasts one number of each lane and multiplies it with vectors of weights. Sixteen
/// units share a vector, lanes do not, so nothing is ever transposed and a batch needs no padding.
typealias Tile<let lanes: Int, let vectors: Int> = InlineArray<
  lanes, InlineArray<vectors, Float32x16>
>

/// Names a tile's shape where a generic function needs it.
enum Shape<let lanes: Int, let vectors: Int> {}

/// Whether the registers are those of AVX-512: 32 of a whole vector instead of 16 of half a one.
@inline(always) private var hasWideRegisters: Bool { UNROLLED_COMPILED_VECTOR_BITS == 512 }

/// The most vectors side by side in a tile.
@inline(always) var widestTile: Int { hasWideRegisters ? 4 : 1 }

/// The most lanes of a tile of a given width: at most 24 sums beside weights and a broadcast.
@inline(always) func mostLanes(_ vectors: Int) -> Int {
  hasWideRegisters && vectors < 4 ? 8 : 6
}

/// A matrix in memory: where it begins and how far apart its rows lie.
struct Rows {
  var start: Floats
  var stride: Int

  @inline(always) init(_ start: Floats, stride: Int) {
    self.start = start
    self.stride = stride
  }

  /// Row `index`.
  @inline(always) subscript(index: Int) -> Floats { start + index &* stride }

  /// The same rows from row `row` and column `column` on.
  @inline(always) func from(row: Int = 0, column: Int = 0) -> Rows {
    Rows(start + (row &* stride &+ column), stride: stride)
  }
}

extension Rows {
  /// sums[lane][q] += Σ_k self[lane][k] · weights[k][q], k in order.
  @inline(always) func multiply<let lanes: Int, let vectors: Int>(
    _ weights: Rows, count: Int, into sums: inout Tile<lanes, vectors>
  ) {
    var row = weights.start
    for k in 0..<count {
      let w = InlineArray<vectors, Float32x16> { row.vector(at: $0 &* vectorWidth) }
      for lane in 0..<lanes {
        let x = Float32x16(repeating: start[lane &* stride &+ k])
        for q in 0..<vectors {
          unsafe sums[unchecked: lane][unchecked: q].addProduct(w[unchecked: q], x)
        }
      }
      row = row + weights.stride
    }
  }

  /// sums[column][q] += Σ_n self[n][column] · errors[n][q], n in order: an outer product.
  @inline(always) func multiplyTransposed<let columns: Int, let vectors: Int>(
    _ errors: Rows, count: Int, into sums: inout Tile<columns, vectors>
  ) {
    var x = start
    var row = errors.start
    for _ in 0..<count {
      let e = InlineArray<vectors, Float32x16> { row.vector(at: $0 &* vectorWidth) }
      for column in 0..<columns {
        let value = Float32x16(repeating: x[column])
        for q in 0..<vectors {
          unsafe sums[unchecked: column][unchecked: q].addProduct(e[unchecked: q], value)
        }
      }
      x = x + stride
      row = row + errors.stride
    }
  }

  /// The tile whose first row and column this is.
  @inline(always) func tile<let lanes: Int, let vectors: Int>() -> Tile<lanes, vectors> {
    Tile<lanes, vectors> { lane in
      InlineArray<vectors, Float32x16> { q in start.vector(at: lane &* stride &+ q &* vectorWidth) }
    }
  }

  /// Writes a tile.
  @inline(always) func store<let lanes: Int, let vectors: Int>(_ tile: Tile<lanes, vectors>) {
    for lane in 0..<lanes {
      for q in 0..<vectors {
        let sum = unsafe tile[unchecked: lane][unchecked: q]
        start.store(sum, at: lane &* stride &+ q &* vectorWidth)
      }
    }
  }
}
