import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// How the gradient of a tanh RNN's state falls or rises with the lag, for gains around 1.
struct GradientByLag {
  let probes: ProbeResults

  init(_ probes: ProbeResults) {
    self.probes = probes
  }

  private struct Curve {
    var gain: Float
    var quartiles: [Quartiles]
  }

  private var curves: [Curve] {
    ProbeResults.gains.map { gain in
      let norms = probes.outcomes(.tanh, .gaussian(gain: gain)).map(\.gradientNorms)
      return Curve(
        gain: gain,
        quartiles: (0...probes.length).map { lag in Quartiles(of: norms.map { $0[lag] }) })
    }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("gradient-by-lag", figure, data: data)
    try contents.add(
      Quantity(
        "gains",
        text: Localized(
          en: ProbeResults.gains.map(NumberFormat.shortest.string).joined(separator: ", "),
          zh: ProbeResults.gains.map(NumberFormat.shortest.string).joined(separator: "、"))))
  }

  // region: gradient-by-lag
  private var figure: Figure {
    let lags = (0...probes.length).map(Double.init)
    return .learningCurves(
      curves.enumerated().map { index, curve in
        SeededCurve(
          Localized(same: Label("$g = \(NumberFormat.shortest.string(curve.gain))$")),
          style: .numbered(index), x: lags, median: curve.quartiles.map(\.median),
          lowerQuartile: curve.quartiles.map(\.lower), upperQuartile: curve.quartiles.map(\.upper))
      },
      x: Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）"),
      y: Localized(en: "$‖∂L/∂h_k‖$, 1 at lag 0", zh: "$‖∂L/∂h_k‖$（间隔 0 处为 1）"))
  }
  // endregion

  private var data: DataTable {
    var table = DataTable(["gain", "lag", "lower quartile", "median", "upper quartile"])
    for curve in curves {
      for (lag, quartiles) in curve.quartiles.enumerated() {
        table.append([
          .number(Double(curve.gain)), .number(Double(lag)), .number(quartiles.lower),
          .number(quartiles.median), .number(quartiles.upper),
        ])
      }
    }
    return table
  }
}
