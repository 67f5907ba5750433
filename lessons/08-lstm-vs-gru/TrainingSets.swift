import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// How many different training sequences each arm needs: fixed sets of growing size, equal updates, early stopping.
struct TrainingSets {
  // region: sets
  /// A run that never gets below this error on its own training set has not fitted it and is left out.
  static let fittedError = AddingProblem.solvedError
  /// At least so many runs of five have to fit before an arm is judged at a size.
  static let fewestFitted = 3
  static func sizes(_ budget: Budget) -> [Int] {
    budget == .quick ? [16, 64] : [16, 32, 64, 128, 256, 512]
  }
  static func validationSize(_ budget: Budget) -> Int { budget == .quick ? 100 : 1000 }
  // endregion

  private let plan: RivalExperiments
  private let sizes: [Int]
  /// The learning rate of each arm, from the map of the same task.
  private let rates: [Rival: Float]
  /// The outcomes by arm, size and seed.
  private let outcomes: [Rival: [[FixedSetRun<AddingProblem>.Outcome]]]

  init(_ plan: RivalExperiments, _ map: RateMap, in laboratory: Laboratory) throws {
    self.plan = plan
    let sizes = Self.sizes(plan.setting.budget)
    self.sizes = sizes
    let task = AddingProblem(length: plan.mapLength)
    let seeds = plan.seeds(from: 41)
    let steps = plan.setting[RivalsLesson.setSteps]
    var rates: [Rival: Float] = [:]
    for rival in Rival.allCases { rates[rival] = map.bestRate(rival) }
    let runs = Rival.allCases.flatMap { rival in
      sizes.flatMap { size in
        seeds.map { seed in
          FixedSetRun(
            TrainingRun(
              of: task, arm: rival.rawValue, cell: rival.cell,
              hidden: rival.hidden(beside: plan.hidden, inputs: task.inputs),
              initialisation: rival.initialisation(length: task.length),
              recipe: Recipe(rate: rates[rival] ?? 0, steps: steps),
              observation: Observation(interval: steps, solvedError: Self.fittedError), seed: seed),
            setSize: size, interval: max(1, steps / 10),
            validationSize: Self.validationSize(plan.setting.budget), testSize: plan.finalSize)
        }
      }
    }
    var rest = try laboratory.outcomes(of: runs, group: "sets")[...]
    var outcomes: [Rival: [[FixedSetRun<AddingProblem>.Outcome]]] = [:]
    for rival in Rival.allCases {
      outcomes[rival] = sizes.map { _ in
        defer { rest = rest.dropFirst(seeds.count) }
        return Array(rest.prefix(seeds.count))
      }
    }
    self.rates = rates
    self.outcomes = outcomes
  }

  private func fitted(_ rival: Rival, _ size: Int) -> [FixedSetRun<AddingProblem>.Outcome] {
    (outcomes[rival]?[size] ?? []).filter { $0.fittedError < Self.fittedError }
  }

  private func testErrors(_ rival: Rival, _ size: Int) -> Quartiles {
    Quartiles(of: fitted(rival, size).map(\.testError))
  }

  private func trainingErrors(_ rival: Rival, _ size: Int) -> Quartiles {
    Quartiles(of: fitted(rival, size).compactMap(\.kept?.trainingError))
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("training-sets", figure, data: data)
    try contents.add(table)
    for (name, count) in [
      ("set-steps", plan.setting[RivalsLesson.setSteps]),
      ("validation-size", Self.validationSize(plan.setting.budget)),
      ("set-looks", 10),
    ] { try contents.add(Quantity(name, count: count)) }
    let list = sizes.map(NumberFormat.count)
    try contents.add(
      Quantity(
        "set-sizes",
        text: Localized(en: list.joined(separator: ", "), zh: list.joined(separator: "、"))))
    let rates = Rival.allCases.map { ($0, self.rates[$0]?.description ?? "") }
    try contents.add(
      Quantity(
        "set-rates",
        text: Localized(
          en: rates.map { "\($0.1) (\($0.0.text.english))" }.joined(separator: ", "),
          zh: rates.map { "\($0.1)（\($0.0.text.chinese)）" }.joined(separator: "、"))))
  }

  private var figure: Figure {
    let x = sizes.indices.map(Double.init)
    let sizeNames = sizes.map { Localized<Label>(same: Label(NumberFormat.count($0))) }
    let error: Localized<Label> = Localized(en: "Error (mean squared)", zh: "误差（均方）")
    let names: [(Localized<Label>, (Rival, Int) -> Quartiles)] = [
      (Localized(en: "Fresh sequences, after early stopping", zh: "新序列，提前停止之后"), testErrors),
      (Localized(en: "Training set, at the same point", zh: "训练集，同一处"), trainingErrors),
    ]
    let axis = Axis(
      Localized<Label>(en: "Training sequences", zh: "训练序列数"), scale: .categories(sizeNames))
    return Figure(
      size: Size(width: 860, height: 390), alternativeText: alternativeText, columns: 2,
      sharing: [.y], legend: .top
    ) {
      for (name, quartiles) in names {
        Panel(name, x: axis, y: Axis(error, scale: .log)) {
          Rule(
            y: AddingProblem.constantError,
            label: Localized(en: "best constant answer, 1/6", zh: "最好的常数答案，1/6"))
          for rival in Rival.allCases {
            let values = sizes.indices.map { quartiles(rival, $0) }
            Band(x: x, low: values.map(\.lower), high: values.map(\.upper), style: rival.style)
            Line(x: x, y: values.map(\.median), style: rival.style, label: rival.label)
          }
        }
      }
    }
  }

  private var alternativeText: Localized<String> {
    let sizeList = sizes.map(NumberFormat.count)
    func list(_ rival: Rival) -> [String] {
      sizes.indices.map {
        NumberFormat.significant(digits: 2).string(testErrors(rival, $0).median)
      }
    }
    return Localized(
      en: "Median test error after training on \(sizeList.joined(separator: ", ")) sequences: "
        + Rival.allCases.map { "\($0.text.english) \(list($0).joined(separator: ", "))" }
        .joined(separator: "; ") + ".",
      zh: "在 \(sizeList.joined(separator: "、")) 个序列上训练之后测试误差的中位数："
        + Rival.allCases.map { "\($0.text.chinese) \(list($0).joined(separator: "、"))" }
        .joined(separator: "；") + "。")
  }

  private var data: DataTable {
    var table = DataTable([
      "arm", "training sequences", "seed", "fitted", "kept step", "training error", "test error",
    ])
    for rival in Rival.allCases {
      for (size, runs) in zip(sizes, outcomes[rival] ?? []) {
        for (seed, run) in zip(plan.seeds(from: 41), runs) {
          table.append([
            .word(rival.rawValue), .number(Double(size)), .number(Double(seed)),
            .number(run.fittedError < Self.fittedError ? 1 : 0),
            run.kept.map { .number(Double($0.step)) } ?? .none,
            run.kept.map { .number($0.trainingError) } ?? .none, .number(run.testError),
          ])
        }
      }
    }
    return table
  }

  private var table: Table {
    let format = NumberFormat.significant(digits: 2)
    return Table(
      "sets-table",
      columns: [.numbers(Localized(en: "training sequences", zh: "训练序列数"))]
        + Rival.allCases.flatMap { rival in
          [
            .numbers(
              Localized(en: "\(rival.text.english): fitted", zh: "\(rival.text.chinese)：拟合")),
            .numbers(Localized(en: "test error", zh: "测试误差")),
          ]
        },
      rows: sizes.indices.map { size in
        [Localized(same: NumberFormat.count(sizes[size]))]
          + Rival.allCases.flatMap { rival in
            let (part, all) = (fitted(rival, size).count, plan.seedCount)
            return [
              Localized(en: "\(part) of \(all)", zh: "\(part) / \(all)"),
              Localized(
                same: part == 0 ? "–" : format.string(testErrors(rival, size).median)),
            ]
          }
      })
  }

  // region: claim-n24
  /// The smallest set from which on the median test error of the fitted runs counts as solved; infinite if none.
  private func needed(_ rival: Rival) -> Double {
    let suffices = sizes.indices.map { size in
      fitted(rival, size).count >= min(Self.fewestFitted, plan.seedCount)
        && testErrors(rival, size).median < AddingProblem.solvedError
    }
    let last = suffices.lastIndex(of: false) ?? -1
    return last + 1 < sizes.count ? Double(sizes[last + 1]) : .infinity
  }

  private var verdict: Verdict {
    let grus = [needed(.gru), needed(.gruEqual)]
    let lstms = [needed(.lstm), needed(.chrono)]
    guard (grus + lstms).contains(where: \.isFinite) else { return .inconclusive }
    func needLess(_ lstm: Double) -> Bool {
      grus.allSatisfy { $0.isFinite && 2 * $0 <= lstm }
    }
    if lstms.allSatisfy(needLess) { return .supported }
    return grus.allSatisfy { $0 >= lstms[0] } ? .refuted : .qualified
  }
  // endregion

  var claim: Claim {
    Claim(
      "n24", quotation: "（GRU）训练样本较少",
      translation: "The GRU needs fewer training samples.", basis: .experiment,
      rule: Localized(
        en:
          "An arm needs the smallest training set from which on the median test error of its fitted runs is "
          + "below 0.01, with at least 3 runs fitted. Supported if both GRUs (equal units, equal parameters) need at most "
          + "half as many sequences as the LSTM with either start; refuted if neither GRU needs fewer than the LSTM with "
          + "PyTorch's start; inconclusive if no arm gets there with any set; otherwise qualified.",
        zh: "一个组“所需”的训练集，是指从它起（包括更大的）拟合了训练集的运行至少有 3 次、其测试误差的中位数都低于 0.01 的最小训练集。若两种 GRU"
          + "（单元数相同、参数个数相同）所需的序列数，都不超过 LSTM 的一半，而且不论 LSTM 从哪种起点出发都如此，则判为支持；若两种 GRU 都不比默认起点的 LSTM 需要得少，"
          + "则不成立；若没有一个组在任何训练集上达到，则尚无定论；其余为有条件成立。"),
      possibleVerdicts: Verdict.allCases, outcome: plan.isQuick ? .notJudged : .judged(verdict),
      decidingFigures: Rival.allCases.map { rival in
        let size = needed(rival)
        let most = NumberFormat.count(sizes.last ?? 0)
        return .init(
          Localized(
            en: "\(rival.text.english): sequences needed", zh: "\(rival.text.chinese)：所需的序列数"),
          size.isFinite
            ? Localized(same: NumberFormat.count(Int(size)))
            : Localized(en: "more than \(most)", zh: "多于 \(most)"))
      })
  }
}
