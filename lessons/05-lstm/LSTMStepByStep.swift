import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// The diagram of the cell, and an LSTM of one unit with weights chosen by hand, read step by step.
struct LSTMStepByStep {
  /// Something to write, something to keep through, something to show.
  private static let x: [[Double]] = [[0.8, 1, 0], [-0.5, 0, 0], [0.3, 0, 1]]

  // region: hand-made
  /// Inputs are a value, a mark that opens i, and a mark that opens o; f stands open.
  static func network() -> PlainNetwork {
    var parameters = PlainParameters(
      layout: Parameters.Layout(Network(.lstm(), inputs: 3, hidden: 1, outputs: 1)))
    // Rows i, f, candidate, o.
    parameters["weight_ih_l0"] = [0, 7, 0, 0, 0, 0, 1, 0, 0, 0, 0, 7]
    parameters["bias_ih_l0"] = [-4, 4, 0, -4]
    return PlainNetwork(parameters)
  }
  // endregion

  /// What an input says beside its value.
  private static func mark(_ x: [Double]) -> Localized<Label> {
    if x[1] > 0 { return Localized(en: "mark “write”", zh: "“写入”标记") }
    return x[2] > 0
      ? Localized(en: "mark “show”", zh: "“展示”标记") : Localized(en: "no mark", zh: "无标记")
  }

  func add(to contents: inout LessonContents) throws {
    let steps = Self.network().forward(Self.x.map(Vector.init)).layers[0][0].steps
    let marks = Self.x.map(Self.mark)
    let moments = zip(Self.x, steps).map { x, step in
      LSTMMoment(
        x: x[0], hBefore: step.previous.h[0], cBefore: step.previous.c[0], i: step[.input][0],
        f: step[.forget][0], o: step[.output][0], candidate: step[.candidate][0],
        c: step.state.c[0], h: step.state.h[0], note: Self.mark(x))
    }
    var data = DataTable([
      "step", "x", "h before", "c before", "i", "f", "o", "candidate", "c", "h",
    ])
    for (index, m) in moments.enumerated() {
      data.append(
        [Double(index + 1), m.x, m.hBefore, m.cBefore, m.i, m.f, m.o, m.candidate, m.c, m.h]
          .map { .number($0) })
    }
    func list(_ language: Language, _ name: (Int, String) -> String) -> String {
      let format = NumberFormat.fixed(decimals: 2)
      let isEnglish = language == .english
      return moments.enumerated().map { index, m in
        name(index + 1, marks[index][language].source)
          + [("x", m.x), ("i", m.i), ("f", m.f), ("o", m.o), ("c", m.c), ("h", m.h)]
          .map { "\($0) = \(format.string($1))" }.joined(separator: isEnglish ? ", " : "，")
      }.joined(separator: isEnglish ? "; " : "；")
    }
    try contents.add("lstm-cell", Diagram.lstmCell, data: nil)
    try contents.add(
      "lstm-steps",
      Animation.lstm(
        moments,
        alternativeText: Localized(
          en: Diagram.lstmCell.alternativeText.english + " One unit with numbers; "
            + list(.english) { "step \($0), \($1): " } + ".",
          zh: Diagram.lstmCell.alternativeText.chinese + "图中是一个隐藏单元的数值；"
            + list(.chinese) { "第 \($0) 步，\($1)：" } + "。")), data: data)
  }
}
