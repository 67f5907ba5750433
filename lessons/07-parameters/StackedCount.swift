import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// Two layers that read both ways, with a readout: tensor by tensor, and where the numbers sit.
struct StackedCount {
  let network: CountedNetwork

  init(inputs: Int, hidden: Int) {
    network = CountedNetwork(
      kind: .lstm, inputs: inputs, hidden: hidden, layers: 2, readsBothWays: true, outputs: 1)
  }

  /// The tensors of one layer and direction, or of the readout.
  private struct Part {
    var name: Localized<Label>
    var tensors: [Parameters.Tensor]

    var count: Int { tensors.reduce(0) { $0 + $1.range.count } }

    func count(_ part: WeightPart) -> Int {
      tensors.filter { tensor in
        switch tensor.role {
        case .inputWeight: part == .input
        case .hiddenWeight, .readoutWeight: part == .hidden
        case .inputBias, .hiddenBias, .readoutBias: part == .biases
        }
      }.reduce(0) { $0 + $1.range.count }
    }
  }

  private func parts(_ layout: Parameters.Layout) -> [Part] {
    let layers = (0..<network.layers).flatMap { layer in
      [false, true].map { isReverse in
        Part(
          name: Localized(
            en: Label("layer \(layer + 1), \(isReverse ? "backward" : "forward")"),
            zh: Label("第 \(layer + 1) 层，\(isReverse ? "反向" : "正向")")),
          tensors: layout.tensors.filter { $0.layer == layer && $0.isReverse == isReverse })
      }
    }
    let readout = Part(
      name: Localized(en: "readout", zh: "读出层"), tensors: layout.tensors.filter { $0.layer == nil })
    return layers + [readout]
  }

  private func figure(_ parts: [Part]) -> Figure {
    let title = Localized<Label>(en: "Parameters", zh: "参数个数")
    func list(_ language: Language) -> String {
      parts.map { part in
        let counts = WeightPart.allCases.map { "\(part.count($0))" }
        return "\(part.name[language].plainText) \(counts.joined(separator: " + "))"
      }.joined(separator: language == .english ? "; " : "；")
    }
    return Figure(
      size: Size(width: 800, height: 380),
      alternativeText: Localized(
        en:
          "Parameters of each layer and direction, as weights of the input + weights of the state + biases: "
          + "\(list(.english)).",
        zh: "各层各方向的参数，按输入的权重 + 状态的权重 + 偏置：\(list(.chinese))。"),
      legend: .top
    ) {
      Panel(
        x: Axis(title, including: [0, 1.15 * Double(parts.map(\.count).max() ?? 0)]),
        y: Axis(scale: .categories(parts.map(\.name)), isReversed: true)
      ) {
        for (index, part) in parts.enumerated() {
          Block.row(
            WeightPart.allCases.map { ($0, part.count($0)) },
            rows: Double(index) - 0.32...Double(index) + 0.32, isNamed: index == 0)
          Annotation(
            x: Double(part.count), y: Double(index),
            Localized(same: Label(NumberFormat.count(part.count))), staysBeside: true)
        }
      }
    }
  }

  func add(to contents: inout LessonContents) throws {
    let layout = Parameters.Layout(network.network)
    let parts = parts(layout)
    var data = DataTable(["part", "input weights", "state weights", "biases"])
    for part in parts {
      data.append(
        [.word(part.name.english.plainText)]
          + WeightPart.allCases.map { .number(Double(part.count($0))) })
    }
    try contents.add("stack-parts", figure(parts), data: data)
    try contents.add(
      Table(
        "tensors",
        columns: [
          .words(Localized(en: "tensor", zh: "张量")), .words(Localized(en: "shape", zh: "形状")),
          .numbers(Localized(en: "parameters", zh: "参数个数")),
        ],
        rows: layout.tensors.map { tensor in
          [
            Localized(same: "`\(tensor.name)`"),
            Localized(same: tensor.shape.map(String.init).joined(separator: " × ")),
            Localized(same: NumberFormat.count(tensor.range.count)),
          ]
        } + [
          [
            Localized(en: "all", zh: "合计"), Localized(same: ""),
            Localized(same: NumberFormat.count(layout.count)),
          ]
        ]))
    try contents.add(Quantity("stack-count", count: layout.count))
    try contents.add(
      Quantity("stack-layer-1", count: parts[0].count + parts[1].count))
    try contents.add(
      Quantity("stack-layer-2", count: parts[2].count + parts[3].count))
  }
}
