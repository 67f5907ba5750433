import Bilingual
import Figures
import Recurrent

/// The four arms of the lesson.
enum Rival: String, CaseIterable {
  case lstm
  case chrono = "lstm-chrono"
  case gru
  case gruEqual = "gru-equal"

  // region: rivals
  var cell: Cell {
    switch self {
    case .lstm, .chrono: .lstm()
    case .gru, .gruEqual: .gru()
    }
  }

  /// H: as many units as the LSTM has, or as many as give the GRU the LSTM's number of parameters.
  func hidden(beside lstm: Int, inputs: Int) -> Int {
    self == .gruEqual ? equalSize(of: .gru(), to: .lstm(), hidden: lstm, inputs: inputs) : lstm
  }

  /// Where the weights start: as in PyTorch, in one arm with chrono biases for the sequence's length.
  func initialisation(length: Int) -> Initialisation {
    self == .chrono ? .pytorch.chrono(longest: max(3, length)) : .pytorch
  }
  // endregion

  /// The name in figures and tables.
  var label: Localized<Label> {
    switch self {
    case .lstm: Localized(same: "LSTM")
    case .chrono: Localized(en: "LSTM, chrono", zh: "LSTM，chrono")
    case .gru: Localized(en: "GRU, equal units", zh: "GRU，单元数相同")
    case .gruEqual: Localized(en: "GRU, equal parameters", zh: "GRU，参数个数相同")
    }
  }

  /// The same as plain text.
  var text: Localized<String> { label.map(\.plainText) }

  /// The looks in figures.
  var style: SeriesStyle {
    switch self {
    case .lstm: .lstm
    case .chrono: .chronoLSTM
    case .gru: .gru
    case .gruEqual: .gru.variant(1)
    }
  }
}
