import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Who solves the adding problem, and how far back its gradient reaches: the claim on vanishing.
struct Vanishing {
  typealias Arm = (
    result: Comparison<AddingProblem>.Result, found: [ProbedOutcome<StateGradients.Finding>]
  )

  let plan: LSTMExperiments
  let plain: [Arm]
  let gated: [Arm]
  let neighbour: [Comparison<AddingProblem>.Result]

  init(_ plan: LSTMExperiments, in laboratory: Laboratory) throws {
    self.plan = plan
    let probe = StateGradients(sequences: plan.isQuick ? 50 : 250)
    // Below the error of who knows one number: the network has begun to use the far mark.
    let escape = AddingProblem.oneNumberError
    plain = try plan.plain.results(probing: probe, escapeError: escape, in: laboratory)
    gated = try plan.gated.results(probing: probe, escapeError: escape, in: laboratory)
    neighbour = try plan.neighbour.results(in: laboratory)
  }

  /// The LSTM from PyTorch's own first weights.
  var lstm: Comparison<AddingProblem>.Result { gated[0].result }

  func add(to contents: inout LessonContents) throws {
    let results = plain.map(\.result) + gated.map(\.result) + neighbour
    let shown = results.filter {
      !["lstm-b-1", "lstm-b-2", "lstm-b-5"].contains($0.arm.name)
    }
    let curves = LearningCurves(shown, baselines: Baseline.adding)
    try contents.add("adding-curves", curves.figure, data: curves.data)
    try contents.add(
      ResultTable(comparison: plan.gated, results: results).table("adding-results"))
    try contents.add("forget-biases", biasFigure, data: biasData)
    try contents.add("gradient-by-lag", gradientFigure, data: gradientData)
    try contents.add(claim)
    try contents.add(Quantity("lstm-solved", count: lstm.solvedCount))
    try contents.add(Quantity("rnn-solved", count: plain.map(\.result.solvedCount).max() ?? 0))
  }

  // MARK: - Forget biases

  private var biasFigure: Figure {
    let results = gated.map { ($0.result, Quartiles(of: $0.result.stepsToSolve)) }
    let list = Description.list(
      results.map { (Localized(name: $0.label), NumberFormat.shortest.string($1.median)) })
    return Figure(
      size: Size(width: 800, height: 320),
      alternativeText: Localized(
        en: "Median steps until the adding problem is solved: \(list.english).",
        zh: "解决加法问题所需步数的中位数：\(list.chinese)。")
    ) {
      Panel.forest(
        results.map { result, quartiles in
          ArmResult(
            Localized(name: result.label), style: result.style, median: quartiles.median,
            lowerQuartile: quartiles.lower, upperQuartile: quartiles.upper,
            isNever: result.solvedCount == 0)
        },
        x: .stepsToSolve(
          upperQuartiles: results.map { $0.1.upper }, budget: plan.gated.recipe.steps))
    }
  }

  private var biasData: DataTable {
    var table = DataTable(["arm", "seed", "steps to solve", "final error"])
    for (result, _) in gated {
      for (index, seed) in plan.gated.seeds.enumerated() {
        table.append([
          .word(result.arm.name), .number(Double(seed)), .number(result.stepsToSolve[index]),
          .number(result.finalErrors[index]),
        ])
      }
    }
    return table
  }

  // MARK: - Gradients

  /// When a network is looked into.
  private enum Moment: String, CaseIterable {
    case start
    case escape
    case end

    var name: Localized<Label> {
      switch self {
      case .start: Localized(en: "before training", zh: "训练前")
      case .escape: Localized(en: "leaving the plateau", zh: "离开平台时")
      case .end: Localized(en: "after training", zh: "训练后")
      }
    }

    func finding(_ outcome: ProbedOutcome<StateGradients.Finding>) -> StateGradients.Finding? {
      switch self {
      case .start: outcome.start
      case .escape: outcome.escape
      case .end: outcome.end
      }
    }
  }

  private var shownArms: [Arm] {
    (plain + gated).filter {
      ["rnn", "rnn-orthogonal", "rnn-identity", "lstm", "lstm-b-1", "lstm-chrono"].contains(
        $0.result.arm.name)
    }
  }

  /// The gradient at each lag, relative to that at lag 0: the median over the seeds that came there.
  private func relative(_ arm: Arm, _ moment: Moment) -> [Double] {
    let findings = arm.found.compactMap(moment.finding)
    guard let first = findings.first else { return [] }
    return first.norms.indices.map { lag in
      Quartiles(of: findings.map { $0.relative(at: lag) }).median
    }
  }

  private var gradientFigure: Figure {
    let lag: Localized<Label> = Localized(en: "Lag $T - k$ (steps)", zh: "时间间隔 $T - k$（步）")
    let norm: Localized<Label> = Localized(en: "Gradient, relative to lag 0", zh: "梯度（相对于间隔 0）")
    // What lies below cannot be told from nothing in single precision.
    let lowest = 1e-12
    func shown(_ arm: Arm, _ moment: Moment) -> [Double] {
      relative(arm, moment).map { max($0, lowest) }
    }
    func text(_ moment: Moment) -> Localized<String> {
      Description.curves(
        norm, against: lag,
        shownArms.map { arm in
          let values = shown(arm, moment)
          return .init(
            Localized(name: arm.result.label), x: values.indices.map(Double.init), y: values)
        })
    }
    return Figure(
      size: Size(width: 800, height: 420),
      alternativeText: Description.panels(Moment.allCases.map { ($0.name, text($0)) }),
      columns: 3,
      sharing: [.x, .y], legend: .top
    ) {
      for (index, moment) in Moment.allCases.enumerated() {
        Panel(moment.name, x: Axis(lag), y: Axis(norm, scale: .log)) {
          for arm in shownArms {
            let values = shown(arm, moment)
            if !values.isEmpty {
              Line(
                x: values.indices.map(Double.init), y: values, style: arm.result.style,
                label: index == 0 ? Localized(name: arm.result.label) : nil)
            }
          }
        }
      }
    }
  }

  private var gradientData: DataTable {
    var table = DataTable(["arm", "moment", "lag", "seeds", "median relative gradient"])
    for arm in plain + gated {
      for moment in Moment.allCases {
        let seeds = arm.found.count { moment.finding($0) != nil }
        for (lag, value) in relative(arm, moment).enumerated() {
          table.append([
            .word(arm.result.arm.name), .word(moment.rawValue), .number(Double(lag)),
            .number(Double(seeds)), .number(value),
          ])
        }
      }
    }
    return table
  }

  /// After training, at the lag T/2.
  private func reach(_ arm: Arm) -> Double {
    let values = relative(arm, .end)
    return values.isEmpty ? 0 : values[values.count / 2]
  }

  // MARK: - The claim

  private func isPlain(_ arm: Arm) -> Bool { plain.contains { $0.result.arm == arm.result.arm } }

  // region: claim-n16
  private var verdict: Verdict {
    guard gated.contains(where: { $0.result.solvedCount > 0 }) else { return .inconclusive }
    if plain.contains(where: { !$0.result.isWorse(than: lstm) }) { return .refuted }
    let hasSolved = lstm.solvedCount == plan.gated.seeds.count
    let reachesFarther = plain.allSatisfy { reach($0) < reach(gated[0]) }
    return hasSolved && reachesFarther ? .supported : .qualified
  }
  // endregion

  private var claim: Claim {
    let format = NumberFormat.significant(digits: 2)
    return Claim(
      "n16",
      quotation: "有选择性的输入以缓解梯度消失的问题",
      translation: "Selective input, to ease the problem of vanishing gradients.",
      basis: .experiment,
      rule: Localized(
        en: "That vanishing is eased; the cause is another claim. Supported if the LSTM from "
          + "PyTorch’s first weights solves the adding problem with every seed, every tanh RNN (three "
          + "kinds of first weights, equal parameters) is worse, and after training the gradient at lag "
          + "$T/2$, relative to lag 0, is larger in the LSTM than in each of them; refuted if some tanh RNN is not worse; "
          + "otherwise qualified; but inconclusive, whatever else holds, if no LSTM solves the task. "
          + Standing.meaningOfWorse.english,
        zh: "这里只看是否缓解，成因另作一条论断。若从 PyTorch 默认权重出发的 LSTM 在每个种子下都解决加法问题，各种 tanh RNN"
          + "（三种初始权重，参数个数相同）都比它差，而且训练后间隔 $T/2$ 处相对于间隔 0 的梯度，LSTM 比它们都大，则判为支持；若有某种 tanh RNN "
          + "并不更差，则不成立；其余情况为有条件成立。但若没有 LSTM 解决任务，则一律为尚无定论。"
          + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: (plain + gated).map { arm in
        let word = isPlain(arm) ? arm.result.standing(beside: lstm).word : nil
        return .init(
          Localized(
            en: "\(arm.result.label) (solved, relative gradient at $T/2$)",
            zh: "\(arm.result.name.chinese)（解决次数，$T/2$ 处的相对梯度）"),
          Localized(
            en: "\(arm.result.solvedText.english), \(format.string(reach(arm)))",
            zh: "\(arm.result.solvedText.chinese)，\(format.string(reach(arm)))"),
          judgement: word)
      })
  }
}
