/// The input sequences of a network or of its encoder.
struct Inputs {
  /// T.
  let length: Int
  /// B.
  let size: Int
  /// [T][B][I].
  let x: [Float]
  /// The length of each sequence where they differ.
  let lengths: [Int]?

  /// What the network reads.
  init(_ batch: Batch) {
    (length, size, x, lengths) = (batch.length, batch.size, batch.x, batch.lengths)
  }

  /// What its encoder reads.
  init(_ source: Batch.Source, size: Int) {
    (length, x, lengths) = (source.length, source.x, source.lengths)
    self.size = size
  }
}
