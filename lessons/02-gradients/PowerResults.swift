import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Powers of drawn matrices: against the notes' formula, and against singular values and radius.
struct PowerResults {
  /// A kind of matrix with its name and looks.
  struct Kind {
    var family: MatrixFamily
    var label: Localized<Label>
    var style: SeriesStyle
  }

  // region: kinds
  static let kinds: [Kind] = [
    Kind(
      family: .positive, label: Localized(en: "symmetric, $λ > 0$", zh: "对称，$λ > 0$"),
      style: .numbered(0)),
    Kind(
      family: .indefinite, label: Localized(en: "symmetric, $λ$ of both signs", zh: "对称，$λ$ 有正有负"),
      style: .numbered(1)),
    Kind(
      family: .orthogonal(gain: 1), label: Localized(en: "orthogonal", zh: "正交"),
      style: .numbered(2)),
    Kind(
      family: .gaussian(gain: 1), label: Localized(en: "Gaussian", zh: "高斯"), style: .numbered(3)),
    Kind(
      family: .feedForward, label: Localized(en: "far from normal", zh: "远非正规"), style: .numbered(4)
    ),
    Kind(
      family: .uniform, label: Localized(en: "PyTorch’s default", zh: "PyTorch 默认"),
      style: .numbered(5)),
  ]
  // endregion

  /// The highest power at which the notes' formula is judged and drawn.
  var judgedPowers: Int { min(12, setting[GradientsLesson.length]) }
  /// Below this relative error the formula counts as exact.
  static let exact = 1e-8

  let outcomes: [[MatrixPowers.Outcome]]
  let setting: Setting

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let draws = setting[GradientsLesson.draws]
    let all = try laboratory.outcomes(
      of: Self.kinds.flatMap { kind in
        (1...draws).map { draw in
          MatrixPowers(
            family: kind.family, size: setting[GradientsLesson.hidden],
            longest: setting[GradientsLesson.length], seed: UInt64(draw))
        }
      }, group: "powers")
    outcomes = Self.kinds.indices.map { Array(all[$0 * draws..<($0 + 1) * draws]) }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("power-errors", errorFigure, data: data { $0.errors })
    try contents.add("power-norms", normFigure, data: data { $0.norms })
    try contents.add("eigenvalues", eigenvalueFigure, data: eigenvalueData)
    try contents.add(claim)
    try contents.add(Quantity("exact-below", Self.exact, .scientific(digits: 1)))
    try contents.add(Quantity("judged-powers", count: judgedPowers))
  }

  private func quartiles(
    _ kind: Int, _ values: (MatrixPowers.Outcome) -> [Double]
  ) -> [Quartiles] {
    let series = outcomes[kind].map(values)
    return (series.first ?? []).indices.map { t in Quartiles(of: series.map { $0[t] }) }
  }

  private var errorFigure: Figure {
    let kinds = Self.kinds.indices.prefix(5)
    let t = (1...judgedPowers).map(Double.init)
    let x = Localized<Label>(en: "Power $t$", zh: "幂次 $t$")
    let y = Localized<Label>(en: "Relative error of the notes’ formula", zh: "笔记公式的相对误差")
    let errors = kinds.map { kind in
      Array(quartiles(kind) { $0.errors }.prefix(judgedPowers))
    }
    return Figure(
      alternativeText: Description.curves(
        y, against: x,
        zip(kinds, errors).map { kind, errors in
          Description.Series(Self.kinds[kind].label, x: t, y: errors.map(\.median))
        })
    ) {
      Panel(x: Axis(x), y: Axis(y, scale: .log)) {
        Rule(y: 1)
        for (kind, errors) in zip(kinds, errors) {
          let (label, style) = (Self.kinds[kind].label, Self.kinds[kind].style)
          Band(x: t, low: errors.map(\.lower), high: errors.map(\.upper), style: style)
          Line(x: t, y: errors.map(\.median), style: style, label: label)
        }
      }
    }
  }

  private var normFigure: Figure {
    let shown = [1, 4]
    let t = (1...setting[GradientsLesson.length]).map(Double.init)
    let y = Localized<Label>(same: "$‖W^t‖$")
    let bounds: [Localized<Label>] = [
      Localized(same: "$s_{\\max}^t$"), Localized(same: "$ρ^t$"),
    ]
    func median(_ kind: Int, _ value: (MatrixPowers.Outcome) -> Double) -> Double {
      Quartiles(of: outcomes[kind].map(value)).median
    }
    func powers(of base: Double) -> [Double] {
      t.indices.reduce(into: []) { list, _ in list.append((list.last ?? 1) * base) }
    }
    return Figure(
      size: Size(width: 800, height: 400),
      alternativeText: Description.panels(
        shown.map { kind in
          (
            Self.kinds[kind].label,
            Description.curves(
              Localized(en: "norm of the power of W and its bounds", zh: "W 的幂的范数及其上下界"),
              against: Localized(en: "the power t", zh: "幂次 t"),
              [
                .init(y, x: t, y: quartiles(kind) { $0.norms }.map(\.median)),
                .init(bounds[0], x: t, y: powers(of: median(kind) { $0.largestSingularValue })),
                .init(bounds[1], x: t, y: powers(of: median(kind) { $0.spectralRadius })),
              ])
          )
        }),
      columns: 2, sharing: [.x, .y]
    ) {
      for kind in shown {
        let norms = quartiles(kind) { $0.norms }
        Panel(
          Self.kinds[kind].label,
          x: Axis(Localized(en: "Power $t$", zh: "幂次 $t$")),
          y: Axis(
            Localized(en: "$‖W^t‖$ and its bounds", zh: "$‖W^t‖$ 及其上下界"), scale: .log,
            domain: 1e-10...1e8)
        ) {
          Rule(y: 1)
          Band(x: t, low: norms.map(\.lower), high: norms.map(\.upper), style: .numbered(1))
          // From above: where all three are level, their names keep this order.
          Line(
            x: t, y: powers(of: median(kind) { $0.largestSingularValue }), style: .numbered(0),
            label: bounds[0], width: 1.4)
          Line(x: t, y: norms.map(\.median), style: .numbered(1), label: y)
          Line(
            x: t, y: powers(of: median(kind) { $0.spectralRadius }), style: .numbered(2),
            label: bounds[1], width: 1.4)
        }
      }
    }
  }

  private func data(_ values: (MatrixPowers.Outcome) -> [Double]) -> DataTable {
    var table = DataTable(["matrix", "t", "lower quartile", "median", "upper quartile"])
    for kind in Self.kinds.indices {
      for (index, quartiles) in quartiles(kind, values).enumerated() {
        table.append([
          .word(Self.kinds[kind].family.name), .number(Double(index + 1)),
          .number(quartiles.lower), .number(quartiles.median), .number(quartiles.upper),
        ])
      }
    }
    return table
  }
}
