import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// What lesson 06 runs: two comparisons, and a look into the trained networks.
struct GRUExperiments {
  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  var isQuick: Bool { setting.budget == .quick }
  private var hidden: Int { setting[GRULesson.hidden] }
  private var rates: [Float] { isQuick ? [0.01] : [0.01, 0.03, 0.1] }

  // region: arms
  /// A GRU without one of its gates gets more units, so that it has about as many parameters.
  private func arms<Task: SequenceTask>(_ task: Task) -> [Comparison<Task>.Arm] {
    let withoutReset = Cell.gru(GRU(reset: .fixed(at: 1)))
    let oneUpdate = Cell.gru(GRU(update: .shared))
    func size(_ cell: Cell) -> Int {
      equalSize(of: cell, to: .gru(), hidden: hidden, inputs: task.inputs)
    }
    return [
      .init("gru", .gru(), hidden: hidden),
      .init("gru-r-1", withoutReset, hidden: size(withoutReset)),
      .init("gru-one-z", oneUpdate, hidden: size(oneUpdate)),
    ]
  }

  var adding: Comparison<AddingProblem> {
    let task = AddingProblem(length: setting[GRULesson.length])
    let tied = Cell.lstm(LSTM(input: .complementOfForget))
    let equal = equalSize(of: tied, to: .lstm(), hidden: hidden, inputs: task.inputs)
    return comparison(
      of: task,
      arms: arms(task) + [
        .init("lstm", .lstm(), hidden: hidden),
        .init("lstm-tied", tied, hidden: hidden),
        .init("lstm-tied-equal", tied, hidden: equal),
      ], solvedError: AddingProblem.solvedError, group: "adding")
  }

  var restarting: Comparison<RestartingSum> {
    let task = RestartingSum(length: setting[GRULesson.restartLength])
    return comparison(
      of: task, arms: arms(task), solvedError: RestartingSum.solvedError,
      group: "restarting")
  }
  // endregion

  private func comparison<Task: SequenceTask>(
    of task: Task, arms: [Comparison<Task>.Arm], solvedError: Double, group: String
  ) -> Comparison<Task> {
    let steps = setting[GRULesson.steps]
    return Comparison(
      of: task, arms: arms, rates: rates, furtherRates: LearningRates.ladder,
      tuningSeeds: isQuick ? [101] : [101, 102, 103], tuningTestSize: isQuick ? 250 : 500,
      seeds: (1...setting[GRULesson.seeds]).map { UInt64($0 + 40) },
      recipe: Recipe(rate: rates[0], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 8 : 50)), testSize: isQuick ? 250 : 2000,
        solvedError: solvedError, stopsWhenSolved: true, finalTestSize: 0), group: group)
  }

  /// What was found in the networks of the reported runs.
  struct Inside {
    var pairs: [ProbedOutcome<GatePairs.Finding>]
    var paths: [ProbedOutcome<DirectPaths.Finding>]
    var forgetting: [ProbedOutcome<Forgetting.Finding>]
  }

  /// Looks into the LSTMs and GRUs of the reported runs, which are trained once more, to the same weights.
  func inside(
    _ addingResults: [Comparison<AddingProblem>.Result],
    _ restartingResults: [Comparison<RestartingSum>.Result], in laboratory: Laboratory
  ) throws -> Inside {
    let pairs = runs(adding, addingResults, "lstm").map { run, _ in
      ProbedRun(run, GatePairs(sequences: isQuick ? 50 : 500))
    }
    let probe = DirectPaths(sequences: isQuick ? 1 : 5, over: adding.task.length)
    let paths = runs(adding, addingResults, "gru").map { run, _ in ProbedRun(run, probe) }
    let forgetting = runs(restarting, restartingResults, "gru").map { run, isFirst in
      ProbedRun(run, Forgetting(sequences: isQuick ? 10 : 200, keepsTrace: isFirst))
    }
    return Inside(
      pairs: try laboratory.outcomes(of: pairs, group: "gate-pairs"),
      paths: try laboratory.outcomes(of: paths, group: "direct-paths"),
      forgetting: try laboratory.outcomes(of: forgetting, group: "forgetting"))
  }

  private func runs<Task: SequenceTask>(
    _ comparison: Comparison<Task>, _ results: [Comparison<Task>.Result], _ arm: String
  ) -> [(run: TrainingRun<Task>, isFirst: Bool)] {
    guard let result = results.first(where: { $0.arm.name == arm }) else { return [] }
    return comparison.seeds.enumerated().map { index, seed in
      var recipe = comparison.recipe
      recipe.rate = result.rate
      let run = TrainingRun(
        of: comparison.task, arm: arm, cell: result.arm.cell, hidden: result.arm.hidden,
        recipe: recipe, observation: comparison.observation, seed: seed)
      return (run, index == 0)
    }
  }

  /// The sizes that the prose names.
  func addSetup(to contents: inout LessonContents) throws {
    let (adding, restarting) = (adding, restarting)
    for (name, count) in [
      ("length", adding.task.length), ("restart-length", restarting.task.length),
      ("hidden", hidden), ("steps", adding.recipe.steps), ("batch", adding.recipe.batch),
      ("seeds", adding.seeds.count), ("tuning-seeds", adding.tuningSeeds.count),
      ("curve-test-size", adding.observation.testSize),
      ("interval", adding.observation.interval),
    ] { try contents.add(Quantity(name, count: count)) }
    let rates = rates.map(\.description)
    try contents.add(
      Quantity(
        "rates",
        text: Localized(en: rates.joined(separator: ", "), zh: rates.joined(separator: "、"))))
    try contents.add(Quantity("adding-solved", AddingProblem.solvedError, .fixed(decimals: 2)))
    try contents.add(Quantity("restart-solved", RestartingSum.solvedError, .fixed(decimals: 2)))
    try contents.add(
      Quantity("restart-constant", restarting.task.constantError, .fixed(decimals: 2)))
    try contents.add(
      Quantity("restart-share", Double(restarting.task.restartShare), .fixed(decimals: 1)))
    try contents.add(
      Quantity("mark-share", Double(restarting.task.markShare), .fixed(decimals: 1)))
  }
}
