import Bilingual
import Course
import Experiments
import Notebook

extension FutureTags {
  /// The accuracy that counts as right, at every step.
  static let right = 0.95
  /// How far above a limit an accuracy may lie by the chance of the draw.
  static let chance = 0.02
  /// How far above the limit of one direction an accuracy shows that the future was seen.
  static let effect = 0.05

  // region: claim-n28
  private var verdict: Verdict {
    let one = accuracies("forward")
    let both = lowest("both-half") + lowest("both-equal")
    let whole = accuracies("both-half") + accuracies("both-equal")
    let late = accuracies("delay-\(delays.max() ?? 0)")
    guard (one + both + whole + late).allSatisfy(\.isFinite) else { return .inconclusive }
    let limit = task.bestAccuracy(ahead: 0)
    // One direction above what can be known without the future: then the task leaks.
    guard one.allSatisfy({ $0 <= limit + Self.chance }) else { return .inconclusive }
    if both.allSatisfy({ $0 >= Self.right && $0 > earlyLimit }) { return .supported }
    if whole.contains(where: { $0 > limit + Self.effect }) { return .qualified }
    // The control shows whether the future can be learned from at all.
    return late.allSatisfy { $0 > limit + Self.effect } ? .refuted : .inconclusive
  }
  // endregion

  var claim: Claim {
    let format = NumberFormat.percentage(decimals: 1)
    let delay = delays.max() ?? 0
    let early = format.string(earlyLimit).replacing("%", with: "\\%")
    func range(_ values: [Double]) -> Localized<String> {
      let (low, high) = (
        format.string(values.min() ?? .nan), format.string(values.max() ?? .nan)
      )
      return Localized(en: "\(low) to \(high)", zh: "\(low) 至 \(high)")
    }
    return Claim(
      "n28",
      quotation: "不同的整合方式：Variants of RNNs — The table below sums up the other commonly used RNN "
        + "architectures: 〔校：原表未录；所引速查表此处列双向（BRNN）与深层（DRNN）两种〕〔这里检验：双向网络是否看得到未来〕",
      translation:
        "Different ways to put them together: variants of RNNs. [The table itself is missing; the cheat "
        + "sheet that the notes link to shows two variants, in both directions and deep.] "
        + "[Tested here: whether both directions see the future.]",
      basis: .experiment,
      rule: Localized(
        en:
          "Supported if, with every seed, both directions ($H/2$ each, and at equal parameters) give at "
          + "least $95\\%$ right tags at every step, and more than the $\(early)$ that anybody can reach at "
          + "the first step who knows $\(delay)$ steps ahead. Inconclusive if some run diverged, or if one "
          + "direction is more than $2$ points above what can be known without the future. If both "
          + "directions come $5$ points above it with no seed: refuted if the control with $\(delay)$ steps of "
          + "delay does with every seed, else inconclusive. Otherwise qualified.",
        zh: "若每个种子下，双向网络（各 $H/2$ 个单元的和参数个数相同的）在每一步标对的比例都不低于 $95\\%$，"
          + "并且高于知道后面 $\(delay)$ 步时在第一步所能达到的 $\(early)$，则判为支持。若有运行发散，或者单向网络比不知未来者的上限高出 $2$ 个百分点以上，"
          + "则尚无定论。若双向网络在任何种子下都不比该上限高出 $5$ 个百分点，则看晚 $\(delay)$ 步回答的对照：它在每个种子下都高出，为不成立，否则为尚无定论。"
          + "其余情况为有条件成立。"),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: [
        .init(
          Localized(en: "can be known without the future", zh: "不知未来者的上限"),
          Localized(same: format.string(task.bestAccuracy(ahead: 0)))),
        .init(
          Localized(en: "one direction, all steps, by seed", zh: "单向，所有时间步，各种子"),
          range(accuracies("forward"))),
        .init(
          Localized(
            en: "one direction, \(delay) steps late, all steps, by seed",
            zh: "单向，晚 \(delay) 步回答，所有时间步，各种子"), range(accuracies("delay-\(delay)"))),
        .init(
          Localized(
            en: "both directions, $H/2$ each, worst step, by seed", zh: "双向，各 $H/2$，最差的一步，各种子"),
          range(lowest("both-half"))),
        .init(
          Localized(
            en: "both directions, equal parameters, worst step, by seed",
            zh: "双向，参数个数相同，最差的一步，各种子"), range(lowest("both-equal"))),
      ])
  }
}
