import Bilingual
import Figures
import Recurrent

/// What the columns of a weight matrix are multiplied with: the looks of each part in all figures.
enum WeightPart: CaseIterable {
  case input, hidden, biases

  var style: SeriesStyle {
    switch self {
    case .input: SeriesStyle(hue: .orange, dash: .dashed, marker: .diamond)
    case .hidden: SeriesStyle(hue: .blue, dash: .solid, marker: .square)
    case .biases: SeriesStyle(hue: .sky, dash: .dotted, marker: .triangle)
    }
  }

  /// Three parts, three shades that are told apart without colours too.
  var isPale: Bool { self == .biases }

  var label: Localized<Label> {
    switch self {
    case .input: Localized(en: "weights of $x_t$", zh: "$x_t$ 的权重")
    case .hidden: Localized(en: "weights of $h_{t-1}$", zh: "$h_{t-1}$ 的权重")
    case .biases: Localized(en: "biases", zh: "偏置")
    }
  }

  /// The columns of a row that belong to the part.
  func columns(of layer: Layer) -> Int {
    switch self {
    case .input: layer.inputs
    case .hidden: layer.hidden
    case .biases: layer.biases.count
    }
  }
}

extension Block {
  /// The parts side by side, from zero on; those without an extent are left out.
  static func row(
    _ counts: [(part: WeightPart, count: Int)], rows: ClosedRange<Double>, isNamed: Bool
  ) -> [any Mark] {
    var blocks: [Block] = []
    var left = 0
    for (part, count) in counts where count > 0 {
      blocks.append(
        Block(
          x: Double(left)...Double(left + count), y: rows, style: part.style,
          label: isNamed ? part.label : nil, isPale: part.isPale))
      left += count
    }
    return blocks
  }
}
