import Bilingual
import Figures
import Recurrent

/// How the activation functions of this lesson appear: one name and one look in all figures.
extension Activation {
  /// The formula, for figures and tables.
  var formula: String {
    switch self {
    case .tanh: "$\\tanh$"
    case .relu: "$\\mathrm{ReLU}$"
    case .sigmoid: "$\\sigma$"
    case .identity: "$\\phi(a) = a$"
    case .raisedTanh: "$\\tanh + 1$"
    case .centredSigmoid: "$\\sigma - 1/2$"
    }
  }

  /// The name beside a line: in the letters of words, as all cells' names are.
  var word: Label {
    switch self {
    case .tanh: "tanh"
    case .relu: "ReLU"
    case .raisedTanh: "tanh + 1"
    default: Label(formula)
    }
  }

  /// The name in the map and the curves, where the identity stands for the linear network.
  var name: Localized<Label> {
    self == .identity ? Localized(en: "linear", zh: "线性") : Localized(same: word)
  }

  /// The looks of an RNN with this function.
  var style: SeriesStyle {
    switch self {
    case .tanh: .tanhRNN
    case .relu: .reluRNN
    case .sigmoid: SeriesStyle(hue: .purple, dash: .dashDotted, marker: .diamond)
    case .identity: SeriesStyle(hue: .neutral, dash: .longDashed, marker: .cross)
    case .raisedTanh: SeriesStyle.tanhRNN.variant(1)
    case .centredSigmoid:
      SeriesStyle(hue: .purple, dash: .solid, marker: .circle, isFilled: false)
    }
  }

  /// The value and the slope at a point.
  func valueAndSlope(at a: Double) -> (value: Double, slope: Double) {
    let value = self(Vector([a]))
    return (value[0], slope(atValue: value)[0])
  }
}
