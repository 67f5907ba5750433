import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// What lesson 05 runs: who learns the adding problem, and what is left of the LSTM without a gate.
struct LSTMExperiments {
  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  var isQuick: Bool { setting.budget == .quick }
  private var hidden: Int { setting[LSTMLesson.hidden] }

  var task: AddingProblem { AddingProblem(length: setting[LSTMLesson.length]) }
  var restartingTask: RestartingSum { RestartingSum(length: setting[LSTMLesson.restartLength]) }

  // region: first-weights
  /// Plain networks with as many parameters as the LSTM, from three kinds of first weights.
  var plain: Comparison<AddingProblem> {
    let size = equalSize(of: .rnn(.tanh), to: .lstm(), hidden: hidden, inputs: task.inputs)
    return comparison(
      of: task,
      arms: [
        .init("rnn", .rnn(.tanh), hidden: size),
        .init("rnn-orthogonal", .rnn(.tanh), hidden: size, initialisation: .orthogonal()),
        .init("rnn-identity", .rnn(.tanh), hidden: size, initialisation: .identity()),
      ],
      rates: isQuick ? [0.003] : [0.0003, 0.001, 0.003],
      solvedError: AddingProblem.solvedError, points: 20, group: "plain")
  }

  /// LSTMs from PyTorch's first weights, some with other biases of the forget gate.
  var gated: Comparison<AddingProblem> {
    func forgetting(_ bias: Float) -> Initialisation { .pytorch.bias(of: .forget, at: bias) }
    return comparison(
      of: task,
      arms: [
        .init("lstm", .lstm(), hidden: hidden, gateSequences: isQuick ? 100 : 1000),
        .init("lstm-b-1", .lstm(), hidden: hidden, initialisation: forgetting(1)),
        .init("lstm-b-2", .lstm(), hidden: hidden, initialisation: forgetting(2)),
        .init("lstm-b-5", .lstm(), hidden: hidden, initialisation: forgetting(5)),
        .init("lstm-chrono", .lstm(), hidden: hidden, initialisation: chrono),
      ], rates: rates, solvedError: AddingProblem.solvedError, group: "gated")
  }

  /// The GRU of the next lesson beside them, with as many parameters as the LSTM.
  var neighbour: Comparison<AddingProblem> {
    let size = equalSize(of: .gru(), to: .lstm(), hidden: hidden, inputs: task.inputs)
    return comparison(
      of: task, arms: [.init("gru", .gru(), hidden: size)], rates: rates,
      solvedError: AddingProblem.solvedError, group: "neighbour")
  }
  // endregion

  var chrono: Initialisation { .pytorch.chrono(longest: task.length) }
  private var rates: [Float] { isQuick ? [0.01] : [0.01, 0.03, 0.1] }
  /// Without a gate it may be a matter of luck whether a run solves the adding problem.
  var gateTuningSeeds: Int { isQuick ? 1 : 3 }

  /// The reported runs of an arm on the adding problem, at its rate and cut to some steps, to be looked
  /// into; what they reach on the task is not reported.
  func probing<Probe: NetworkProbe>(
    _ result: Comparison<AddingProblem>.Result, steps: Int, _ probe: Probe
  ) -> [ProbedRun<AddingProblem, Probe>] {
    var recipe = gated.recipe
    recipe.rate = result.rate
    recipe.steps = steps
    let observation = Observation(
      interval: max(1, steps), testSize: 250, solvedError: gated.observation.solvedError,
      finalTestSize: 0)
    return gated.seeds.map { seed in
      ProbedRun(
        TrainingRun(
          of: task, arm: result.arm.name, cell: result.arm.cell, hidden: result.arm.hidden,
          initialisation: result.arm.initialisation, recipe: recipe, observation: observation,
          seed: seed), probe)
    }
  }

  // region: gates-at-one
  /// One gate at a time fixed at 1, each with two biases of the input gate, at equal parameters.
  ///
  /// - Parameters:
  ///   - includesFull: whether the LSTM with all its gates is run, too.
  ///   - tuningSeeds: on how many seeds the rates are chosen.
  func gatesAtOne<Task: SequenceTask>(
    _ task: Task, includesFull: Bool, tuningSeeds: Int = 2, solvedError: Double, group: String
  ) -> Comparison<Task> {
    let low = Initialisation.pytorch.bias(of: .input, at: -4)
    let variants: [(name: String, cell: LSTM)] = [
      ("i-1", LSTM(input: .fixed(at: 1))), ("f-1", LSTM(forget: .fixed(at: 1))),
      ("o-1", LSTM(output: .fixed(at: 1))),
    ]
    typealias Arm = Comparison<Task>.Arm
    var arms = includesFull ? [Arm("full", .lstm(), hidden: hidden)] : []
    arms.append(Arm("full-low", .lstm(), hidden: hidden, initialisation: low))
    for (name, variant) in variants {
      let cell = Cell.lstm(variant)
      let size = equalSize(of: cell, to: .lstm(), hidden: hidden, inputs: task.inputs)
      arms.append(Arm(name, cell, hidden: size))
      // Without an input gate there is no bias to lower.
      guard variant.input == .learned else { continue }
      arms.append(Arm("\(name)-low", cell, hidden: size, initialisation: low))
    }
    return comparison(
      of: task, arms: arms, rates: rates, solvedError: solvedError, stopsWhenSolved: true,
      tuningSeeds: tuningSeeds, group: group)
  }
  // endregion

  private func comparison<Task: SequenceTask>(
    of task: Task, arms: [Comparison<Task>.Arm], rates: [Float], solvedError: Double,
    stopsWhenSolved: Bool = false, points: Int = 50, tuningSeeds: Int = 2, group: String
  ) -> Comparison<Task> {
    let steps = setting[LSTMLesson.steps]
    return Comparison(
      of: task, arms: arms, rates: rates, furtherRates: LearningRates.ladder,
      tuningSeeds: (1...(isQuick ? 1 : tuningSeeds)).map { UInt64($0 + 100) },
      tuningTestSize: isQuick ? 250 : 500,
      seeds: (1...setting[LSTMLesson.seeds]).map { UInt64($0 + 20) },
      recipe: Recipe(
        rate: rates[0], clipping: .globalNorm(limit: setting[LSTMLesson.clipLimit]),
        batch: setting[LSTMLesson.batch], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 5 : points)), testSize: isQuick ? 250 : 2000,
        solvedError: solvedError, stopsWhenSolved: stopsWhenSolved,
        finalTestSize: stopsWhenSolved ? 0 : isQuick ? 250 : 10_000),
      group: group)
  }

  /// The sizes that the prose names.
  func addSetup(to contents: inout LessonContents) throws {
    let (plain, gated) = (plain, gated)
    for (name, count) in [
      ("length", task.length), ("restart-length", restartingTask.length), ("inputs", task.inputs),
      ("hidden", hidden), ("plain-hidden", plain.arms[0].hidden),
      ("gru-hidden", neighbour.arms[0].hidden), ("batch", gated.recipe.batch),
      ("steps", gated.recipe.steps), ("seeds", gated.seeds.count),
      ("tuning-seeds", gated.tuningSeeds.count), ("gate-tuning-seeds", gateTuningSeeds),
      ("interval", gated.observation.interval),
      ("curve-test-size", gated.observation.testSize),
      ("final-test-size", gated.observation.finalTestSize),
    ] { try contents.add(Quantity(name, count: count)) }
    for (name, rates) in [("rates", gated.rates), ("plain-rates", plain.rates)] {
      let texts = rates.map(\.description)
      try contents.add(
        Quantity(
          name,
          text: Localized(en: texts.joined(separator: ", "), zh: texts.joined(separator: "、"))))
    }
    if case .globalNorm(let limit) = gated.recipe.clipping {
      try contents.add(
        Quantity("clip-limit", text: Localized(same: NumberFormat.shortest.string(limit))))
    }
    for (name, value, decimals) in [
      ("constant-error", AddingProblem.constantError, 4),
      ("one-number-error", AddingProblem.oneNumberError, 4),
      ("solved-error", AddingProblem.solvedError, 2),
      ("restart-solved", RestartingSum.solvedError, 2),
      ("restart-constant", restartingTask.constantError, 2),
      ("restart-share", Double(restartingTask.restartShare), 1),
      ("mark-share", Double(restartingTask.markShare), 1),
    ] { try contents.add(Quantity(name, value, .fixed(decimals: decimals))) }
  }
}
