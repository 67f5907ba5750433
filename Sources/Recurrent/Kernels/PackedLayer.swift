/// One direction of a layer with its weights packed for the kernels; shared by all chunks of a batch.
struct PackedLayer {
  let plan: LayerPlan
  /// The layer's place in the network.
  let index: Int
  let banks: [PackedBank]
  /// Whether dL/dx is wanted, by a layer below or by a feedback.
  let needsInputGradient: Bool

  init(
    plan: LayerPlan, index: Int, layout: Parameters.Layout, needsInputGradient: Bool, arena: Arena
  ) {
    self.plan = plan
    self.index = index
    self.needsInputGradient = needsInputGradient
    banks = plan.banks.map {
      PackedBank(plan: plan, bank: $0, layerIndex: index, layout: layout, arena: arena)
    }
  }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats) {
    for bank in banks { bank.pack(parameters, needsInputGradient: needsInputGradient) }
  }
}
