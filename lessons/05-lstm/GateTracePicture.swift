import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Inside of a trained LSTM on one sequence: the input, then gates and cell state over time.
struct GateTracePicture {
  let recording: GateRecording
  /// The units that are shown, in their order.
  let units: [Int]

  init(_ recording: GateRecording, units: [Int]) {
    self.recording = recording
    self.units = units
  }

  private var values: [Double] { recording.inputs[0] }
  private var marks: [Double] { recording.inputs[1] }
  private var markedSteps: [Int] { marks.indices.filter { marks[$0] == 1 }.map { $0 + 1 } }

  // region: gate-traces
  var figure: Figure {
    .gateTraces(
      inputs: [
        InputTrace(Localized(en: "value $x_t$", zh: "数值 $x_t$"), values: values),
        InputTrace(
          Localized(en: "$c_t$, first unit", zh: "首个隐藏单元 $c_t$"),
          values: shown(recording.cell).first ?? []),
      ],
      traces: [
        GateTrace("$i_t$", units: shown(recording.input), colours: .gate),
        GateTrace("$f_t$", units: shown(recording.forget), colours: .gate),
        GateTrace("$o_t$", units: shown(recording.output), colours: .gate),
        GateTrace(
          "$c_t$", units: shown(recording.cell),
          colours: .centred(on: shown(recording.cell).joined())),
      ],
      markedSteps: markedSteps, alternativeText: alternativeText,
      size: Size(width: 800, height: 700))
  }
  // endregion

  private func shown(_ values: [[Double]]) -> [[Double]] { units.map { values[$0] } }

  var data: DataTable {
    var table = DataTable(["step", "value", "mark", "unit", "i", "f", "o", "candidate", "c"])
    for t in values.indices {
      for (row, unit) in units.enumerated() {
        table.append(
          [
            Double(t + 1), values[t], marks[t], Double(row + 1), recording.input[unit][t],
            recording.forget[unit][t], recording.output[unit][t], recording.candidate[unit][t],
            recording.cell[unit][t],
          ].map { .number($0) })
      }
    }
    return table
  }

  private var alternativeText: Localized<String> {
    func share(of gate: [[Double]]) -> String {
      let open = shown(gate).joined().count { $0 > 0.9 }
      return NumberFormat.percentage(decimals: 0).string(
        Double(open) / Double(units.count * values.count))
    }
    let steps = markedSteps.map(NumberFormat.count)
    return Localized(
      en: "Heatmaps of input gate, forget gate, output gate and cell state of \(units.count) units "
        + "over \(values.count) time steps; the marked steps are \(steps.joined(separator: " and ")). "
        + "The forget gate is above 0.9 in \(share(of: recording.forget)) of all places, the input "
        + "gate in \(share(of: recording.input)), the output gate in \(share(of: recording.output)).",
      zh: "\(units.count) 个隐藏单元的输入门、遗忘门、输出门和细胞状态在 \(values.count) 个时间步上的热图；带标记的是第 "
        + "\(steps.joined(separator: "、")) 步。高于 0.9 的位置所占比例：遗忘门 \(share(of: recording.forget))，"
        + "输入门 \(share(of: recording.input))，输出门 \(share(of: recording.output))。")
  }
}
