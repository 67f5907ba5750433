/// Two networks: each layer of the decoder begins with the state in which the encoder's ended.
public struct PlainEncoderDecoder: Sendable {
  /// What reads the source; its readout is not used.
  public var encoder: PlainNetwork
  /// What writes the answer.
  public var decoder: PlainNetwork
  /// How the decoder reads its own outputs; by default its inputs are given (teacher forcing).
  public var feedback: Feedback?

  /// Makes the pair.
  public init(encoder: PlainNetwork, decoder: PlainNetwork, feedback: Feedback? = nil) {
    self.encoder = encoder
    self.decoder = decoder
    self.feedback = feedback
  }

  /// What one sequence of the source becomes.
  public func forward(source: [Vector], x: [Vector]) -> (encoder: PlainPass, decoder: PlainPass) {
    // region: encoder-decoder
    let encoded = encoder.forward(source)
    let decoded =
      if let feedback {
        decoder.forward(x, initial: encoded.final, feedback: feedback)
      } else {
        decoder.forward(x, initial: encoded.final)
      }
    // endregion
    return (encoded, decoded)
  }

  /// The loss of a batch and its gradient with respect to the parameters of both networks.
  ///
  /// - Parameters:
  ///   - sources: what the encoder reads, a sequence each.
  ///   - batch: the decoder's inputs and targets.
  ///   - loss: what is minimised.
  public func gradient(
    sources: [[Vector]], _ batch: [PlainSequence], _ loss: Loss
  ) -> (loss: Double, encoder: PlainParameters, decoder: PlainParameters) {
    let passes = zip(sources, batch).map { forward(source: $0, x: $1.x) }
    let (value, dy) = loss.plain(
      y: passes.map(\.decoder.y), targets: batch.map(\.targets))
    var encoderGradient = PlainParameters(layout: encoder.parameters.layout)
    var decoderGradient = PlainParameters(layout: decoder.parameters.layout)
    for (pass, dy) in zip(passes, dy) {
      let back =
        if let feedback {
          decoder.backward(pass.decoder, dy: dy, feedback: feedback, into: &decoderGradient)
        } else {
          decoder.backward(pass.decoder, dy: dy, into: &decoderGradient)
        }
      let unused = pass.encoder.y.map { Vector(zeros: $0.count) }
      _ = encoder.backward(
        pass.encoder, dy: unused, dFinal: back.dInitial, into: &encoderGradient)
    }
    return (value, encoderGradient, decoderGradient)
  }
}
