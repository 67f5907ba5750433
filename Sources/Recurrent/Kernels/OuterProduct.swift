/// gradient[k][·] += Σ_n x[n][k] · errors[n][·] for `width` vectors of columns: the gradient of weights.
///
/// - Parameters:
///   - x: [pairs, count], what the weights were multiplied with
///   - errors: [pairs, width × 16], the gradient of the products
///   - gradient: [count, width × 16]
func addOuterProduct(
  _ x: Rows, _ errors: Rows, pairs: Int, count: Int, width: Int, to gradient: Rows
) {
  inTiles(of: width) { column, vectors in
    let errors = errors.from(column: column)
    let gradient = gradient.from(column: column)
    switch vectors {
    case 1: strip(Shape<1, 1>.self, x, errors, pairs, count, gradient)
    case 2: strip(Shape<1, 2>.self, x, errors, pairs, count, gradient)
    case 3: strip(Shape<1, 3>.self, x, errors, pairs, count, gradient)
    default: strip(Shape<1, 4>.self, x, errors, pairs, count, gradient)
    }
  }
}

/// All rows of a gradient that is one tile wide.
@inline(never) private func strip<let vectors: Int>(
  _: Shape<1, vectors>.Type, _ x: Rows, _ errors: Rows, _ pairs: Int, _ count: Int, _ gradient: Rows
) {
  evenly(count, atMost: mostLanes(vectors)) { first, height in
    let x = x.from(column: first)
    let gradient = gradient.from(row: first)
    switch height {
    case 1: block(Shape<1, vectors>.self, x, errors, pairs, gradient)
    case 2: block(Shape<2, vectors>.self, x, errors, pairs, gradient)
    case 3: block(Shape<3, vectors>.self, x, errors, pairs, gradient)
    case 4: block(Shape<4, vectors>.self, x, errors, pairs, gradient)
    case 5: block(Shape<5, vectors>.self, x, errors, pairs, gradient)
    case 6: block(Shape<6, vectors>.self, x, errors, pairs, gradient)
    case 7: block(Shape<7, vectors>.self, x, errors, pairs, gradient)
    default: block(Shape<8, vectors>.self, x, errors, pairs, gradient)
    }
  }
}

/// One tile of a gradient.
@inline(always) private func block<let rows: Int, let vectors: Int>(
  _: Shape<rows, vectors>.Type, _ x: Rows, _ errors: Rows, _ pairs: Int, _ gradient: Rows
) {
  var sums: Tile<rows, vectors> = gradient.tile()
  x.multiplyTransposed(errors, count: pairs, into: &sums)
  gradient.store(sums)
}
