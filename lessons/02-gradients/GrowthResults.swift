import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// What s_max and ρ of W_hh say about the growth of the Jacobian product: picture and table.
struct GrowthResults {
  let probes: ProbeResults
  let trained: TrainedResults
  let setting: Setting

  init(_ probes: ProbeResults, _ trained: TrainedResults, _ setting: Setting) {
    self.probes = probes
    self.trained = trained
    self.setting = setting
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("growth", figure, data: data)
    try contents.add(table)
    try contents.add(trainedTable)
    try contents.add(boundClaim)
    try contents.add(explosionClaim)
    let uniform = growths(.tanh).filter { $0.arm.family == .uniform }.map(\.growth)
    for (name, value) in [
      ("default-singular", Quartiles(of: uniform.map(\.largestSingularValue)).median),
      ("default-radius", Quartiles(of: uniform.map(\.spectralRadius)).median),
    ] { try contents.add(Quantity(name, value, .fixed(decimals: 2))) }
    try contents.add(Quantity("explodes", Growth.explodes, .shortest))
    try contents.add(Quantity("vanishes", Growth.vanishes, .shortest))
    try contents.add(Quantity("trained-rate", Double(TrainedResults.rate), .significant(digits: 1)))
    try contents.add(Quantity("trained-solved", count: trained.solvedCount))
    try contents.add(Quantity("trained-networks", count: trained.growths.count))
  }

  /// The growth of each draw, with the arm that it belongs to.
  func growths(_ activation: Activation) -> [(arm: ProbeResults.Arm, growth: Growth)] {
    ProbeResults.arms.filter { $0.activation == activation }.flatMap { arm in
      (probes.outcomes[arm] ?? []).map { (arm, Growth($0)) }
    }
  }

  private struct Series {
    var name: Localized<String>
    var style: SeriesStyle
    var growths: [Growth]
  }

  /// From the many to the few: the trained networks lie on top.
  private var series: [Series] {
    [
      Series(
        name: Localized(same: "tanh"), style: .tanhRNN, growths: growths(.tanh).map(\.growth)),
      Series(
        name: Self.word(.identity), style: Activation.identity.style,
        growths: growths(.identity).map(\.growth)),
      Series(
        name: Self.word(.sigmoid), style: Activation.sigmoid.style,
        growths: growths(.sigmoid).map(\.growth)),
      Series(
        name: Localized(en: "tanh, trained", zh: "tanh，训练后"),
        style: SeriesStyle(hue: .green, marker: .circle), growths: trained.growths),
    ]
  }

  private var figure: Figure {
    func panel(_ title: Localized<Label>, _ x: (Growth) -> Double) -> Panel {
      Panel(
        x: Axis(title, scale: .log, ticks: .numbers([0.6, 1, 2, 4, 8])),
        y: Axis(
          Localized(en: "Growth per step, geometric mean over the lag", zh: "每步增长因子（整段间隔的几何平均）"),
          scale: .log)
      ) {
        Rule(x: 1)
        Rule(y: 1)
        for series in series {
          Points(
            x: series.growths.map(x), y: series.growths.map(\.perStep), style: series.style,
            label: series.name.map { Label($0) }, radius: 2.8)
        }
      }
    }
    let sides = series.map { series in
      let both = series.growths.count { $0.largestSingularValue > 1 }
      let shrinking = series.growths.count { $0.largestSingularValue > 1 && $0.perStep < 1 }
      return Localized(
        en:
          "\(series.name.english): the norm shrinks in \(shrinking) of \(both) networks with s_max above 1",
        zh: "\(series.name.chinese)：s_max 大于 1 的 \(both) 个网络中，有 \(shrinking) 个的范数缩小")
    }
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Localized(
        en:
          "Growth per step of the norm of the Jacobian product against the largest singular value "
          + "and against the spectral radius of the recurrent matrix. "
          + sides.map(\.english).joined(separator: "; ") + ".",
        zh: "雅可比乘积的范数每步的增长因子，分别对循环矩阵的最大奇异值和谱半径作图。"
          + sides.map(\.chinese).joined(separator: "；") + "。"),
      columns: 2, sharing: [.y], legend: .top
    ) {
      panel(Localized(en: "$s_{\\max}$ of $W_{hh}$", zh: "$W_{hh}$ 的 $s_{\\max}$")) {
        $0.largestSingularValue
      }
      panel(Localized(en: "$ρ$ of $W_{hh}$", zh: "$W_{hh}$ 的 $ρ$")) { $0.spectralRadius }
    }
  }

  private var data: DataTable {
    var table = DataTable(["series", "s_max", "spectral radius", "growth per step"])
    for series in series {
      for growth in series.growths {
        table.append([
          .word(series.name.english), .number(growth.largestSingularValue),
          .number(growth.spectralRadius), .number(growth.perStep),
        ])
      }
    }
    return table
  }
}
