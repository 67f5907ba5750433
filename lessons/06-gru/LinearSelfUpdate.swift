import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// The way back through a trained GRU: the linear self-update alone, and all of it.
struct LinearSelfUpdate {
  /// The relative distance up to which the direct path counts as the whole.
  static let near = 0.5

  private let seeds: [UInt64]
  private let paths: [ProbedOutcome<DirectPaths.Finding>]
  private let length: Int
  private let isQuick: Bool

  init(_ plan: GRUExperiments, _ paths: [ProbedOutcome<DirectPaths.Finding>]) {
    seeds = plan.adding.seeds
    length = plan.adding.task.length
    self.paths = paths
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("self-update", figure, data: data)
    try contents.add(claim)
  }

  private var ends: [DirectPaths.Finding] { paths.compactMap(\.end) }
  private var lags: [Double] { (ends.first?.lags ?? []).map(Double.init) }

  private func quartiles(
    _ findings: [DirectPaths.Finding], _ value: KeyPath<DirectPaths.Finding, [Double]>
  ) -> [Quartiles] {
    lags.indices.map { index in Quartiles(of: findings.map { $0[keyPath: value][index] }) }
  }

  private var figure: Figure {
    let starts = paths.compactMap(\.start)
    let lag: Localized<Label> = Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")
    let norm: Localized<Label> = Localized(en: "Spectral norm", zh: "谱范数")
    let distance: Localized<Label> = Localized(
      en: "Distance from the direct path (relative)", zh: "与直接路径的相对偏差")
    let whole: Localized<Label> = Localized(en: "whole product", zh: "整个乘积")
    let direct: Localized<Label> = Localized(
      en: "direct path, $\\prod z_t$", zh: "直接路径 $\\prod z_t$")
    let trained: Localized<Label> = Localized(en: "whole, trained", zh: "整个乘积，训练后")
    let untrained: Localized<Label> = Localized(en: "whole, before training", zh: "整个乘积，训练前")
    let wholeCurve = quartiles(ends, \.whole)
    let directCurve = quartiles(ends, \.direct)
    let distanceCurve = quartiles(ends, \.distance)
    let startCurve = quartiles(starts, \.whole)
    return Figure(
      size: Size(width: 800, height: 780),
      alternativeText: Description.curves(
        norm, against: lag,
        [
          Description.Series(whole, x: lags, y: wholeCurve.map(\.median)),
          Description.Series(direct, x: lags, y: directCurve.map(\.median)),
          Description.Series(untrained, x: lags, y: startCurve.map(\.median)),
        ]), sharing: [.x]
    ) {
      Panel(x: Axis(lag), y: Axis(norm, scale: .log)) {
        Line(x: lags, y: wholeCurve.map(\.median), style: .gru, label: trained)
        Line(x: lags, y: startCurve.map(\.median), style: .neutral, label: untrained)
      }
      // On the axis that shows the untrained product, these two would be one line.
      Panel(
        x: Axis(lag),
        y: Axis(Localized(en: "Spectral norm, trained", zh: "谱范数，训练后"), including: [0])
      ) {
        for (curve, style) in [(wholeCurve, SeriesStyle.gru), (directCurve, .gru.variant(1))] {
          // Bands of one hue would run together.
          Band(
            x: lags, low: curve.map(\.lower), high: curve.map(\.upper), style: style,
            isOutline: style != .gru)
        }
        Line(x: lags, y: wholeCurve.map(\.median), style: .gru, label: whole)
        Line(x: lags, y: directCurve.map(\.median), style: .gru.variant(1), label: direct)
      }
      Panel(x: Axis(lag), y: Axis(distance, domain: 0...1.05)) {
        Band(
          x: lags, low: distanceCurve.map(\.lower), high: distanceCurve.map(\.upper), style: .gru)
        Line(x: lags, y: distanceCurve.map(\.median), style: .gru)
        Rule(y: Self.near, label: Localized(en: "limit of the rule", zh: "规则的界限"))
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["seed", "trained", "lag", "whole", "direct", "distance"])
    for (seed, outcome) in zip(seeds, paths) {
      for (trained, finding) in [(0.0, outcome.start), (1.0, outcome.end)] {
        guard let finding else { continue }
        for index in finding.lags.indices {
          table.append(
            [
              Double(seed), trained, Double(finding.lags[index]), finding.whole[index],
              finding.direct[index], finding.distance[index],
            ].map { .number($0) })
        }
      }
    }
    return table
  }

  /// The distance of each seed at the lag next to T/2.
  private var distances: [Double] { ends.map { $0.distance(halfway: length) } }

  // region: claim-n19b
  /// For each seed, whether the direct path is the larger part of the way back.
  private var isNear: [Bool] { distances.map { $0 <= Self.near } }

  private var verdict: Verdict {
    let near = isNear.count(where: \.self)
    switch near {
    case isNear.count where near > 0: return .supported
    case 0: return .refuted
    default: return .qualified
    }
  }
  // endregion

  private var claim: Claim {
    Claim(
      "n19b",
      quotation: "取消进行线性自更新的记忆单元（memory cell），而是直接在隐藏单元中利用门控直接进行线性自更新",
      translation:
        "It drops the memory cell with its linear self-update; the hidden unit itself is "
        + "updated linearly, by means of the gate.",
      basis: .experiment,
      rule: Localized(
        en:
          "Linear would mean that $\\partial h_T/\\partial h_k$ is the diagonal matrix of the products "
          + "of $z$. Measured in trained GRUs at the lag $T/2$: the Frobenius norm of what is left "
          + "of the Jacobian without that diagonal matrix, over the norm of the whole. Supported if it is at most 0.5 "
          + "with every seed, refuted if with none, otherwise qualified.",
        zh: "若真是线性的，$\\partial h_T/\\partial h_k$ 就是以 $z$ 的连乘积为对角元的对角阵。在训练好的 GRU 中，取时间间隔 "
          + "$T/2$，从雅可比矩阵中减去这个对角阵，看余下部分的 Frobenius 范数占整体的比：若每个种子下都不超过 0.5，"
          + "则判为支持；没有一个种子做到，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(
            en: "distance from the direct path, relative, lag $T/2$, by seed",
            zh: "与直接路径的相对偏差，间隔 $T/2$（各种子）"),
          over: distances, .fixed(decimals: 2)),
        .init(
          Localized(en: "seeds within the limit", zh: "不超过界限的种子"), holding: isNear,
          counter: "个"),
      ])
  }
}
