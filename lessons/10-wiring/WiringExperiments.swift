import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// What lesson 10 runs: one comparison for each task.
struct WiringExperiments {
  typealias Tagging = DelayedAnswers<ContextTagging>

  let setting: Setting
  let isQuick: Bool
  let hidden: Int
  /// The steps by which answers come late, in the control.
  let delays: [Int]

  init(_ setting: Setting) {
    self.setting = setting
    isQuick = setting.budget == .quick
    hidden = setting[WiringLesson.hidden]
    delays = isQuick ? [2, 5] : [2, 5, 10]
  }

  private var rates: [Float] { isQuick ? [0.01] : [0.003, 0.01, 0.03] }
  private var seeds: [UInt64] { (1...setting[WiringLesson.seeds]).map { UInt64($0 + 10) } }
  private let tuningSeeds: [UInt64] = [101, 102]
  private var finalTestSize: Int { isQuick ? 250 : 10_000 }
  private var curveTestSize: Int { isQuick ? 100 : 2000 }

  /// A stack of GRU layers.
  private func gru(_ layers: Int = 1, _ direction: Layer.Direction = .forward) -> Stack {
    Stack(.gru(), hidden: Array(repeating: hidden, count: layers), direction: direction)
  }

  /// A deep stack with about as many parameters as a single layer.
  private func deep(_ layers: Int, for task: some SequenceTask) -> Stack {
    gru(layers).sized(for: task, parameters: gru().parameterCount(for: task))
  }

  // region: tagging
  var pastAndFuture: ContextTagging {
    ContextTagging(length: setting[WiringLesson.length], asking: .pastAndFuture)
  }

  var tagging: WiringComparison<Tagging> {
    let prompt = Tagging(pastAndFuture, by: 0)
    var half = gru(1, .both)
    half.hidden = [hidden / 2]
    let equal = gru(1, .both).sized(for: prompt, parameters: gru().parameterCount(for: prompt))
    let longest = Tagging(pastAndFuture, by: delays.max() ?? 0)
    return comparison(
      [
        .init("forward", prompt, gru(), keptSeeds: 1),
        .init("both-half", prompt, half),
        .init("both-equal", prompt, equal, keptSeeds: 1),
      ]
        + delays.map { delay in
          .init("delay-\(delay)", Tagging(pastAndFuture, by: delay), gru(), keptSeeds: 1)
        }
        + [2, 3].map { .init("layers-\($0)", longest, deep($0, for: longest)) },
      steps: setting[WiringLesson.tagSteps], points: 10, solvedError: 0.02, group: "tagging")
  }
  // endregion

  // region: reading
  /// Right answers while training, its own in tests: teacher forcing and greedy decoding.
  private func taught(_ feedback: Feedback) -> OwnOutputs {
    OwnOutputs(inTraining: nil, inTests: feedback)
  }

  /// Its own answers while training too.
  private func own(_ feedback: Feedback) -> OwnOutputs {
    OwnOutputs(inTraining: feedback, inTests: nil)
  }
  // endregion

  var reversal: WiringComparison<SequenceReversal> {
    func task(_ source: SequenceReversal.Source) -> SequenceReversal {
      SequenceReversal(length: setting[WiringLesson.reversalLength], source: source)
    }
    let greedy = Feedback.classes(from: 1)
    return comparison(
      SequenceReversal.Source.allCases.flatMap { source in
        [
          .init(
            "\(source.rawValue)-taught", task(source), gru(), reading: taught(greedy),
            keptSeeds: source == .independent ? seeds.count : 0),
          .init("\(source.rawValue)-own", task(source), gru(), reading: own(greedy)),
        ]
      }
        + [2, 3].map { layers in
          .init(
            "layers-\(layers)", task(.independent), deep(layers, for: task(.independent)),
            reading: taught(greedy))
        },
      steps: setting[WiringLesson.reversalSteps], points: 20, solvedError: 0.02, group: "reversal")
  }

  var waveform: WiringComparison<ClassWaveform> {
    let task = ClassWaveform(length: isQuick ? 12 : 24)
    let fed = Feedback.outputs(from: 1)
    return comparison(
      [
        .init("own", task, gru(), reading: own(fed), keptSeeds: seeds.count),
        .init("taught", task, gru(), reading: taught(fed), keptSeeds: seeds.count),
      ]
        + [2, 3].map { layers in
          .init("layers-\(layers)", task, deep(layers, for: task), reading: own(fed))
        },
      steps: setting[WiringLesson.waveSteps], points: 12, solvedError: ClassWaveform.solvedError,
      group: "waveform")
  }

  var whichFirst: WhichFirst { WhichFirst(length: 10) }
  private var fewSteps: Int { isQuick ? 60 : 300 }

  var oneToOne: WiringComparison<SingleStep<WhichFirst>> {
    comparison(
      [.init("dense", SingleStep(whichFirst, as: .window), Stack(.rnn(.tanh), hidden: [hidden]))],
      steps: fewSteps, points: 6, solvedError: 0.02, group: "one-to-one")
  }

  var manyToOne: WiringComparison<WhichFirst> {
    comparison(
      [.init("gru", whichFirst, gru())], steps: fewSteps, points: 6, solvedError: 0.02,
      group: "many-to-one")
  }

  var inStep: WiringComparison<ContextTagging> {
    let task = ContextTagging(length: setting[WiringLesson.length], asking: .past)
    return comparison(
      [.init("gru", task, gru())], steps: fewSteps, points: 6, solvedError: 0.02, group: "in-step")
  }

  private func comparison<Task: SequenceTask>(
    _ arms: [WiringComparison<Task>.Arm], steps: Int, points: Int, solvedError: Double,
    group: String
  ) -> WiringComparison<Task> {
    WiringComparison(
      arms: arms, rates: rates, tuningSeeds: tuningSeeds, seeds: seeds,
      recipe: Recipe(rate: rates[0], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 4 : points)), testSize: curveTestSize,
        solvedError: solvedError, finalTestSize: finalTestSize), group: group)
  }

  /// The outcomes of all comparisons.
  struct Results {
    var tagging: [WiringComparison<Tagging>.Result] = []
    var reversal: [WiringComparison<SequenceReversal>.Result] = []
    var waveform: [WiringComparison<ClassWaveform>.Result] = []
    var oneToOne: [WiringComparison<SingleStep<WhichFirst>>.Result] = []
    var manyToOne: [WiringComparison<WhichFirst>.Result] = []
    var inStep: [WiringComparison<ContextTagging>.Result] = []
  }

  /// Asks for everything together, so that all that is missing runs side by side.
  func results(in laboratory: Laboratory) throws -> Results {
    var results = Results()
    let requests: [() throws -> Void] = [
      { results.tagging = try tagging.results(in: laboratory) },
      { results.reversal = try reversal.results(in: laboratory) },
      { results.waveform = try waveform.results(in: laboratory) },
      { results.oneToOne = try oneToOne.results(in: laboratory) },
      { results.manyToOne = try manyToOne.results(in: laboratory) },
      { results.inStep = try inStep.results(in: laboratory) },
    ]
    _ = try laboratory.together(requests) { try $0() }
    return results
  }

  /// The sizes that the prose names.
  func addSetup(to contents: inout LessonContents) throws {
    for (name, count) in [
      ("hidden", hidden), ("length", setting[WiringLesson.length]),
      ("tag-steps", setting[WiringLesson.tagSteps]),
      ("wave-steps", setting[WiringLesson.waveSteps]),
      ("reversal-steps", setting[WiringLesson.reversalSteps]),
      ("reversal-length", setting[WiringLesson.reversalLength]), ("few-steps", fewSteps),
      ("seeds", seeds.count), ("tuning-seeds", tuningSeeds.count),
      ("final-test-size", finalTestSize), ("curve-test-size", curveTestSize),
      ("batch", tagging.recipe.batch), ("symbols", SequenceReversal.symbols),
      ("wave-length", waveform.arms[0].task.length), ("period", waveform.arms[0].task.period),
      ("which-length", whichFirst.length),
    ] { try contents.add(Quantity(name, count: count)) }
    for (name, numbers) in [
      ("rates", rates.map(\.description)), ("delays", delays.map(\.description)),
    ] {
      try contents.add(
        Quantity(
          name,
          text: Localized(en: numbers.joined(separator: ", "), zh: numbers.joined(separator: "、"))))
    }
    try contents.add(
      Quantity("mark-share", Double(pastAndFuture.markShare), .fixed(decimals: 1)))
  }
}

extension WiringComparison.Result {
  /// The errors that judge the trained networks, seed by seed; infinite where training diverged.
  var finalErrors: [Double] { outcomes.map { $0.training.finalError ?? .infinity } }
}

/// The arm of a name; a comparison has every arm that its own lesson asks for.
func arm<Task: SequenceTask>(
  _ name: String, of results: [WiringComparison<Task>.Result]
) -> WiringComparison<Task>.Result {
  guard let result = results.first(where: { $0.arm.name == name }) else {
    preconditionFailure(
      "no arm \(name); there are \(results.map(\.arm.name).joined(separator: ", "))")
  }
  return result
}
