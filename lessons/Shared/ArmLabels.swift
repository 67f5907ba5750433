import Figures
import Recurrent
import Recurrent

/// The variants of cells under the names that tables and figures give them.
extension Cell {
  /// The name in tables and at the ends of lines; formulas stand between dollar signs.
  var variantLabel: String {
    switch self {
    case .rnn(.relu): "ReLU RNN"
    case .rnn(let activation): "\(activation.rawValue) RNN"
    case .lstm(let lstm):
      switch (lstm.input, lstm.forget, lstm.output) {
      case (.complementOfForget, _, _): "LSTM, $i = 1 - f$"
      case (.fixed, _, _): "LSTM, $i = 1$"
      case (_, .fixed, _): "LSTM, $f = 1$"
      case (_, _, .fixed): "LSTM, $o = 1$"
      default: "LSTM"
      }
    case .gru(let gru):
      switch (gru.reset, gru.update) {
      case (.fixed, _): "GRU, $r = 1$"
      case (_, .shared): "GRU, $z_t \\in \\mathbb{R}$"
      default: "GRU"
      }
    }
  }

  /// The looks in figures: a variant has its cell's hue.
  var variantStyle: SeriesStyle {
    switch self {
    case .rnn(.relu): .reluRNN
    case .rnn: .tanhRNN
    case .lstm(let lstm):
      switch (lstm.input, lstm.forget, lstm.output) {
      case (.complementOfForget, _, _): .lstm.variant(1)
      case (.fixed, _, _): .lstm.variant(2)
      case (_, .fixed, _): .lstm.variant(3)
      case (_, _, .fixed): .lstm.variant(4)
      default: .lstm
      }
    case .gru(let gru):
      switch (gru.reset, gru.update) {
      case (.fixed, _): .gru.variant(1)
      case (_, .shared): .gru.variant(2)
      default: .gru
      }
    }
  }
}

extension Initialisation {
  /// What a name says of where the weights start, where that is not PyTorch's; with a comma before it.
  var suffix: String {
    var parts: [String] = []
    switch recurrent {
    case .orthogonal: parts.append("$W_{hh} = Q$")
    case .identity: parts.append("$W_{hh} = I$")
    default: break
    }
    for bias in gateBiases {
      switch bias {
      case .chrono: parts.append("chrono")
      case .constant(let gate, let value):
        let number = value == value.rounded() ? "\(Int(value))" : "\(value)"
        parts.append("$b_\(gate.rawValue) = \(number)$")
      }
    }
    return parts.map { ", " + $0 }.joined()
  }
}
