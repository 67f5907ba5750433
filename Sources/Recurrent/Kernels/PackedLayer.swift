/// One direction of a layer with its weights packed for the kernels; shared by all chunks of a batch.
struct PackedLayer {
  let plan: LayerPlan
  /// The layer's place in the network.
  let index: Int
  let banks: [PackedBank]
  private let packings: [BankPacking]
  /// Whether dL/dx is wanted, by a layer below or by a feedback.
  let needsInputGradient: Bool

  init(
    plan: LayerPlan, index: Int, layout: Parameters.Layout, needsInputGradient: Bool, arena: Arena
  ) {
    self.plan = plan
    self.index = index
    self.needsInputGradient = needsInputGradient
    banks = plan.layer.banks.map { PackedBank($0, of: plan, arena: arena) }
    packings = zip(plan.layer.banks, banks).map {
      BankPacking($0, plan: plan, packed: $1, layerIndex: index, layout: layout)
    }
  }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats) {
    for bank in packings { bank.pack(parameters, needsInputGradient: needsInputGradient) }
  }

  /// Adds the packed gradients of the banks to those in the parameters' order.
  func unpack(_ packed: [Floats], addingTo gradient: Floats) {
    for (bank, packed) in zip(packings, packed) { bank.unpack(packed, addingTo: gradient) }
  }
}
