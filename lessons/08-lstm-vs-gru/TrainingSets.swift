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

  let plan: RivalExperiments
  let sizes: [Int]
  /// The learning rate of each arm, from the map of the same task.
  let rates: [Rival: Float]
  /// The outcomes by arm, size and seed.
  let outcomes: [Rival: [[FixedSetRun<AddingProblem>.Outcome]]]

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

  func fitted(_ rival: Rival, _ size: Int) -> [FixedSetRun<AddingProblem>.Outcome] {
    (outcomes[rival]?[size] ?? []).filter { $0.fittedError < Self.fittedError }
  }

  func testErrors(_ rival: Rival, _ size: Int) -> Quartiles {
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
            // Two bands of one hue would run together.
            Band(
              x: x, low: values.map(\.lower), high: values.map(\.upper), style: rival.style,
              isOutline: rival == .gruEqual)
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
        + Rival.allCases.map { "\($0.text.english): \(list($0).joined(separator: ", "))" }
        .joined(separator: "; ") + ".",
      zh: "在 \(sizeList.joined(separator: "、")) 个序列上训练之后测试误差的中位数："
        + Rival.allCases.map { "\($0.text.chinese)：\(list($0).joined(separator: "、"))" }
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
}
