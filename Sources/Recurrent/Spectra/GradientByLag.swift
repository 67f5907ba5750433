extension PlainGradient {
  /// ‖dL/dh_k‖ by lag, averaged over the batch as a root of the mean square.
  ///
  /// The lag counts from the step that the direction reads last in each sequence; where sequences
  /// are shorter than a lag, the longer ones alone are averaged.
  /// - Parameters:
  ///   - layer: the layer, counted from 0.
  ///   - direction: 0 for the first direction of the layer, 1 for the second of one that reads both ways.
  public func stateGradientNorms(layer: Int = 0, direction: Int = 0) -> [Double] {
    norms(layer, direction) { $0.h }
  }

  /// ‖dL/dc_k‖ by lag of an LSTM, averaged as `stateGradientNorms` does.
  public func cellStateGradientNorms(layer: Int = 0, direction: Int = 0) -> [Double] {
    norms(layer, direction) { $0.c }
  }

  private func norms(
    _ layer: Int, _ direction: Int, _ part: (CellState) -> Vector
  ) -> [Double] {
    let byLag = zip(passes, sequences).map { pass, gradient in
      let states = gradient.layers[layer][direction].dState
      return pass.layers[layer][direction].isReverse ? states : states.reversed()
    }
    return (0..<(byLag.map(\.count).max() ?? 0)).map { lag in
      let squares = byLag.filter { $0.count > lag }.map { states in
        let norm = part(states[lag]).norm
        return norm * norm
      }
      return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    }
  }
}
