/// Where a gate's weights come from.
enum GateSource {
  /// From the rows of a learned gate, with a sign.
  case rows(Parameters.GateName, sign: Double)
  /// From nowhere: the gate has one value.
  case fixed(Double)

  init(_ gate: Gate, _ name: Parameters.GateName) {
    switch gate {
    case .learned: self = .rows(name, sign: 1)
    case .fixed(let value): self = .fixed(Double(value))
    }
  }

  /// The source of 1 − f; 1 − σ(a) = σ(−a).
  static func complement(of forget: Gate) -> GateSource {
    switch forget {
    case .learned: .rows(.forget, sign: -1)
    case .fixed(let value): .fixed(1 - Double(value))
    }
  }
}

extension Cell {
  /// The source of every gate that the formulas name, in a fixed order.
  var gateSources: [(Parameters.GateName, GateSource)] {
    switch self {
    case .rnn:
      return [(.candidate, .rows(.candidate, sign: 1))]
    case .lstm(let lstm):
      let input: GateSource =
        switch lstm.input {
        case .learned: .rows(.input, sign: 1)
        case .fixed(let value): .fixed(Double(value))
        case .complementOfForget: .complement(of: lstm.forget)
        }
      return [
        (.input, input), (.forget, GateSource(lstm.forget, .forget)),
        (.candidate, .rows(.candidate, sign: 1)), (.output, GateSource(lstm.output, .output)),
      ]
    case .gru(let gru):
      let update: GateSource =
        switch gru.update {
        case .learned, .shared: .rows(.update, sign: 1)
        case .fixed(let value): .fixed(Double(value))
        }
      return [
        (.reset, GateSource(gru.reset, .reset)), (.update, update),
        (.candidate, .rows(.candidate, sign: 1)),
      ]
    }
  }
}
