import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Gradients going back and states going forward, for activations by initialisations: claim n13.
struct SignalMap {
  /// A way to draw W_hh.
  struct Start {
    var name: String
    var initialisation: Initialisation
    var label: Localized<Label>
  }

  static let activations: [Activation] = [.identity, .tanh, .relu, .sigmoid]
  static let starts = [
    Start(
      name: "default", initialisation: .pytorch,
      label: Localized(en: "PyTorch’s default", zh: "PyTorch 默认")),
    Start(
      name: "glorot", initialisation: Initialisation(recurrent: .glorot),
      label: Localized(same: "Glorot")),
    Start(
      name: "orthogonal", initialisation: .orthogonal(),
      label: Localized(en: "orthogonal", zh: "正交")),
    Start(
      name: "identity", initialisation: Initialisation(recurrent: .identity(gain: 1)),
      label: Localized(en: "identity", zh: "单位阵")),
    Start(
      name: "gaussian", initialisation: .gaussian(gain: 1.5),
      label: Localized(en: "Gaussian × 1.5", zh: "高斯 × 1.5")),
    Start(
      name: "orthogonal-4", initialisation: .orthogonal(gain: 4),
      label: Localized(en: "orthogonal × 4", zh: "正交 × 4")),
  ]
  /// Below this share of the gradient it counts as vanished, above the inverse as exploded.
  static let threshold = 1e-3

  let setting: Setting
  let lags: [Int]
  /// The outcomes by activation, then by start.
  private let outcomes: [Activation: [SignalFlow.Outcome]]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let lag = setting[ActivationsLesson.lag]
    let interval = max(1, lag / 20)
    lags = Array(stride(from: 0, through: lag, by: interval))
    // region: signal-flow
    let probes = Self.activations.flatMap { activation in
      Self.starts.map { start in
        SignalFlow(
          name: "\(activation.rawValue)-\(start.name)", activation: activation,
          initialisation: start.initialisation, hidden: setting[ActivationsLesson.hidden],
          length: lag + 1, interval: interval,
          seeds: (1...setting[ActivationsLesson.draws]).map { UInt64(300 + $0) })
      }
    }
    // endregion
    let all = try laboratory.outcomes(of: probes, group: "signal-flow")
    let count = Self.starts.count
    outcomes = Dictionary(
      uniqueKeysWithValues: Self.activations.enumerated().map { index, activation in
        (activation, Array(all[index * count..<(index + 1) * count]))
      })
  }

  /// Quartiles over the draws of the gradient at each lag.
  func gradients(_ activation: Activation, start: Int) -> [Quartiles] {
    let draws = outcomes[activation]?[start].gradients ?? []
    return lags.indices.map { lag in Quartiles(of: draws.map { $0[lag] }) }
  }

  /// The median of the gradient at the longest lag.
  func gradient(_ activation: Activation, start: Int) -> Double {
    gradients(activation, start: start).last?.median ?? .nan
  }

  /// The median size of the last state.
  func size(_ activation: Activation, start: Int) -> Double {
    let draws = outcomes[activation]?[start].sizes ?? []
    return Quartiles(of: draws.map { $0.last ?? .nan }).median
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("gradient-by-lag", curves, data: curveData)
    try contents.add("gradient-map", map, data: mapData)
    try contents.add(claim)
    try contents.add(Quantity("lag", count: setting[ActivationsLesson.lag]))
    try contents.add(
      Quantity("flow-symbols", count: 8))
  }

  private var curves: Figure {
    let description = Description.panels(
      Self.starts.indices.map { start in
        (
          Self.starts[start].label,
          Description.curves(
            Localized(en: "gradient", zh: "梯度"), against: Localized(en: "lag", zh: "时间间隔"),
            Self.activations.map { activation in
              Description.Series(
                activation.name, x: lags.map(Double.init),
                y: gradients(activation, start: start).map(\.median))
            })
        )
      })
    return Figure(
      size: Size(width: 800, height: 560),
      alternativeText: description, columns: 3, sharing: [.x, .y], legend: .top
    ) {
      for (index, start) in Self.starts.enumerated() {
        Panel(
          start.label,
          x: Axis(Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")),
          y: Axis(
            Localized(
              en: "$‖∂L/∂h_k‖ / ‖∂L/∂h_T‖$", zh: "$‖∂L/∂h_k‖ / ‖∂L/∂h_T‖$"), scale: .log,
            domain: 1e-20...1e20)
        ) {
          Rule(y: 1)
          for activation in Self.activations {
            let quartiles = gradients(activation, start: index)
            Band(
              x: lags.map(Double.init), low: quartiles.map(\.lower),
              high: quartiles.map(\.upper), style: activation.style)
            Line(
              x: lags.map(Double.init), y: quartiles.map(\.median), style: activation.style,
              label: activation.name)
          }
        }
      }
    }
  }

  private var curveData: DataTable {
    var table = DataTable([
      "activation", "initialisation", "lag", "lower quartile", "median", "upper quartile",
    ])
    for activation in Self.activations {
      for (index, start) in Self.starts.enumerated() {
        for (lag, quartiles) in zip(lags, gradients(activation, start: index)) {
          table.append([
            .word(activation.rawValue), .word(start.name), .number(Double(lag)),
            .number(quartiles.lower), .number(quartiles.median), .number(quartiles.upper),
          ])
        }
      }
    }
    return table
  }
}
