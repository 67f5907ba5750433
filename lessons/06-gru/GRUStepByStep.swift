import Bilingual
import Course
import Figures
import Notebook
import Recurrent

/// The diagram of the cell, and a GRU of one unit with weights chosen by hand, read step by step.
struct GRUStepByStep {
  /// What the unit reads: something to take in, something to keep through, something to keep through.
  private static let x: [Double] = [1, 0, -1]

  // region: hand-made
  /// z closes where x is large, so that the unit takes in; otherwise it stays open and the unit keeps.
  static func network() -> PlainNetwork {
    var parameters = PlainParameters(
      layout: Parameters.Layout(Network(.gru(), inputs: 1, hidden: 1, outputs: 1)))
    // Rows r, z, candidate.
    parameters["weight_ih_l0"] = [-2, -4, 2]
    parameters["weight_hh_l0"] = [1, 0, 1]
    parameters["bias_ih_l0"] = [0, 2, 0]
    return PlainNetwork(parameters)
  }
  // endregion

  func add(to contents: inout LessonContents) throws {
    let steps = Self.network().forward(Self.x.map { Vector([$0]) }).layers[0][0].steps
    let moments = zip(Self.x, steps).map { x, step in
      GRUMoment(
        x: x, hBefore: step.previous.h[0], z: step[.update][0], r: step[.reset][0],
        candidate: step[.candidate][0], h: step.state.h[0])
    }
    var data = DataTable(["step", "x", "h before", "r", "z", "candidate", "h"])
    for (index, moment) in moments.enumerated() {
      data.append(
        [
          Double(index + 1), moment.x, moment.hBefore, moment.r, moment.z, moment.candidate,
          moment.h,
        ].map { .number($0) })
    }
    let format = NumberFormat.fixed(decimals: 2)
    let english = moments.enumerated().map { index, m in
      "step \(index + 1): x = \(format.string(m.x)), r = \(format.string(m.r)), "
        + "z = \(format.string(m.z)), candidate \(format.string(m.candidate)), h = \(format.string(m.h))"
    }
    let chinese = moments.enumerated().map { index, m in
      "第 \(index + 1) 步：x = \(format.string(m.x))，r = \(format.string(m.r))，"
        + "z = \(format.string(m.z))，候选状态 \(format.string(m.candidate))，h = \(format.string(m.h))"
    }
    let animation = Animation.gru(
      moments,
      alternativeText: Localized(
        en: Diagram.gruCell.alternativeText.english + " One unit with numbers; "
          + english.joined(separator: "; ") + ".",
        zh: Diagram.gruCell.alternativeText.chinese + "图中是一个单元的数值；"
          + chinese.joined(separator: "；") + "。"))
    try contents.add("gru-cell", Diagram.gruCell, data: nil)
    try contents.add("gru-steps", animation, data: data)
  }
}
