/// A network and, of an encoder-decoder, the encoder before it, packed for the kernels.
///
/// In the flat parameters the encoder's follow the network's.
final class PackedModel {
  let network: PackedNetwork
  let encoder: PackedNetwork?

  /// - Parameter needsInputGradient: whether dL/dx of the network's own input is wanted.
  init(_ network: Parameters.Layout, encoder: Parameters.Layout?, needsInputGradient: Bool) {
    self.network = PackedNetwork(network, needsInputGradient: needsInputGradient)
    self.encoder = encoder.map { PackedNetwork($0, needsInputGradient: false) }
  }

  /// How many parameters there are.
  var parameterCount: Int { network.parameterCount + (encoder?.parameterCount ?? 0) }

  /// Copies the weights out of the flat parameters.
  func pack(_ parameters: Floats) {
    network.pack(parameters)
    encoder?.pack(parameters + network.parameterCount)
  }
}
