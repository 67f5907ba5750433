/// What a product does with what is already there.
enum Accumulation {
  /// Replaces it.
  case replacing
  /// Is added to it.
  case adding
  /// Replaces the first vector of columns and is added to the others.
  case replacingFirst
}

/// y[lane][·] = (or +=) Σ_k x[lane][k] · weights[k][·] for `width` vectors of columns.
///
/// The sum over k runs in order and starts from y where it is added, so that the bits depend on
/// neither the tile's shape nor the processor.
///
/// - Parameters:
///   - x: [lanes, count]
///   - weights: [count, width × 16]
///   - y: [lanes, width × 16]
func product(
  _ x: Rows, _ weights: Rows, count: Int, width: Int, into y: Rows, lanes: Int,
  _ accumulation: Accumulation
) {
  inTiles(of: width) { column, vectors in
    let weights = weights.from(column: column)
    let y = y.from(column: column)
    let accumulation: Accumulation =
      accumulation == .replacingFirst && column > 0 ? .adding : accumulation
    switch vectors {
    case 1: strip(Shape<1, 1>.self, x, weights, count, y, lanes, accumulation)
    case 2: strip(Shape<1, 2>.self, x, weights, count, y, lanes, accumulation)
    case 3: strip(Shape<1, 3>.self, x, weights, count, y, lanes, accumulation)
    default: strip(Shape<1, 4>.self, x, weights, count, y, lanes, accumulation)
    }
  }
}

/// All lanes of a product that is one tile wide.
@inline(never) private func strip<let vectors: Int>(
  _: Shape<1, vectors>.Type, _ x: Rows, _ weights: Rows, _ count: Int, _ y: Rows, _ lanes: Int,
  _ accumulation: Accumulation
) {
  evenly(lanes, atMost: mostLanes(vectors)) { lane, height in
    let x = x.from(row: lane)
    let y = y.from(row: lane)
    switch height {
    case 1: block(Shape<1, vectors>.self, x, weights, count, y, accumulation)
    case 2: block(Shape<2, vectors>.self, x, weights, count, y, accumulation)
    case 3: block(Shape<3, vectors>.self, x, weights, count, y, accumulation)
    case 4: block(Shape<4, vectors>.self, x, weights, count, y, accumulation)
    case 5: block(Shape<5, vectors>.self, x, weights, count, y, accumulation)
    case 6: block(Shape<6, vectors>.self, x, weights, count, y, accumulation)
    case 7: block(Shape<7, vectors>.self, x, weights, count, y, accumulation)
    default: block(Shape<8, vectors>.self, x, weights, count, y, accumulation)
    }
  }
}

/// One tile of a product.
@inline(always) private func block<let lanes: Int, let vectors: Int>(
  _: Shape<lanes, vectors>.Type, _ x: Rows, _ weights: Rows, _ count: Int, _ y: Rows,
  _ accumulation: Accumulation
) {
  var sums: Tile<lanes, vectors>
  if accumulation == .replacing {
    sums = Tile(repeating: InlineArray(repeating: Float32x16.zero))
  } else {
    sums = y.tile()
    if accumulation == .replacingFirst {
      for lane in 0..<lanes { sums[lane][0] = Float32x16.zero }
    }
  }
  x.multiply(weights, count: count, into: &sums)
  y.store(sums)
}

/// Splits a width into tiles that the registers hold; the body gets the first column and the tile's width.
@inline(always) func inTiles(of width: Int, _ body: (_ column: Int, _ vectors: Int) -> Void) {
  if width <= widestTile { return body(0, width) }
  var first = 0
  while first < width {
    let vectors = min(widestTile, width &- first)
    body(first &* vectorWidth, vectors)
    first &+= vectors
  }
}

/// Splits a count into the fewest parts of at most `most`, as even as can be.
@inline(always) func evenly(
  _ count: Int, atMost most: Int, _ body: (_ start: Int, _ size: Int) -> Void
) {
  var left = (count &+ most &- 1) / most
  var start = 0
  while left > 0 {
    let size = (count &- start &+ left &- 1) / left
    body(start, size)
    start &+= size
    left &-= 1
  }
}
