import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// How the count grows with the number of units, and what it consists of.
struct SizeGrowth {
  private static let sizes = (0...9).flatMap { [2 << $0, 3 << $0] }
  private static let widths = [2, 64]

  private func count(_ kind: CountedNetwork.Kind, _ inputs: Int, _ hidden: Int) -> Double {
    Double(CountedNetwork(kind: kind, inputs: inputs, hidden: hidden).counted)
  }

  private static let units = Localized<Label>(en: "Hidden units $H$", zh: "隐藏单元数 $H$")

  // region: growth
  private var growth: Figure {
    let parameters = Localized<Label>(en: "Parameters of the layer", zh: "该层的参数个数")
    let x = Self.sizes.map(Double.init)
    // Every second size, the largest among them.
    let marked = Self.sizes.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    var series: [Description.Series] = []
    for inputs in Self.widths {
      for kind in CountedNetwork.Kind.allCases {
        let name = "\(kind.cell.variantLabel), I = \(inputs)"
        series.append(
          .init(
            Localized(name: name), x: x, y: Self.sizes.map { count(kind, inputs, $0) }))
      }
    }
    return Figure(
      size: Size(width: 800, height: 460),
      alternativeText: Description.curves(parameters, against: Self.units, series), columns: 2,
      sharing: [.y]
    ) {
      for inputs in Self.widths {
        Panel(
          Localized(same: Label("$I = \(inputs)$")), x: Axis(Self.units, scale: .log),
          y: Axis(parameters, scale: .log)
        ) {
          for kind in CountedNetwork.Kind.allCases {
            Line(
              x: x, y: Self.sizes.map { count(kind, inputs, $0) },
              style: kind.cell.variantStyle, label: Localized(same: Label(kind.cell.variantLabel)),
              markers: false)
          }
          // On top of the lines, or that of the LSTM would cover it, and below the marks.
          Line(
            x: x, y: x.map { 4 * $0 * $0 }, style: SeriesStyle(hue: .neutral, dash: .dotted),
            label: Localized(en: "$4H^2$ alone", zh: "仅 $4H^2$"), width: 1.4, markers: false)
          for kind in CountedNetwork.Kind.allCases {
            Points(
              x: marked.map(Double.init), y: marked.map { count(kind, inputs, $0) },
              style: kind.cell.variantStyle, radius: 3.5)
          }
        }
      }
    }
  }
  // endregion

  private func share(_ part: WeightPart, _ inputs: Int, _ hidden: Int) -> Double {
    let layer = Layer(.lstm(), inputs: inputs, hidden: hidden)
    let row = WeightPart.allCases.reduce(0) { $0 + $1.columns(of: layer) }
    return 100 * Double(part.columns(of: layer)) / Double(row)
  }

  private var shares: Figure {
    let title = Localized<Label>(en: "Share of the parameters (%)", zh: "占参数的份额（%）")
    let x = Self.sizes.map(Double.init)
    let series = Self.widths.flatMap { inputs in
      WeightPart.allCases.map { part in
        Description.Series(
          Localized(
            en: "\(part.label.english), I = \(inputs)", zh: "\(part.label.chinese)，I = \(inputs)"),
          x: x,
          y: Self.sizes.map { share(part, inputs, $0) })
      }
    }
    return Figure(
      size: Size(width: 800, height: 440),
      alternativeText: Description.curves(title, against: Self.units, series), columns: 2,
      sharing: [.y], legend: .top
    ) {
      for inputs in Self.widths {
        Panel(
          Localized(same: Label("$I = \(inputs)$")), x: Axis(Self.units, scale: .log),
          y: Axis(title, including: [0, 100])
        ) {
          for part in WeightPart.allCases {
            Line(
              x: x, y: Self.sizes.map { share(part, inputs, $0) }, style: part.style,
              label: part.label)
          }
        }
      }
    }
  }

  func add(to contents: inout LessonContents) throws {
    var counts = DataTable(["cell", "inputs", "hidden", "parameters"])
    var parts = DataTable(["inputs", "hidden", "input weights %", "state weights %", "biases %"])
    for inputs in Self.widths {
      for hidden in Self.sizes {
        for kind in CountedNetwork.Kind.allCases {
          counts.append([
            .word(kind.cell.variantLabel), .number(Double(inputs)), .number(Double(hidden)),
            .number(count(kind, inputs, hidden)),
          ])
        }
        parts.append(
          [.number(Double(inputs)), .number(Double(hidden))]
            + WeightPart.allCases.map { .number(share($0, inputs, hidden)) })
      }
    }
    try contents.add("growth", growth, data: counts)
    try contents.add("shares", shares, data: parts)
    try contents.add(Quantity("narrow", count: Self.widths[0]))
    try contents.add(Quantity("wide", count: Self.widths[1]))
  }
}
