import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// The drawings of all wirings, and the parameters that each takes.
struct WiringDiagrams {
  private let plan: WiringExperiments

  init(_ plan: WiringExperiments) { self.plan = plan }

  func add(to contents: inout LessonContents) throws {
    for drawing in Self.drawings {
      try contents.add(
        drawing.name,
        Diagram.wiring(
          drawing.wiring, title: drawing.title, alternativeText: drawing.alternativeText),
        data: nil)
    }
    try contents.add(try counts)
  }

  private struct Drawing {
    var name: String
    var wiring: Wiring
    var title: Localized<Label>
    var alternativeText: Localized<String>
  }

  private static let drawings = [
    Drawing(
      name: "one-to-one", wiring: .oneToOne, title: Localized(en: "One to one", zh: "一对一"),
      alternativeText: Localized(
        en: "One input x below, one layer, one output y above; no state is handed on.",
        zh: "下方一个输入 x，中间一层，上方一个输出 y；没有状态传递。")),
    Drawing(
      name: "many-to-one", wiring: .manyToOne, title: Localized(en: "Many to one", zh: "多对一"),
      alternativeText: Localized(
        en: "Four cells in a chain, each with an input; only the last one has an output.",
        zh: "四个单元连成一链，每个都有输入，只有最后一个有输出。")),
    Drawing(
      name: "many-to-many", wiring: .manyToMany,
      title: Localized(en: "Many to many, in step", zh: "多对多（同步）"),
      alternativeText: Localized(
        en: "Four cells in a chain, each with an input and an output.",
        zh: "四个单元连成一链，每个都有输入和输出。")),
    Drawing(
      name: "one-to-many", wiring: .oneToMany, title: Localized(en: "One to many", zh: "一对多"),
      alternativeText: Localized(
        en:
          "Four cells in a chain; only the first has an input, all have outputs, and each output leads "
          + "into the next cell along a dashed line.",
        zh: "四个单元连成一链；只有第一个有输入，个个都有输出，每个输出沿虚线通入下一个单元。")),
    Drawing(
      name: "both-directions", wiring: .bidirectional,
      title: Localized(en: "In both directions", zh: "双向"),
      alternativeText: Localized(
        en:
          "Two chains over the same four inputs, one handing its state on to the right, the other to "
          + "the left; each output reads both.",
        zh: "同样的四个输入之上有两条链，一条的状态向右传，另一条向左传；每个输出读取两条链。")),
    Drawing(
      name: "encoder-decoder", wiring: .encoderDecoder,
      title: Localized(en: "Encoder and decoder", zh: "编码器与解码器"),
      alternativeText: Localized(
        en:
          "Three encoder cells with inputs, then three decoder cells with outputs; the state passes from "
          + "the one chain to the other, and each output leads into the next decoder cell along a dashed line.",
        zh: "三个有输入的编码器单元，接着三个有输出的解码器单元；状态从前一条链传到后一条，每个输出沿虚线通入解码器的下一个单元。")),
    Drawing(
      name: "deep-stack", wiring: .deep, title: Localized(en: "Two layers", zh: "两层"),
      alternativeText: Localized(
        en:
          "Two chains, one above the other; the states of the lower one are the inputs of the upper one, "
          + "which has the outputs.", zh: "上下两条链；下链的状态是上链的输入，输出由上链给出。")),
  ]

  /// One row of the table of counts.
  private struct Row {
    var name: Localized<String>
    var formula: String
    /// The formula with its numbers.
    var sum: Int
    /// What training really holds.
    var buffers: Int
  }

  // region: counts
  private var rows: [Row] {
    get throws {
      let H = plan.hidden
      func layer(_ inputs: Int, _ units: Int) -> Int { 3 * units * (inputs + units + 2) }
      func count(_ trainer: Trainer) -> Int {
        trainer.parameters.count + (trainer.encoderParameters?.count ?? 0)
      }
      func buffers<Task: SequenceTask>(
        _ comparison: WiringComparison<Task>, _ name: String
      ) throws -> Int {
        guard let arm = comparison.arms.first(where: { $0.name == name }) else { return 0 }
        let run = WiringRun(
          of: arm.task, arm: name, stack: arm.stack, reading: arm.reading,
          recipe: comparison.recipe, observation: comparison.observation, seed: 0)
        return count(try run.makeTrainer())
      }
      let window = plan.oneToOne.arms[0].task.inputs
      let tagging = plan.tagging
      let half = H / 2
      let deep = plan.waveform.arms.first { $0.name == "layers-2" }?.stack.hidden[0] ?? 0
      let single = "3H(I + H + 2) + O(H + 1)"
      return [
        Row(
          name: Localized(en: "one to one", zh: "一对一"), formula: "H(I + 1) + O(H + 1)",
          sum: H * (window + 1) + 2 * (H + 1), buffers: try buffers(plan.oneToOne, "dense")),
        Row(
          name: Localized(en: "many to one", zh: "多对一"), formula: single,
          sum: layer(6, H) + 2 * (H + 1), buffers: try buffers(plan.manyToOne, "gru")),
        Row(
          name: Localized(en: "many to many, in step", zh: "多对多（同步）"), formula: single,
          sum: layer(3, H) + 2 * (H + 1), buffers: try buffers(plan.inStep, "gru")),
        Row(
          name: Localized(en: "one to many", zh: "一对多"), formula: single,
          sum: layer(5, H) + (H + 1), buffers: try buffers(plan.waveform, "own")),
        Row(
          name: Localized(en: "both directions, $H/2$ each", zh: "双向，各 $H/2$"),
          formula: "2 · 3(H/2)(I + H/2 + 2) + O(H + 1)",
          sum: 2 * layer(3, half) + 4 * (2 * half + 1), buffers: try buffers(tagging, "both-half")),
        Row(
          name: Localized(en: "encoder and decoder", zh: "编码器与解码器"),
          formula: "3H(I_e + H + 2) + 3H(I_d + H + 2) + O(H + 1)",
          sum: layer(8, H) + layer(9, H) + 8 * (H + 1),
          buffers: try buffers(plan.reversal, "independent-taught")),
        Row(
          name: Localized(
            en: "two layers of $H' = \(deep)$, one to many", zh: "两层，$H' = \(deep)$，一对多"),
          formula: "3H'(I + H' + 2) + 3H'(2H' + 2) + O(H' + 1)",
          sum: layer(5, deep) + layer(deep, deep) + (deep + 1),
          buffers: try buffers(plan.waveform, "layers-2")),
      ]
    }
  }
  // endregion

  private var counts: Table {
    get throws {
      Table(
        "wiring-counts",
        columns: [
          .words(Localized(en: "wiring", zh: "连接方式")),
          .words(Localized(en: "parameters", zh: "参数个数")),
          .numbers(Localized(en: "by the formula", zh: "按公式")),
          .numbers(Localized(en: "in the buffers", zh: "缓冲区中")),
        ],
        rows: try rows.map { row in
          [
            row.name, Localized(same: "$\(row.formula)$"),
            Localized(same: NumberFormat.count(row.sum)),
            Localized(same: NumberFormat.count(row.buffers)),
          ]
        })
    }
  }
}
