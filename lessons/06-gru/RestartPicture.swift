import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Inside of a trained GRU on one sequence with restarts.
struct RestartPicture {
  let trace: Forgetting.Trace
  /// The units that are shown: those whose update gates move most.
  let units: [Int]

  init(_ trace: Forgetting.Trace) {
    self.trace = trace
    let spread = trace.update.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
    let order = spread.indices.sorted { spread[$0] > spread[$1] }
    units = Array(order.prefix(ResetGate.shownUnits))
  }

  private func steps(where input: Int) -> [Int] {
    trace.inputs[input].indices.filter { trace.inputs[input][$0] == 1 }.map { $0 + 1 }
  }

  private func shown(_ values: [[Double]]) -> [[Double]] { units.map { values[$0] } }

  var figure: Figure {
    // A value counts only where it is marked.
    let counted = zip(trace.inputs[0], trace.inputs[1]).map { $0 * $1 }
    return .gateTraces(
      inputs: [
        InputTrace(Localized(en: "marked value", zh: "带标记的数"), values: counted)
      ],
      traces: [
        GateTrace("$r_t$", units: shown(trace.reset), colours: .gate),
        GateTrace("$z_t$", units: shown(trace.update), colours: .gate),
        GateTrace("$h_t$", units: shown(trace.state), colours: .state),
      ],
      markedSteps: steps(where: 2), alternativeText: alternativeText)
  }

  var data: DataTable {
    var table = DataTable(["step", "value", "mark", "restart", "unit", "r", "z", "candidate", "h"])
    for t in trace.inputs[0].indices {
      for (row, unit) in units.enumerated() {
        table.append(
          [
            Double(t + 1), trace.inputs[0][t], trace.inputs[1][t], trace.inputs[2][t],
            Double(row + 1), trace.reset[unit][t], trace.update[unit][t],
            trace.candidate[unit][t], trace.state[unit][t],
          ].map { .number($0) })
      }
    }
    return table
  }

  private var alternativeText: Localized<String> {
    let restarts = steps(where: 2).map(NumberFormat.count)
    let marks = steps(where: 1).map(NumberFormat.count)
    return Localized(
      en: "Heatmaps of reset gate, update gate and state of \(units.count) units over "
        + "\(trace.inputs[0].count) time steps; marked values at steps \(marks.joined(separator: ", ")), "
        + "restarts at steps \(restarts.joined(separator: ", ")).",
      zh: "\(units.count) 个单元的重置门、更新门和状态在 \(trace.inputs[0].count) 个时间步上的热图；带标记的数在第 "
        + "\(marks.joined(separator: "、")) 步，重启在第 \(restarts.joined(separator: "、")) 步。")
  }
}
