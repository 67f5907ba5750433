/// A network with all weights packed for the kernels; shared by all chunks of a batch.
final class PackedNetwork {
  let network: Network
  /// For each layer its directions.
  let layers: [[PackedLayer]]
  let readout: PackedReadout
  /// How many parameters there are.
  let parameterCount: Int
  private let arena = Arena()

  /// - Parameter needsInputGradient: whether dL/dx of the network's own input is wanted.
  init(_ layout: Parameters.Layout, needsInputGradient: Bool) {
    let arena = arena
    network = layout.network
    parameterCount = layout.count
    layers = layout.network.layers.enumerated().map { index, layer in
      layer.readsInReverse.map { isReverse in
        PackedLayer(
          plan: LayerPlan(layer, isReverse: isReverse), index: index, layout: layout,
          needsInputGradient: index > 0 || needsInputGradient, arena: arena)
      }
    }
    readout = PackedReadout(layout.network, layout: layout, arena: arena)
  }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats) {
    for directions in layers {
      for layer in directions { layer.pack(parameters) }
    }
    readout.pack(parameters)
  }
}
