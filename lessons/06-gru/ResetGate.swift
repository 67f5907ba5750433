import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Who forgets in a trained GRU: the gates at restarts, and the network with one of them deaf.
struct ResetGate {
  /// The share of ‖∂n/∂h‖ elsewhere that may be left at restarts.
  static let closed = 0.5
  /// How many times the intact loss counts as damage.
  static let damage = 10.0
  /// The share of the other gate's damage below which a gate's part counts as small.
  static let small = 0.1
  /// How many units the picture of one sequence shows.
  static let shownUnits = 12

  private let comparison: Comparison<RestartingSum>
  private let results: [Comparison<RestartingSum>.Result]
  private let findings: [ProbedOutcome<Forgetting.Finding>]
  private let isQuick: Bool

  init(
    _ plan: GRUExperiments, _ results: [Comparison<RestartingSum>.Result],
    _ findings: [ProbedOutcome<Forgetting.Finding>]
  ) {
    comparison = plan.restarting
    self.results = results
    self.findings = findings
    isQuick = plan.isQuick
  }

  func add(to contents: inout LessonContents) throws {
    if let trace = ends.first?.trace {
      let picture = RestartPicture(trace)
      try contents.add("restart-traces", picture.figure, data: picture.data)
      try contents.add(Quantity("shown-units", count: picture.units.count))
    }
    try contents.add(table)
    try contents.add("deaf-gates", figure, data: data)
    try contents.add(claim)
  }

  private var ends: [Forgetting.Finding] { findings.compactMap(\.end) }

  private var table: Table {
    let format = NumberFormat.fixed(decimals: 2)
    func row(_ seed: UInt64, _ finding: Forgetting.Finding) -> [Localized<String>] {
      let (restart, other) = (finding.whereItMatters, finding.elsewhere)
      return [
        Localized(same: NumberFormat.count(Int(seed)))
      ]
        + [
          restart.reset, other.reset, restart.update, other.update, restart.candidateByState,
          other.candidateByState,
        ].map { Localized(same: format.string($0)) }
    }
    return Table(
      "restart-gates",
      columns: [.numbers(Localized(en: "seed", zh: "种子"))]
        + [
          ("$r$", "$r$"), ("$z$", "$z$"),
          (
            "$\\|\\partial \\tilde h/\\partial h\\|$", "$\\|\\partial \\tilde h/\\partial h\\|$"
          ),
        ].flatMap { english, chinese in
          [
            Table.Column.numbers(
              Localized(en: "\(english) at restarts", zh: "\(chinese)，重启处")),
            .numbers(Localized(en: "elsewhere", zh: "别处")),
          ]
        },
      rows: zip(comparison.seeds, findings).compactMap { seed, outcome in
        outcome.end.map { row(seed, $0) }
      })
  }

  private var figure: Figure {
    let losses: [(Localized<Label>, KeyPath<Forgetting.Losses, Double>, SeriesStyle)] = [
      (Localized(en: "as trained", zh: "原样"), \.intact, .gru),
      (Localized(en: "$r$ deaf", zh: "$r$ 失聪"), \.deafReset, .gru.variant(1)),
      (Localized(en: "$z$ deaf", zh: "$z$ 失聪"), \.deafUpdate, .gru.variant(2)),
    ]
    let error: Localized<Label> = Localized(en: "Test error (mean squared)", zh: "测试误差（均方）")
    let medians = losses.map { name, path, _ in
      (name, Quartiles(of: ends.map { $0.losses[keyPath: path] }).median)
    }
    let format = NumberFormat.significant(digits: 2)
    let list = Description.list(medians.map { ($0.0, format.string($0.1)) })
    return Figure(
      size: Size(width: 800, height: 300),
      alternativeText: Localized(
        en: "Median test error of the trained GRUs: "
          + list.english + ".",
        zh: "训练好的 GRU 的测试误差中位数："
          + list.chinese + "。")
    ) {
      Panel.forest(
        losses.map { name, path, style in
          let quartiles = Quartiles(of: ends.map { $0.losses[keyPath: path] })
          return ArmResult(
            name, style: style, median: quartiles.median, lowerQuartile: quartiles.lower,
            upperQuartile: quartiles.upper)
        }, x: Axis(error, scale: .log),
        baselines: [
          Baseline(
            comparison.task.constantError, Localized(en: "best constant", zh: "最好的常数"))
        ])
    }
  }

  private var data: DataTable {
    var table = DataTable(["seed", "as trained", "reset deaf", "update deaf"])
    for (seed, outcome) in zip(comparison.seeds, findings) {
      guard let losses = outcome.end?.losses else { continue }
      table.append(
        [Double(seed), losses.intact, losses.deafReset, losses.deafUpdate].map { .number($0) })
    }
    return table
  }

  // region: claim-n21
  private var verdict: Verdict {
    let gru = arm("gru", of: results)
    guard gru.solvedCount > 0 else { return .inconclusive }
    let without = arm("gru-r-1", of: results)
    let closes = ends.map {
      $0.whereItMatters.candidateByState <= Self.closed * $0.elsewhere.candidateByState
    }
    let isNeeded = ends.map { $0.losses.deafReset >= Self.damage * $0.losses.intact }
    let isMinor = ends.map {
      $0.losses.deafReset - $0.losses.intact
        < Self.small * ($0.losses.deafUpdate - $0.losses.intact)
    }
    if closes.allSatisfy(\.self), isNeeded.allSatisfy(\.self), without.isWorse(than: gru) {
      return .supported
    }
    if !closes.contains(true), isMinor.allSatisfy(\.self), !without.isWorse(than: gru) {
      return .refuted
    }
    return .qualified
  }
  // endregion

  private var claim: Claim {
    let (gru, without) = (arm("gru", of: results), arm("gru-r-1", of: results))
    func span(
      _ label: Localized<String>, _ value: (Forgetting.Finding) -> Double
    ) -> Claim.DecidingFigure {
      .init(label, over: ends.map(value), .significant(digits: 2))
    }
    return Claim(
      "n21",
      quotation: "重置门：负责在暂态中遗忘上一时刻的隐藏层〔这里检验：在需要遗忘的任务上，训练好的 GRU 是不是靠它来遗忘〕",
      translation: "The reset gate is in charge of forgetting the previous hidden state in the "
        + "candidate. [Tested here: whether trained GRUs forget by it, on a task that asks for forgetting.]",
      basis: .experiment,
      rule: Localized(
        en:
          "Supported if with every seed $\\|\\partial \\tilde h_t/\\partial h_{t-1}\\|$ (Frobenius) at restarts is at "
          + "most 0.5 of that elsewhere, and a deaf $r$ makes the error at least 10 times as large, "
          + "and the GRU with $r = 1$ (equal parameters) is worse. Refuted if with no seed the norm is so small, with every "
          + "seed a deaf $r$ adds less than 0.1 of the error that a deaf $z$ adds, and the GRU with $r = 1$ is not "
          + "worse. Otherwise qualified; but inconclusive, whatever else holds, if the GRU never solves the task. "
          + Standing.meaningOfWorse.english,
        zh:
          "若在每个种子下，重启处的 $\\|\\partial \\tilde h_t/\\partial h_{t-1}\\|$（Frobenius 范数）都不超过别处的 0.5 倍，$r$ 失聪使误差至少增至 10 倍，"
          + "而且 $r = 1$ 的 GRU（参数个数相同）更差，则判为支持；若没有一个种子的范数小到这个程度，每个种子下 $r$ 失聪所增加的误差都不到 "
          + "$z$ 失聪所增加的 0.1 倍，而且 $r = 1$ 的 GRU 并不更差，则不成立；其余情况为有条件成立。但若 GRU 一次也没有解决任务，则一律为尚无定论。"
          + Standing.meaningOfWorse.chinese),
      possibleVerdicts: Verdict.allCases,
      outcome: isQuick ? .notJudged : .judged(verdict),
      decidingFigures: [
        span(
          Localized(
            en: "$\\|\\partial \\tilde h/\\partial h\\|$ at restarts over elsewhere, by seed",
            zh: "$\\|\\partial \\tilde h/\\partial h\\|$，重启处与别处之比（各种子）")
        ) { $0.whereItMatters.candidateByState / $0.elsewhere.candidateByState },
        span(
          Localized(en: "error with deaf $r$ over intact, by seed", zh: "$r$ 失聪与完好时的误差之比（各种子）")
        ) { $0.losses.deafReset / $0.losses.intact },
        span(
          Localized(en: "error with deaf $z$ over intact, by seed", zh: "$z$ 失聪与完好时的误差之比（各种子）")
        ) { $0.losses.deafUpdate / $0.losses.intact },
        gru.decidingFigure(), without.decidingFigure(beside: gru),
        .init(
          Localized(
            en: "median steps with $r = 1$ over those of the GRU (limit 1.5)",
            zh: "$r = 1$ 与 GRU 的步数中位数之比（界限 1.5）"),
          Localized(
            same: NumberFormat.fixed(decimals: 2).string(
              without.judgedSteps / gru.judgedSteps))),
      ])
  }
}
