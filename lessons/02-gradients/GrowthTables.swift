import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// The numbers behind the picture of growth, kind by kind.
extension GrowthResults {
  private static func median(
    _ growths: [Growth], _ value: (Growth) -> Double, _ format: NumberFormat
  ) -> Localized<String> {
    Localized(same: format.string(Quartiles(of: growths.map(value)).median))
  }

  private static func word(_ family: MatrixFamily) -> Localized<String> {
    func gain(_ gain: Float) -> String { NumberFormat.shortest.string(gain) }
    return switch family {
    case .orthogonal(let g): Localized(en: "orthogonal × \(gain(g))", zh: "正交 × \(gain(g))")
    case .gaussian(let g): Localized(en: "Gaussian, $g = \(gain(g))$", zh: "高斯，$g = \(gain(g))$")
    case .uniform: Localized(en: "PyTorch’s default", zh: "PyTorch 默认")
    case .feedForward: Localized(en: "far from normal", zh: "远非正规")
    case .positive: Localized(en: "symmetric positive", zh: "对称正定")
    case .indefinite: Localized(en: "symmetric indefinite", zh: "对称不定")
    }
  }

  static func word(_ activation: Activation) -> Localized<String> {
    switch activation {
    case .identity: Localized(en: "linear", zh: "线性")
    case .sigmoid: Localized(en: "logistic", zh: "逻辑斯谛函数")
    default: Localized(same: activation.rawValue)
    }
  }

  var table: Table {
    Table(
      "growth-table",
      columns: [
        .words(Localized(en: "activation", zh: "激活函数")),
        .words(Localized(en: "$W_{hh}$", zh: "$W_{hh}$")),
        .numbers(Localized(same: "$γ\\, s_{\\max}$")),
        .numbers(Localized(same: "$ρ$")),
        .numbers(Localized(en: "growth per step", zh: "每步增长因子")),
        .numbers(Localized(en: "norm at the longest lag", zh: "最长间隔处的范数")),
      ],
      rows: ProbeResults.arms.map { arm in
        let outcomes = probes.outcomes[arm] ?? []
        let growths = outcomes.map { Growth($0) }
        let γ = arm.activation.steepestSlope
        let last = Quartiles(of: outcomes.map { $0.norms.last ?? .nan }).median
        return [
          Self.word(arm.activation), Self.word(arm.family),
          Self.median(growths, { γ * $0.largestSingularValue }, .fixed(decimals: 2)),
          Self.median(growths, \.spectralRadius, .fixed(decimals: 2)),
          Self.median(growths, \.perStep, .significant(digits: 3)),
          Localized(same: NumberFormat.scientific(digits: 1).string(last)),
        ]
      })
  }

  var trainedTable: Table {
    Table(
      "trained-table",
      columns: [
        .words(Localized(en: "start", zh: "初始化")),
        .numbers(Localized(en: "solved", zh: "解决")),
        .numbers(Localized(en: "$s_{\\max}$ before", zh: "训练前 $s_{\\max}$")),
        .numbers(Localized(en: "after", zh: "训练后")),
        .numbers(Localized(en: "$ρ$ before", zh: "训练前 $ρ$")),
        .numbers(Localized(en: "after", zh: "训练后")),
        .numbers(Localized(en: "growth per step before", zh: "训练前每步增长因子")),
        .numbers(Localized(en: "after", zh: "训练后")),
      ],
      rows: zip(trained.arms, [MatrixFamily.uniform, .orthogonal(gain: 1), .gaussian(gain: 1.5)])
        .map { arm, family in
          let flows = arm.outcomes.compactMap(\.flow)
          let before = flows.compactMap { Growth($0.before, lag: trained.lag) }
          let after = flows.compactMap { Growth($0.after, lag: trained.lag) }
          let solved = arm.outcomes.count {
            ($0.finalError ?? .infinity) < FirstSymbolRecall.solvedError
          }
          return [
            Self.word(family),
            Localized(
              en: "\(solved) of \(arm.outcomes.count)", zh: "\(solved) / \(arm.outcomes.count)"),
            Self.median(before, \.largestSingularValue, .fixed(decimals: 2)),
            Self.median(after, \.largestSingularValue, .fixed(decimals: 2)),
            Self.median(before, \.spectralRadius, .fixed(decimals: 2)),
            Self.median(after, \.spectralRadius, .fixed(decimals: 2)),
            Self.median(before, \.perStep, .significant(digits: 3)),
            Self.median(after, \.perStep, .significant(digits: 3)),
          ]
        })
  }
}
