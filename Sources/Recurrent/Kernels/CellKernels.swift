/// Something that is done with a kernel, compiled anew for each of them.
protocol KernelVisitor {
  func visit(_ kernel: some CellKernel)
}

extension Cell {
  /// Picks the kernel of the cell; a new cell is added here.
  @inline(always) func accept(_ visitor: some KernelVisitor) {
    switch self {
    case .rnn(let activation): visitor.visit(RNNKernel(activation: activation))
    case .lstm(let lstm): visitor.visit(LSTMKernel(lstm))
    case .gru(let gru):
      switch gru.resetPlacement {
      case .afterProduct: visitor.visit(GRUKernel(gru))
      case .beforeProduct: visitor.visit(ResetBeforeGRUKernel(gru))
      }
    }
  }
}
