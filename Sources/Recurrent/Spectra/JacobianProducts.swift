/// How the state at the end of a sequence depends on the state so many steps before.
public struct JacobianProduct: Sendable {
  /// T − k, the number of steps in between.
  public let lag: Int
  /// dh_T/dh_k; in an LSTM with c_k held.
  public let h_by_h: Matrix
  /// dc_T/dc_k with h_k held, along all paths; nil in a cell without cell state.
  public let c_by_c: Matrix?
}

extension PlainLayerPass {
  /// The products of Jacobians dh_T/dh_k for all k from T to 0, handed to a function by growing lag.
  ///
  /// Row j is the gradient of unit j of h_T, carried back. The recurrence is that of this layer and direction alone;
  /// for one that reads in reverse, T is the step that it reads last. Cost: H backward passes.
  /// - Parameter body: what to keep of each product, such as its singular values.
  public func mapJacobianProducts<Kept, Failure: Error>(
    _ body: (JacobianProduct) throws(Failure) -> Kept
  ) throws(Failure) -> [Kept] {
    let H = final.h.count
    let hasCellState = final.c.count > 0
    let zeros = CellState(h: Vector(zeros: H), c: Vector(zeros: final.c.count))
    var fromH = (0..<H).map { unit in
      var d = zeros
      d.h[unit] = 1
      return d
    }
    var fromC = (0..<final.c.count).map { unit in
      var d = zeros
      d.c[unit] = 1
      return d
    }
    func product(_ lag: Int) -> JacobianProduct {
      JacobianProduct(
        lag: lag, h_by_h: Matrix(rows: H, columns: H, fromH.flatMap(\.h.elements)),
        c_by_c: hasCellState
          ? Matrix(rows: H, columns: H, fromC.flatMap(\.c.elements)) : nil)
    }
    var kept = [try body(product(0))]
    for step in isReverse ? steps : steps.reversed() {
      fromH = fromH.map { cell.backward(step, $0).previous }
      fromC = fromC.map { cell.backward(step, $0).previous }
      kept.append(try body(product(kept.count)))
    }
    return kept
  }

  /// The singular values of dh_T/dh_k by lag, largest first, rounded to six significant digits.
  ///
  /// - Throws: `SpectrumError` where the product has overflowed.
  public func jacobianSingularValues() throws(SpectrumError) -> [[Double]] {
    try mapJacobianProducts { (product) throws(SpectrumError) in
      try product.h_by_h.singularValues()
    }
  }

  /// The part of dc_T/dc_k, or in a GRU of dh_T/dh_k, that passes through no gate's weights, by lag.
  ///
  /// It is the element-wise product of the forget gates f (LSTM) or the update gates z (GRU) of the
  /// steps in between: the diagonal of a matrix. An RNN has no such path and gets an empty list.
  public func directPaths() -> [Vector] {
    let keeps: Parameters.GateName = final.c.count > 0 ? .forget : .update
    guard steps.first?.gates[keeps] != nil else { return [] }
    var path = Vector(zeros: final.h.count).map { _ in 1 }
    var paths = [path]
    for step in isReverse ? steps : steps.reversed() {
      path = path ⊙ step[keeps]
      paths.append(path)
    }
    return paths
  }
}
