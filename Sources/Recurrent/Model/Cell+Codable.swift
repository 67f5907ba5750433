/// A cell is stored as `{"kind": "lstm", "variant": {…}}`.
extension Cell: Codable {
  private enum Kind: String, Codable {
    case rnn
    case lstm
    case gru
  }

  private enum CodingKeys: String, CodingKey {
    case kind
    case activation
    case variant
  }

  /// Reads a cell.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .rnn: self = .rnn(try container.decode(Activation.self, forKey: .activation))
    case .lstm: self = .lstm(try container.decode(LSTM.self, forKey: .variant))
    case .gru: self = .gru(try container.decode(GRU.self, forKey: .variant))
    }
  }

  /// Writes a cell.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .rnn(let activation):
      try container.encode(Kind.rnn, forKey: .kind)
      try container.encode(activation, forKey: .activation)
    case .lstm(let variant):
      try container.encode(Kind.lstm, forKey: .kind)
      try container.encode(variant, forKey: .variant)
    case .gru(let variant):
      try container.encode(Kind.gru, forKey: .kind)
      try container.encode(variant, forKey: .variant)
    }
  }
}
