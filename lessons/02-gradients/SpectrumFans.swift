import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// All singular values of the Jacobian product by lag: not one factor but a fan of them.
struct SpectrumFans {
  let probes: ProbeResults

  init(_ probes: ProbeResults) {
    self.probes = probes
  }

  /// The longest lag that is drawn: smaller singular values drown in rounding beyond it.
  private var longest: Int { min(50, probes.length) }

  /// Where singular values are drawn that are too small beside the largest to be computed: far
  /// below the axis, so that their curves leave the panel.
  private static let outside = 1e-30

  private static let titles: [Localized<Label>] = [
    Localized(en: "Linear, Gaussian, $g = 1$", zh: "线性，高斯，$g = 1$"),
    Localized(en: "tanh, orthogonal", zh: "tanh，正交"),
    Localized(en: "tanh, Gaussian, $g = 1.5$", zh: "tanh，高斯，$g = 1.5$"),
  ]

  private func spectra(_ arm: ProbeResults.Arm) -> [[Double]] {
    (probes.outcomes[arm]?.first?.spectra ?? []).prefix(longest + 1).map { values in
      values.map { max($0, Self.outside) }
    }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("fans", figure, data: data)
  }

  private var figure: Figure {
    let lags = (0...longest).map(Double.init)
    let y = Localized<Label>(en: "Singular values of $∂h_T/∂h_k$", zh: "$∂h_T/∂h_k$ 的奇异值")
    let fans = ProbeResults.fans.map(spectra)
    return Figure(
      size: Size(width: 800, height: 400),
      alternativeText: Description.curves(
        Localized(en: "Largest singular value of the Jacobian product", zh: "雅可比乘积的最大奇异值"),
        against: Localized(en: "lag", zh: "时间间隔"),
        zip(Self.titles, fans).map { title, fan in
          Description.Series(title, x: lags, y: fan.map { $0.first ?? .nan })
        }),
      columns: 3, sharing: [.x, .y]
    ) {
      for (index, fan) in fans.enumerated() {
        Panel.spectrumFan(
          Self.titles[index], at: lags, spectra: fan,
          style: index == 0 ? Activation.identity.style : .tanhRNN,
          xAxis: Axis(Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")),
          yAxis: Axis(y, scale: .log, domain: 1e-7...1e4))
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["activation", "matrix", "lag", "rank", "singular value"])
    for arm in ProbeResults.fans {
      for (lag, values) in spectra(arm).enumerated() where lag % 5 == 0 {
        for (rank, value) in values.enumerated() {
          table.append([
            .word(arm.activation.rawValue), .word(arm.family.name), .number(Double(lag)),
            .number(Double(rank + 1)), .number(value),
          ])
        }
      }
    }
    return table
  }
}
