import Bilingual
import Course
import Notebook
import Recurrent

/// How many parameters read a sequence of a given length: claim n1, by construction.
struct SizeOfModels {
  private let lengths = [10, 100, 1000]
  private let inputs = 6
  private let outputs = 2
  private let hidden: Int
  private let kernel = 3

  init(_ setting: Setting) {
    hidden = setting[RecurrenceLesson.hidden]
  }

  /// Counted from the buffers of a network that is made to read sequences of this length.
  private func recurrent(_ length: Int) throws -> Int {
    let network = Network(.rnn(.tanh), inputs: inputs, hidden: hidden, outputs: outputs)
    let trainer = try Trainer(
      network, parameters: Parameters(network), batch: 1, length: length,
      loss: .softmaxCrossEntropy, rate: .constant(0))
    return trainer.parameters.count
  }

  /// A dense network over the whole window: a recurrent one that takes a single step.
  private func dense(_ length: Int) -> Int {
    Network(
      .rnn(.tanh), inputs: length * inputs, hidden: hidden, outputs: outputs, biases: .one
    ).parameterCount - hidden * hidden
  }

  /// A convolution over time of the same width, its outputs averaged, and a readout.
  private var convolution: Int {
    hidden * (kernel * inputs + 1) + outputs * (hidden + 1)
  }

  func add(to contents: inout LessonContents) throws {
    let counts = try lengths.map { try recurrent($0) }
    func row(_ name: Localized<String>, _ values: [Int]) -> [Localized<String>] {
      [name] + values.map { Localized(same: NumberFormat.count($0)) }
    }
    try contents.add(
      Table(
        "model-sizes",
        columns: [.words(Localized(en: "network", zh: "网络"))]
          + lengths.map { .numbers(Localized(same: "$T = \($0)$")) },
        rows: [
          row(Localized(en: "RNN (one cell for all steps)", zh: "RNN（所有步共用一个单元）"), counts),
          row(
            Localized(en: "convolution over time, kernel of \(kernel)", zh: "时间上的卷积，核宽 \(kernel)"),
            lengths.map { _ in convolution }),
          row(
            Localized(en: "dense network over the window", zh: "覆盖整个窗口的全连接网络"),
            lengths.map(dense)),
        ]))
    let isConstant = Set(counts).count == 1
    try contents.add(
      Claim(
        "n1", quotation: "模型大小不随输入长度的增加〔校：而增加〕",
        translation: "The size of the model does not [grow] with the length of the input.",
        basis: .construction,
        rule: Localized(
          en: "Supported if networks that are made for sequences of $10$, $100$ and $1000$ steps "
            + "hold equally many numbers; otherwise refuted.",
          zh: "若为 $10$、$100$ 和 $1000$ 步的序列所建的网络，存储的参数个数都相同，则判为支持；否则不成立。"),
        possibleVerdicts: [.supported, .refuted],
        outcome: .judged(isConstant ? .supported : .refuted),
        decidingFigures: zip(lengths, counts).map { length, count in
          .init(
            Localized(en: "parameters for $T = \(length)$", zh: "$T = \(length)$ 时的参数个数"),
            Localized(same: NumberFormat.count(count)))
        }))
  }
}
