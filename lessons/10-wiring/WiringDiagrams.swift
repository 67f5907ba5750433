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
      var wiring = drawing.wiring
      if wiring.isRecurrent { wiring.cell = Localized(same: "GRU") }
      try contents.add(
        drawing.name, Diagram.wiring(wiring, title: drawing.title), data: nil)
    }
    try contents.add(try counts)
  }

  private static let drawings: [(name: String, title: Localized<Label>, wiring: Wiring)] = [
    ("one-to-one", Localized(en: "One to one", zh: "一对一"), .oneToOne),
    ("many-to-one", Localized(en: "Many to one", zh: "多对一"), .manyToOne),
    ("many-to-many", Localized(en: "Many to many, in step", zh: "多对多（同步）"), .manyToMany),
    ("one-to-many", Localized(en: "One to many", zh: "一对多"), .oneToMany),
    ("both-directions", Localized(en: "In both directions", zh: "双向"), .bidirectional),
    (
      "encoder-decoder", Localized(en: "Encoder and decoder, in use", zh: "编码器与解码器（使用时）"),
      .encoderDecoder
    ),
    ("deep-stack", Localized(en: "Two layers", zh: "两层"), .deep),
    (
      "teacher-forcing",
      Localized(en: "Encoder and decoder, teacher forcing", zh: "编码器与解码器（教师强制）"),
      .teacherForcing
    ),
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
          formula: "2 \\cdot 3(H/2)(I + H/2 + 2) + O(H + 1)",
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
          .numbers(Localized(en: "in storage", zh: "实际存储中")),
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
