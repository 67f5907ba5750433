import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// Lesson 07: how many parameters a recurrent layer has, and where they are.
struct ParametersLesson: Lesson {
  let name = "07-parameters"
  let summary = Localized(
    en:
      "Row by row: how many parameters a recurrent layer has, what they are for, and which sizes are equal.",
    zh: "逐行清点：循环层有多少参数，各有何用，怎样的规模才算对等。")
  let thumbnail = "weight-blocks"

  // region: parameters
  static let inputs = Parameter(
    "inputs", Localized(en: "inputs a step, I", zh: "每步的输入数 I"), full: 2, quick: 2,
    in: 1...1000)
  static let hidden = Parameter(
    "hidden", Localized(en: "hidden units of the LSTM, H", zh: "LSTM 的隐藏单元数 H"), full: 32,
    quick: 32, in: 2...512)
  // endregion

  var parameters: [any AnyParameter] { [Self.inputs, Self.hidden] }

  func contents(_ setting: Setting, _ laboratory: Laboratory) throws -> LessonContents {
    let (inputs, hidden) = (setting[Self.inputs], setting[Self.hidden])
    var contents = try LessonContents()
    for work in CountingLiterature.all { try contents.add(work) }
    try contents.add(Quantity("inputs", count: inputs))
    try contents.add(Quantity("hidden", count: hidden))
    try GateByGate(inputs: inputs, hidden: hidden).add(to: &contents)
    try SizeGrowth().add(to: &contents)
    try BiasConventions(inputs: inputs, hidden: hidden).add(to: &contents)
    try StackedCount(inputs: inputs, hidden: hidden).add(to: &contents)
    try CountingGrid(inputs: inputs, hidden: hidden).add(to: &contents)
    try EqualParameters(inputs: inputs, hidden: hidden).add(to: &contents)
    try ParameterExercises(inputs: inputs, hidden: hidden).add(to: &contents)
    return contents
  }
}

/// What defines the conventions that are counted.
private enum CountingLiterature {
  static let all = [
    Work(
      "pytorch-lstm", mark: Localized(en: "PyTorch’s documentation", zh: "PyTorch 文档"),
      entry: Localized(
        en: "PyTorch documentation: torch.nn.RNN, torch.nn.LSTM, torch.nn.GRU. "
          + "https://pytorch.org/docs/stable/nn.html",
        zh: "PyTorch 文档：torch.nn.RNN、torch.nn.LSTM、torch.nn.GRU。"
          + "https://pytorch.org/docs/stable/nn.html")),
    Work(
      "keras-gru", mark: Localized(en: "Keras’ documentation", zh: "Keras 文档"),
      entry: Localized(
        en: "Keras documentation: GRU layer, the argument reset_after. "
          + "https://keras.io/api/layers/recurrent_layers/gru/",
        zh: "Keras 文档：GRU 层，参数 reset_after。https://keras.io/api/layers/recurrent_layers/gru/")),
  ]
}
