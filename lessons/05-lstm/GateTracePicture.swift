import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Inside of a trained LSTM on one sequence: the input, then gates and cell state over time.
struct GateTracePicture {
  let trace: GateTrace
  /// The units in the order in which they are shown.
  let order: [Int]

  init(_ trace: GateTrace, order: [Int]) {
    self.trace = trace
    self.order = order
  }

  private var values: [Double] { trace.inputs[0] }
  private var steps: [Double] { values.indices.map { Double($0 + 1) } }
  private var marked: [Double] { steps.filter { trace.inputs[1][Int($0) - 1] == 1 } }

  // region: gate-traces
  var figure: Figure {
    Figure(
      size: Size(width: 800, height: 760), alternativeText: alternativeText, sharing: [.x]
    ) {
      Panel(
        Localized(en: "Input: value, marked steps filled", zh: "输入：数值，带标记的步为实心点"),
        x: stepAxis, y: Axis("$x_t$", domain: 0...1), weight: 0.8
      ) {
        Points(x: steps, y: values, style: SeriesStyle(hue: .neutral, marker: .circle, isFilled: false))
        Points(x: marked, y: marked.map { values[Int($0) - 1] }, style: .lstm)
        markRules
      }
      unitPanel(Localized(en: "Input gate $i_t$", zh: "输入门 $i_t$"), trace.input, .gate)
      unitPanel(Localized(en: "Forget gate $f_t$", zh: "遗忘门 $f_t$"), trace.forget, .gate)
      unitPanel(Localized(en: "Output gate $o_t$", zh: "输出门 $o_t$"), trace.output, .gate)
      unitPanel(
        Localized(en: "Cell state $c_t$", zh: "细胞状态 $c_t$"), trace.cell,
        .centred(on: trace.cell.joined()))
    }
  }

  private func unitPanel(
    _ title: Localized<Label>, _ units: [[Double]], _ colours: ColourScale
  ) -> Panel {
    Panel(title, x: stepAxis, y: Axis(Localized(en: "unit", zh: "单元"), isReversed: true)) {
      Heatmap(rows: order.map { units[$0] }, colours: colours)
      markRules
    }
  }
  // endregion

  private var markRules: [any Mark] { marked.map { Rule(x: $0) } }

  private var stepAxis: Axis {
    Axis(Localized(en: "Time step $t$", zh: "时间步 $t$"), scale: .timeStep)
  }

  var data: DataTable {
    var table = DataTable(["step", "value", "mark", "unit", "i", "f", "o", "candidate", "c"])
    for (t, step) in steps.enumerated() {
      for (row, unit) in order.enumerated() {
        table.append([
          .number(step), .number(values[t]), .number(trace.inputs[1][t]), .number(Double(row + 1)),
          .number(trace.input[unit][t]), .number(trace.forget[unit][t]),
          .number(trace.output[unit][t]), .number(trace.candidate[unit][t]),
          .number(trace.cell[unit][t]),
        ])
      }
    }
    return table
  }

  private var alternativeText: Localized<String> {
    func share(of gate: [[Double]], above level: Double) -> String {
      let open = gate.joined().count { $0 > level }
      return NumberFormat.percentage(decimals: 0).string(
        Double(open) / Double(order.count * values.count))
    }
    let steps = marked.map { NumberFormat.count(Int($0)) }
    return Localized(
      en: "Heatmaps of the input gate, forget gate, output gate and cell state of \(order.count) "
        + "units over \(values.count) time steps; marked steps are \(steps.joined(separator: " and ")). "
        + "The forget gate is above 0.9 in \(share(of: trace.forget, above: 0.9)) of all places, "
        + "the input gate in \(share(of: trace.input, above: 0.9)).",
      zh: "\(order.count) 个单元的输入门、遗忘门、输出门和细胞状态在 \(values.count) 个时间步上的热图；带标记的步是第 "
        + "\(steps.joined(separator: "、")) 步。遗忘门在 \(share(of: trace.forget, above: 0.9)) 的位置上高于 0.9，"
        + "输入门在 \(share(of: trace.input, above: 0.9)) 的位置上高于 0.9。")
  }
}
