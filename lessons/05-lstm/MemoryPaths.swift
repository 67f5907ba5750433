import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// The way back along the memory: its direct path, all of it, and whether selective input is the cause.
struct MemoryPaths {
  private typealias Found = [ProbedOutcome<DirectPaths.Finding>]

  private let plan: LSTMExperiments
  private let probe: DirectPaths
  /// Untrained LSTMs of several forget biases.
  private let untrained: [(result: Comparison<AddingProblem>.Result, found: Found)]
  /// The LSTM from PyTorch's first weights, trained.
  private let trained: Found

  init(_ plan: LSTMExperiments, _ vanishing: Vanishing, in laboratory: Laboratory) throws {
    self.plan = plan
    let probe = DirectPaths(sequences: plan.isQuick ? 1 : 3, over: plan.task.length)
    self.probe = probe
    let shown = ["lstm", "lstm-b-1", "lstm-b-5", "lstm-chrono"]
      .map { arm($0, of: vanishing.gated.map(\.result)) }
    untrained = try shown.map { result in
      (
        result,
        try laboratory.outcomes(
          of: plan.probing(result, steps: 0, probe), group: "untrained-paths")
      )
    }
    trained = try laboratory.outcomes(
      of: plan.probing(vanishing.lstm, steps: plan.gated.recipe.steps, probe),
      group: "trained-paths")
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("memory-paths", figure, data: data)
    try contents.add(table)
    try contents.add(Quantity("path-sequences", count: probe.sequences))
  }

  /// The panels: a name, and what was found there.
  private var panels: [(name: Localized<Label>, findings: [DirectPaths.Finding])] {
    untrained.map { result, found in
      (
        Localized(
          en: Label("\(result.label), untrained"),
          zh: Label("\(result.name.chinese)，未训练")),
        found.compactMap(\.start)
      )
    } + [
      (
        Localized(
          en: Label("\(untrained[0].result.label), trained"),
          zh: Label("\(untrained[0].result.name.chinese)，训练后")),
        trained.compactMap(\.end)
      )
    ]
  }

  private func median(
    _ findings: [DirectPaths.Finding], _ path: KeyPath<DirectPaths.Finding, [Double]>
  ) -> [Double] {
    (findings.first?.lags.indices ?? 0..<0).map { index in
      Quartiles(of: findings.map { $0[keyPath: path][index] }).median
    }
  }

  private var figure: Figure {
    let lag: Localized<Label> = Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")
    let norm: Localized<Label> = Localized(en: "Spectral norm", zh: "谱范数")
    let lags = (trained.first?.end?.lags ?? []).map(Double.init)
    let names: [Localized<Label>] = [
      Localized(en: "$∂c_T/∂c_k$, $h_k$ held", zh: "$∂c_T/∂c_k$（固定 $h_k$）"),
      Localized(en: "direct path, $\\prod\\,f_t$", zh: "直接路径 $\\prod\\,f_t$"),
    ]
    return Figure(
      size: Size(width: 800, height: 620),
      alternativeText: Description.curves(
        norm, against: lag,
        panels.map { name, findings in
          Description.Series(name, x: lags, y: median(findings, \.whole))
        }), columns: 3, sharing: [.x], legend: .top
    ) {
      for (index, panel) in panels.enumerated() {
        // Where nothing vanishes, a finer axis shows what the powers of ten of the first row hide.
        let reach = index < 3 ? 1e-25...1e5 : 0.1...100
        Panel(panel.name, x: Axis(lag), y: Axis(norm, scale: .log, domain: reach)) {
          Line(
            x: lags, y: median(panel.findings, \.whole), style: .lstm,
            label: index == 0 ? names[0] : nil)
          Line(
            x: lags, y: median(panel.findings, \.direct),
            style: SeriesStyle(hue: .neutral, dash: .dashed, marker: .square),
            label: index == 0 ? names[1] : nil)
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["arm", "trained", "lag", "median whole", "median direct", "distance"])
    for (index, panel) in panels.enumerated() {
      let name = index < untrained.count ? untrained[index].result.arm.name : "lstm"
      let (whole, direct, distance) = (
        median(panel.findings, \.whole), median(panel.findings, \.direct),
        median(panel.findings, \.distance)
      )
      for (place, lag) in (panel.findings.first?.lags ?? []).enumerated() {
        table.append([
          .word(name), .word(index < untrained.count ? "no" : "yes"), .number(Double(lag)),
          .number(whole[place]), .number(direct[place]), .number(distance[place]),
        ])
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.significant(digits: 2)
    return Table(
      "path-norms",
      columns: [
        .words(Localized(en: "cell", zh: "单元")),
        .numbers(Localized(en: "longest lag", zh: "最长间隔")),
        .numbers(Localized(en: "largest entry of $\\prod f_t$", zh: "$\\prod f_t$ 的最大元素")),
        .numbers(
          Localized(
            en: "$\\|\\partial c_T/\\partial c_k\\|$, $h_k$ held",
            zh: "$\\|\\partial c_T/\\partial c_k\\|$（固定 $h_k$）")),
      ],
      rows: panels.enumerated().map { index, panel in
        let name =
          index < untrained.count ? untrained[index].result.name : untrained[0].result.name
        let isTrained = index == untrained.count
        return [
          Localized(
            en: name.english + (isTrained ? ", trained" : ", untrained"),
            zh: name.chinese + (isTrained ? "，训练后" : "，未训练")),
          Localized(same: NumberFormat.count(panel.findings.first?.lags.last ?? 0)),
          Localized(same: format.string(median(panel.findings, \.direct).last ?? .nan)),
          Localized(same: format.string(median(panel.findings, \.whole).last ?? .nan)),
        ]
      })
  }

  /// How far the direct path is from the derivative, relative to the norm of the latter, halfway back in
  /// the trained networks, seed by seed.
  var distances: [Double] {
    trained.compactMap { $0.end?.distance(halfway: plan.task.length) }
  }
}
