import Bilingual
import Course
import Notebook
import Figures
import Recurrent

/// The sizes at which the cells have as many parameters as an LSTM: those that lesson 08 uses.
struct EqualParameters {
  /// I of the tasks that come: values with marks, symbols, symbols with blank and delimiter.
  private static let widths = [2, 6, 10]

  let inputs: Int
  let hidden: Int

  private func units(_ kind: CountedNetwork.Kind, _ inputs: Int) -> Int {
    kind == .lstm
      ? hidden : equalSize(of: kind.cell, to: .lstm(), hidden: hidden, inputs: inputs)
  }

  private func count(_ kind: CountedNetwork.Kind, _ inputs: Int, _ units: Int) -> Int {
    CountedNetwork(kind: kind, inputs: inputs, hidden: units).stored
  }

  func add(to contents: inout LessonContents) throws {
    let kinds: [CountedNetwork.Kind] = [.lstm, .gru, .rnn]
    let blocks = WeightBlocks(
      shapes: CountedNetwork.Kind.allCases.map {
        .init(kind: $0, inputs: inputs, hidden: units($0, inputs))
      }, size: Size(width: 800, height: 560))
    try contents.add("equal-areas", blocks.figure, data: blocks.data)
    var widths = Self.widths
    if !widths.contains(inputs) { widths.insert(inputs, at: 0) }
    try contents.add(
      Table(
        "equal-sizes",
        columns: [
          .words(Localized(en: "cell", zh: "单元")),
          .numbers(Localized(en: "inputs $I$", zh: "输入数 $I$")),
          .numbers(Localized(en: "at $H = \(hidden)$", zh: "$H = \(hidden)$ 时的参数个数")),
          .numbers(Localized(en: "equal size $H$", zh: "对等的 $H$")),
          .numbers(Localized(en: "parameters there", zh: "此时的参数个数")),
          .numbers(Localized(en: "beside the LSTM’s", zh: "与 LSTM 相比")),
        ],
        rows: widths.flatMap { width in
          kinds.map { kind in
            let size = units(kind, width)
            let own = count(kind, width, size)
            let reference = count(.lstm, width, hidden)
            let ratio = 100 * (Double(own) / Double(reference) - 1)
            return [
              Localized(same: kind.cell.variantLabel), Localized(same: "\(width)"),
              Localized(same: NumberFormat.count(count(kind, width, hidden))),
              Localized(same: NumberFormat.count(size)),
              Localized(same: NumberFormat.count(own)),
              Localized(
                same: (ratio > 0 ? "+" : "") + NumberFormat.fixed(decimals: 1).string(ratio) + "%"),
            ]
          }
        }))
    for kind in kinds {
      let size = units(kind, inputs)
      try contents.add(Quantity("equal-units-\(kind.rawValue)", count: size))
      try contents.add(Quantity("equal-count-\(kind.rawValue)", count: count(kind, inputs, size)))
    }
  }
}
