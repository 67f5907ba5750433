/// What is minimised, averaged over all outputs that are scored.
public enum Loss: String, Codable, Hashable, Sendable {
  /// The mean of (y − target)² over outputs, steps and sequences.
  case meanSquaredError
  /// −log softmax(y)[class], in nats.
  case softmaxCrossEntropy
  /// The binary cross-entropy of σ(y), in nats, averaged over outputs too.
  case sigmoidCrossEntropy
}
