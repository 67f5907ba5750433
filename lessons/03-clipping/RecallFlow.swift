import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Gradients of states step by step at one lag, before and after training.
extension RecallResults {
  private var place: Int { lags.firstIndex(of: Self.drawnLag(setting.budget)) ?? 0 }

  /// Quartiles over seeds of ‖∂L/∂h_{T−lag}‖ / ‖∂L/∂h_T‖ by lag, so that the loss's size drops out.
  func flow(
    _ start: Int, _ moment: (GradientFlow) -> GradientFlow.Snapshot
  ) -> [Quartiles] {
    let norms = results[place][start].outcomes.compactMap(\.flow).map { moment($0).stateGradients }
    return (norms.first ?? []).indices.map { lag in
      Quartiles(of: norms.map { $0[lag] / $0[0] })
    }
  }

  private static let moments:
    [(name: Localized<Label>, of: @Sendable (GradientFlow) -> GradientFlow.Snapshot)] = [
      (Localized(en: "before training", zh: "训练前"), { $0.before }),
      (Localized(en: "after training", zh: "训练后"), { $0.after }),
    ]

  var flowFigure: Figure {
    let lags = (0...Self.drawnLag(setting.budget)).map(Double.init)
    let y = Localized<Label>(en: "$‖∂L/∂h_k‖$, 1 at lag 0", zh: "$‖∂L/∂h_k‖$（间隔 0 处为 1）")
    return Figure(
      size: Size(width: 800, height: 360),
      alternativeText: Description.panels(
        Self.moments.map { moment in
          (
            moment.name.map(\.capitalised),
            Description.curves(
              Localized(en: "gradient of the state", zh: "状态的梯度"),
              against: Localized(en: "lag", zh: "时间间隔"),
              [0, 1].map {
                Description.Series(Self.labels[$0], x: lags, y: flow($0, moment.of).map(\.median))
              })
          )
        }),
      columns: 2, sharing: [.x, .y], legend: .top
    ) {
      for moment in Self.moments {
        Panel(
          moment.name,
          x: Axis(Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")),
          y: Axis(y, scale: .log, domain: 1e-14...1e2)
        ) {
          Rule(y: 1)
          for start in [0, 1] {
            let quartiles = flow(start, moment.of)
            Band(
              x: lags, low: quartiles.map(\.lower), high: quartiles.map(\.upper),
              style: Self.styles[start], isOutline: start == 1)
            Line(
              x: lags, y: quartiles.map(\.median), style: Self.styles[start],
              label: Self.labels[start])
          }
        }
      }
    }
  }

  var flowData: DataTable {
    var table = DataTable(["start", "moment", "lag", "lower quartile", "median", "upper quartile"])
    for (start, name) in Self.starts.map(\.name).enumerated() {
      for moment in Self.moments {
        for (lag, quartiles) in flow(start, moment.of).enumerated() {
          table.append([
            .word(name), .word(moment.name.english.plainText), .number(Double(lag)),
            .number(quartiles.lower), .number(quartiles.median), .number(quartiles.upper),
          ])
        }
      }
    }
    return table
  }
}
