import Bilingual
import Figures
import Recurrent

/// A rectangle between values of both axes: a part of a matrix at its true extent, or of a bar.
struct Block: Mark {
  var columns: ClosedRange<Double>
  var rows: ClosedRange<Double>
  var style: SeriesStyle
  /// The name in the legend; one block of several alike carries it.
  var label: Localized<Label>?

  var extent: Extent {
    Extent(
      x: [columns.lowerBound, columns.upperBound], y: [rows.lowerBound, rows.upperBound])
  }

  var keys: [SeriesKey] {
    label.map { [SeriesKey(label: $0, style: style, sample: .surface)] } ?? []
  }

  func draw(on plot: inout PlotArea) throws {
    guard let start = plot.place(columns.lowerBound, rows.lowerBound),
      let end = plot.place(columns.upperBound, rows.upperBound)
    else { return plot.hide(1) }
    let rect = Rect(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
      height: abs(end.y - start.y))
    // A seam in the colour of the page tells neighbours apart; a narrow block keeps its surface.
    let seam = min(1.2, rect.width / 4, rect.height / 4)
    plot.add(
      .path(
        Path(rect), fill: Fill(.hue(style.hue)), stroke: Stroke(.background, width: seam)))
  }
}

/// What the columns of a weight matrix are multiplied with: the looks of each part in all figures.
enum WeightPart: CaseIterable {
  case input, hidden, biases

  var style: SeriesStyle {
    switch self {
    case .input: SeriesStyle(hue: .orange, dash: .dashed, marker: .diamond)
    case .hidden: SeriesStyle(hue: .purple, dash: .solid, marker: .square)
    case .biases: SeriesStyle(hue: .sky, dash: .dotted, marker: .triangle)
    }
  }

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
          columns: Double(left)...Double(left + count), rows: rows, style: part.style,
          label: isNamed ? part.label : nil))
      left += count
    }
    return blocks
  }
}
