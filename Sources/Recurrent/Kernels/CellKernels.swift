/// Something that is done with a kernel, compiled anew for each of them.
protocol KernelVisitor {
  func visit(_ kernel: some CellKernel)
}

extension Cell {
  /// Picks the kernel of the cell; a new cell or activation is added here.
  @inline(always) func accept(_ visitor: some KernelVisitor) {
    switch candidateActivation {
    case .tanh: accept(visitor, Tanh.self)
    case .relu: accept(visitor, Rectifier.self)
    case .sigmoid: accept(visitor, Sigmoid.self)
    case .identity: accept(visitor, Identity.self)
    case .raisedTanh: accept(visitor, RaisedTanh.self)
    case .centredSigmoid: accept(visitor, CentredSigmoid.self)
    }
  }

  @inline(always) private func accept<A: ActivationFunction>(
    _ visitor: some KernelVisitor, _: A.Type
  ) {
    switch self {
    case .rnn: visitor.visit(RNNKernel<A>())
    case .lstm(let lstm): visitor.visit(LSTMKernel<A>(lstm))
    case .gru(let gru):
      switch gru.resetPlacement {
      case .afterProduct: visitor.visit(GRUKernel<A>(gru))
      case .beforeProduct: visitor.visit(ResetBeforeGRUKernel<A>(gru))
      }
    }
  }

  private var candidateActivation: Activation {
    switch self {
    case .rnn(let activation): activation
    case .lstm(let lstm): lstm.candidate
    case .gru(let gru): gru.candidate
    }
  }
}
