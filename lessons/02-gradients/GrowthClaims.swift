import Bilingual
import Course
import Experiments
import Foundation
import Notebook
import Recurrent

/// The claims on vanishing and exploding: what s_max decides, and what it does not.
extension GrowthResults {
  /// The largest share of the bound (γ s_max)^lag that a norm reaches, over all draws with γ s_max < 1.
  private var shareOfBound: Double {
    ProbeResults.arms.flatMap { arm in
      (probes.outcomes[arm] ?? []).flatMap { outcome in
        let factor = arm.activation.steepestSlope * outcome.largestSingularValue
        return factor < 1
          ? outcome.norms.enumerated().map { lag, norm in norm / pow(factor, Double(lag)) } : []
      }
    }.largest
  }

  /// Untrained networks whose γ s_max is below 1, as the bound asks.
  private var bounded: [Growth] {
    ProbeResults.arms.flatMap { arm in
      (probes.outcomes[arm] ?? []).map { Growth($0) }.filter {
        arm.activation.steepestSlope * $0.largestSingularValue < 1
      }
    }
  }

  /// Linear and tanh networks, trained ones included, whose s_max is above 1.
  private var above: [Growth] {
    (growths(.identity).map(\.growth) + growths(.tanh).map(\.growth) + trained.growths)
      .filter { $0.largestSingularValue > 1 }
  }

  // region: claim-n7
  private var boundVerdict: Verdict {
    // Norms are rounded to six digits, hence the allowance.
    guard shareOfBound < 1.00001, bounded.allSatisfy(\.hasVanished) else { return .refuted }
    return above.contains(where: \.hasVanished) ? .qualified : .supported
  }
  // endregion

  // region: claim-n8
  private var explosionVerdict: Verdict {
    if above.allSatisfy(\.hasExploded) { return .supported }
    return above.contains(where: \.hasExploded) ? .qualified : .refuted
  }
  // endregion

  private func count(_ part: [Growth], of all: [Growth]) -> Localized<String> {
    Localized(en: "\(part.count) of \(all.count)", zh: "\(all.count) 个中 \(part.count) 个")
  }

  var boundClaim: Claim {
    Claim(
      "n7",
      quotation: "梯度消失：学习到的参数矩阵的最大奇异值小于1；当最大奇异值小于1的时候，往前传播的时候，随着 $t$ 越来越大，梯度越来越小",
      translation:
        "Vanishing gradients: the largest singular value of the learned matrix is below 1; "
        + "then, going towards earlier steps, the gradient gets smaller and smaller as $t$ grows.",
      basis: .experiment,
      rule: Localized(
        en:
          "Refuted if in some untrained network with $γ s_{\\max} < 1$ the norm of the Jacobian product exceeds "
          + "$(γ s_{\\max})^{T-k}$ at some lag by more than rounding, or its growth per step over the longest lag is not below "
          + "\(Growth.vanishes). Otherwise supported if no linear or tanh network with $s_{\\max} > 1$ "
          + "has a growth below \(Growth.vanishes); qualified if some has: the condition suffices, "
          + "but is not needed.",
        zh: "若某个 $γ s_{\\max} < 1$ 的未训练网络在某个间隔上雅可比乘积的范数超过 $(γ s_{\\max})^{T-k}$（舍入误差除外），"
          + "或在最长间隔上每步的增长因子不低于 \(Growth.vanishes)，则不成立。否则，若没有一个 $s_{\\max} > 1$ 的线性或 tanh 网络的"
          + "增长因子低于 \(Growth.vanishes)，则判为支持；若有，则为有条件成立：条件充分而不必要。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(boundVerdict),
      decidingFigures: [
        .init(
          Localized(en: "untrained, $γ s_{\\max} < 1$, vanish", zh: "未训练，$γ s_{\\max} < 1$，消失"),
          count(bounded.filter(\.hasVanished), of: bounded)),
        .init(
          Localized(en: "norm over bound, largest", zh: "范数与上界之比，最大"),
          Localized(same: NumberFormat.fixed(decimals: 3).string(shareOfBound))),
        .init(
          Localized(
            en: "linear or tanh, $s_{\\max} > 1$, vanish all the same",
            zh: "线性或 tanh，$s_{\\max} > 1$，照样消失"),
          count(above.filter(\.hasVanished), of: above)),
      ])
  }

  var explosionClaim: Claim {
    let learned = trained.growths.filter { $0.largestSingularValue > 1 }
    return Claim(
      "n8",
      quotation: "梯度爆炸：学习到的参数矩阵的最大奇异值大于1",
      translation:
        "Exploding gradients: the largest singular value of the learned matrix is above 1.",
      basis: .experiment,
      rule: Localized(
        en:
          "Over all linear and tanh networks with $s_{\\max} > 1$, trained ones included: supported "
          + "if the growth per step of every one is above \(Growth.explodes), refuted if of none, "
          + "otherwise qualified.",
        zh: "对所有 $s_{\\max} > 1$ 的线性与 tanh 网络（包括训练后的）：若每一个的每步增长因子都高于 \(Growth.explodes)，"
          + "则判为支持；若没有一个如此，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(explosionVerdict),
      decidingFigures: [
        .init(
          Localized(en: "$s_{\\max} > 1$, explode", zh: "$s_{\\max} > 1$，爆炸"),
          count(above.filter(\.hasExploded), of: above)),
        .init(
          Localized(en: "$s_{\\max} > 1$ and $ρ < 1$, explode", zh: "$s_{\\max} > 1$ 而 $ρ < 1$，爆炸"),
          count(
            above.filter { $0.spectralRadius < 1 && $0.hasExploded },
            of: above.filter { $0.spectralRadius < 1 })),
        .init(
          Localized(en: "trained, $s_{\\max} > 1$, explode", zh: "训练后，$s_{\\max} > 1$，爆炸"),
          count(learned.filter(\.hasExploded), of: learned)),
      ])
  }
}
