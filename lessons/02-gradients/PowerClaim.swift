import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// The claim on powers: for which matrices the notes' formula is right.
extension PowerResults {
  /// The largest error of a kind over draws, at the judged powers that pass a test.
  private func worst(_ kind: Int, where isAsked: (_ t: Int) -> Bool = { _ in true }) -> Double {
    outcomes[kind].flatMap { outcome in
      (1...judgedPowers).filter(isAsked).map { outcome.errors[$0 - 1] }
    }.largest
  }

  // region: claim-n6
  private var verdict: Verdict {
    let isExact = Self.kinds.indices.map { worst($0) < Self.exact }
    if isExact.allSatisfy(\.self) { return .supported }
    return isExact.contains(true) ? .qualified : .refuted
  }
  // endregion

  var claim: Claim {
    let exact = NumberFormat.scientific(digits: 1).string(Self.exact)
    func text(_ error: Double) -> Localized<String> {
      error < Self.exact
        ? Localized(en: "below \(exact)", zh: "低于 \(exact)")
        : Localized(same: NumberFormat.significant(digits: 2).string(error))
    }
    func figure(
      _ kind: Int, _ english: String, _ chinese: String, where isAsked: (Int) -> Bool
    ) -> Claim.DecidingFigure {
      let label = Self.kinds[kind].label
      return .init(
        Localized(
          en: "\(label.english.plainText)\(english), largest error",
          zh: "\(label.chinese.plainText)\(chinese)，最大误差"),
        text(worst(kind, where: isAsked)))
    }
    return Claim(
      "n6",
      quotation: "可对 $W_{hh}$ 进行 SVD $\\Rightarrow W_{hh} = \\sum_{i=1}^r \\sigma_i u_i v_i^T$，"
        + "$\\therefore W_{hh}^t = \\sum_{i=1}^r \\sigma_i^t u_i v_i^T$",
      translation:
        "One can apply the SVD to $W_{hh}$ $\\Rightarrow W_{hh} = \\sum_{i=1}^r \\sigma_i u_i "
        + "v_i^T$, $\\therefore W_{hh}^t = \\sum_{i=1}^r \\sigma_i^t u_i v_i^T$",
      basis: .experiment,
      rule: Localized(
        en: "Relative error of the formula in Frobenius’ norm, for $t$ from $1$ to "
          + "\(judgedPowers) and every draw. Supported if it stays below \(exact) for all "
          + "\(Self.kinds.count) kinds of matrices; refuted if for none; otherwise qualified.",
        zh: "公式按 Frobenius 范数的相对误差，$t$ 从 $1$ 到 \(judgedPowers)，取遍每次抽取的矩阵。若对全部 "
          + "\(Self.kinds.count) 类矩阵都低于 \(exact)，则判为支持；若没有一类如此，则不成立；其余情况为有条件成立。"),
      possibleVerdicts: [.supported, .qualified, .refuted],
      outcome: setting.budget == .quick ? .notJudged : .judged(verdict),
      decidingFigures: [
        figure(0, "", "", where: { _ in true }),
        figure(1, ", odd $t$", "，$t$ 为奇数", where: { $0 % 2 == 1 }),
        figure(1, ", even $t$", "，$t$ 为偶数", where: { $0 % 2 == 0 }),
        figure(2, ", $t > 1$", "，$t > 1$", where: { $0 > 1 }),
        figure(5, ", $t > 1$", "，$t > 1$", where: { $0 > 1 }),
        figure(3, ", $t > 1$", "，$t > 1$", where: { $0 > 1 }),
        figure(4, ", $t > 1$", "，$t > 1$", where: { $0 > 1 }),
      ])
  }
}
