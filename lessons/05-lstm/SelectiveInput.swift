import Bilingual
import Course
import Experiments
import Notebook

/// Whether the selection of the input is what eases vanishing: the LSTM with its input gate held open.
struct SelectiveInput {
  private let plan: LSTMExperiments
  private let full: Comparison<AddingProblem>.Result
  private let open: Comparison<AddingProblem>.Result
  /// The gradient halfway back over that at the last step, before training, seed by seed.
  private let reach: (full: [Double], open: [Double])
  private let distances: [Double]

  init(
    _ plan: LSTMExperiments, _ vanishing: Vanishing, _ paths: MemoryPaths, _ worth: LSTMGateWorth,
    in laboratory: Laboratory
  ) throws {
    self.plan = plan
    full = arm("full", of: worth.adding)
    open = arm("i-1", of: worth.adding)
    distances = paths.distances
    let probe = StateGradients(sequences: plan.isQuick ? 50 : 250)
    let untrained = try laboratory.outcomes(
      of: plan.probing(open, steps: 0, probe), group: "untrained-gradients")
    func reach(_ outcomes: [ProbedOutcome<StateGradients.Finding>]) -> [Double] {
      outcomes.compactMap { $0.start?.relative(at: plan.task.length / 2) }
    }
    self.reach = (reach(vanishing.gated[0].found), reach(untrained))
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add(claim)
  }

  // region: claim-n17
  /// The seeds with which the gradient of the open cell reaches less far.
  private var shorterReaches: Int { zip(reach.full, reach.open).count { $1 < $0 } }

  private var verdict: Verdict {
    if full.solvedCount == 0 && open.solvedCount == 0 { return .inconclusive }
    if !open.isWorse(than: full) { return .refuted }
    let decides = full.solvedCount == plan.gated.seeds.count && open.solvedCount == 0
    return decides && shorterReaches == plan.gated.seeds.count ? .supported : .qualified
  }
  // endregion

  private var claim: Claim {
    var claim = Claim(
      "n17",
      quotation: "LSTM的动机：有选择性的输入以缓解梯度消失的问题〔这里检验：它是否就是成因〕",
      translation:
        "The motive of the LSTM: selective input, to ease vanishing gradients. [Tested here: "
        + "that selective input is the cause.]",
      basis: .experiment,
      rule: Localized(
        en:
          "Tested by taking the selection away: $i = 1$, equal parameters, PyTorch’s first weights. Supported if the full "
          + "LSTM solves the adding problem with every seed and the one with $i = 1$ with none, and if before training "
          + "$\\|\\partial L/\\partial c\\|$ at lag $T/2$, relative to lag $0$, is smaller with $i = 1$ for every seed; refuted if the "
          + "one with $i = 1$ is not worse at the task than the full one; otherwise qualified; but inconclusive, whatever else "
          + "holds, if neither ever solves it. " + Standing.meaningOfWorse.english,
        zh: "用拿掉选择来检验：取 $i = 1$，参数个数相同，从 PyTorch 的默认权重出发。若完整的 LSTM 在每个种子下都解决加法问题，而 $i = 1$ 的一次也没有，"
          + "并且训练前间隔 $T/2$ 处的 $\\|\\partial L/\\partial c\\|$（相对于间隔 $0$）在每个种子下都是 $i = 1$ 的较小，则判为支持；"
          + "若 $i = 1$ 的在任务上并不比完整的差，则不成立；其余情况为有条件成立。但若两者都从未解决，则一律为尚无定论。"
          + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: [full.decidingFigure(), open.decidingFigure(beside: full)]
        + reachFigures + [
          .init(
            Localized(
              en:
                "distance of the direct path from $\\partial c_T/\\partial c_k$ ($h_k$ held), relative to the norm of the latter "
                + "(Frobenius), lag $T/2$, trained, by seed",
              zh: "直接路径与 $\\partial c_T/\\partial c_k$（固定 $h_k$）之差的范数，相对于后者的范数（Frobenius），间隔 $T/2$，"
                + "训练后（各种子）"),
            over: distances, .fixed(decimals: 2))
        ])
    // The condition on the gradient came when it was known which runs solve the task.
    claim.isRuleAmended = true
    return claim
  }

  private var reachFigures: [Claim.DecidingFigure] {
    let name = Localized(
      en:
        "$\\|\\partial L/\\partial c\\|$ at lag $T/2$ over that at lag $0$, before training, by seed",
      zh: "训练前间隔 $T/2$ 处与间隔 $0$ 处 $\\|\\partial L/\\partial c\\|$ 之比（各种子）")
    func figure(_ label: Localized<String>, _ values: [Double]) -> Claim.DecidingFigure {
      .init(
        Localized(
          en: "\(name.english), \(label.english)", zh: "\(name.chinese)，\(label.chinese)"),
        over: values, .significant(digits: 2))
    }
    return [
      figure(Localized(en: "all gates learned", zh: "各门都学习"), reach.full),
      figure(Localized(same: "$i = 1$"), reach.open),
      .init(
        Localized(
          en: "seeds with which it is smaller with $i = 1$", zh: "$i = 1$ 时较小的种子数"),
        Localized(
          en: "\(shorterReaches) of \(reach.open.count)",
          zh: "\(reach.open.count) 个中 \(shorterReaches) 个")),
    ]
  }
}
