import Bilingual
import Course
import Notebook
import Recurrent

/// Networks of many shapes, counted by the formulas, in our storage and by PyTorch: claim n27.
struct CountingGrid {
  static let sizes = [(1, 1), (2, 32), (3, 5), (10, 64)]
  static let depths = [1, 2, 3]
  static let outputs = 3

  // region: grid
  /// The networks of one cell, in the order in which the twin counts them.
  static func networks(_ kind: CountedNetwork.Kind) -> [CountedNetwork] {
    sizes.flatMap { inputs, hidden in
      depths.flatMap { layers in
        [false, true].flatMap { both in
          [Layer.Biases.none, .two].map { biases in
            CountedNetwork(
              kind: kind, inputs: inputs, hidden: hidden, layers: layers, readsBothWays: both,
              biases: biases, outputs: outputs)
          }
        }
      }
    }
  }
  // endregion

  /// PyTorch's own counts of the same networks.
  static func published(_ kind: CountedNetwork.Kind) -> [Int] {
    switch kind {
    case .rnn: PyTorchCounts.rnn
    case .lstm: PyTorchCounts.lstm
    case .gru: PyTorchCounts.gru
    }
  }

  /// The same shapes with one bias, a convention that PyTorch's modules do not offer.
  private static func withOneBias(_ kind: CountedNetwork.Kind) -> [CountedNetwork] {
    Set(
      networks(kind).map { shape in
        var shape = shape
        shape.biases = .one
        return shape
      }
    ).sorted { $0.counted < $1.counted }
  }

  /// How many networks of a cell agree.
  private struct Agreement {
    let kind: CountedNetwork.Kind
    let stored: Int
    let published: Int
    let compared: Int
    let comparedWithPyTorch: Int
    let largest: Int

    init(_ kind: CountedNetwork.Kind) {
      let networks = CountingGrid.networks(kind)
      let all = networks + CountingGrid.withOneBias(kind)
      self.kind = kind
      compared = all.count
      comparedWithPyTorch = networks.count
      stored = all.count { $0.counted == $0.stored }
      published = zip(networks, CountingGrid.published(kind)).count { $0.counted == $1 }
      largest = all.map(\.counted).max() ?? 0
    }

    var isComplete: Bool { stored == compared && published == comparedWithPyTorch }
  }

  let inputs: Int
  let hidden: Int

  /// A cell of the lesson's size, with a convention of biases.
  private func count(_ kind: CountedNetwork.Kind, _ biases: Layer.Biases) -> Int {
    CountedNetwork(kind: kind, inputs: inputs, hidden: hidden, biases: biases).counted
  }

  func add(to contents: inout LessonContents) throws {
    let agreements = CountedNetwork.Kind.allCases.map { Agreement($0) }
    func number(_ count: Int) -> Localized<String> { Localized(same: NumberFormat.count(count)) }
    func share(_ agreeing: Int, _ all: Int) -> Localized<String> {
      Localized(en: "\(agreeing) of \(all)", zh: "\(agreeing) / \(all)")
    }
    try contents.add(
      Table(
        "grid-check",
        columns: [
          .words(Localized(en: "cell", zh: "单元")),
          .numbers(Localized(en: "formula = our storage", zh: "公式 = 我们的存储")),
          .numbers(Localized(en: "formula = PyTorch’s count", zh: "公式 = PyTorch 的计数")),
          .numbers(Localized(en: "largest count", zh: "最大的参数个数")),
        ],
        rows: agreements.map { agreement in
          [
            Localized(same: agreement.kind.cell.variantLabel),
            share(agreement.stored, agreement.compared),
            share(agreement.published, agreement.comparedWithPyTorch), number(agreement.largest),
          ]
        }))

    let agrees = agreements.allSatisfy(\.isComplete)
    let written: [(CountedNetwork.Kind, Layer.Biases)] = [
      (.rnn, .one), (.lstm, .none), (.gru, .none),
    ]
    let isAsWritten = written.allSatisfy { count($0, $1) == count($0, .two) }
    let all = agreements.reduce(0) { $0 + $1.compared }
    let modules = agreements.reduce(0) { $0 + $1.comparedWithPyTorch }
    try contents.add(
      Claim(
        "n27", quotation: "参数量的计算：参考pytorch中的计算",
        translation: "How parameters are counted: see how PyTorch counts them.",
        basis: .construction,
        rule: Localized(
          en: "Supported if, for every network of the grid, the count by rows equals the number of "
            + "values in our storage and, with no bias and with two, the number that PyTorch counts in "
            + "its own modules, and if the notes’ own formulas, counted as they are written, give PyTorch’s "
            + "number too. Qualified if all of that holds but the last. Otherwise refuted.",
          zh: "若对网格中的每个网络，逐行数出的个数都等于我们存储中数值的个数，在无偏置和两组偏置时也等于 PyTorch "
            + "对自己的模块数出的个数，并且笔记自己的公式照写法数出来也与 PyTorch 相同，则判为支持；若只有最后一条不满足，"
            + "则为有条件成立；否则不成立。"),
        possibleVerdicts: [.supported, .qualified, .refuted],
        outcome: .judged(!agrees ? .refuted : isAsWritten ? .supported : .qualified),
        decidingFigures: [
          .init(
            Localized(en: "networks whose storage agrees", zh: "存储与公式一致的网络"),
            share(agreements.reduce(0) { $0 + $1.stored }, all)),
          .init(
            Localized(en: "networks whose count in PyTorch agrees", zh: "PyTorch 计数与公式一致的网络"),
            share(agreements.reduce(0) { $0 + $1.published }, modules)),
        ]
          + written.map { kind, biases in
            let name = kind.cell.variantLabel
            return .init(
              Localized(
                en: "\(name), $I = \(inputs)$, $H = \(hidden)$",
                zh: "\(name)，$I = \(inputs)$，$H = \(hidden)$"),
              Localized(
                en: "\(NumberFormat.count(count(kind, biases))) as the notes write it, "
                  + "\(NumberFormat.count(count(kind, .two))) in PyTorch",
                zh: "按笔记的写法 \(NumberFormat.count(count(kind, biases)))，"
                  + "按 PyTorch \(NumberFormat.count(count(kind, .two)))"))
          }))
    try contents.add(Quantity("grid-networks", count: all))
    try contents.add(Quantity("grid-modules", count: modules))
    try contents.add(Quantity("grid-outputs", count: Self.outputs))
    try contents.add(Quantity("grid-depth", count: Self.depths.max() ?? 0))
  }
}
