import Bilingual
import Course
import Experiments
import Notebook
import Recurrent

/// What lesson 09 runs: copying over two waits, counting, and parity.
struct MemoryExperiments {
  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  var isQuick: Bool { setting.budget == .quick }
  var rates: [Float] { isQuick ? [0.01] : [0.003, 0.01, 0.03, 0.1] }
  private var tuningSeeds: [UInt64] { isQuick ? [101] : [101, 102] }
  private var tuningTestSize: Int { isQuick ? 100 : 500 }

  var seeds: [UInt64] {
    (0..<setting[MemoryLesson.seeds]).map { UInt64(setting[MemoryLesson.firstSeed] + $0) }
  }

  // region: copying
  /// An LSTM from two starts and a GRU, which gets units until it has as many parameters.
  func copying(delay: Int) -> Comparison<CopyMemory> {
    let task = CopyMemory(delay: delay, count: setting[MemoryLesson.symbols])
    let hidden = setting[MemoryLesson.hidden]
    let size = equalSize(of: .gru(), to: .lstm(), hidden: hidden, inputs: task.inputs)
    let steps = setting[MemoryLesson.copySteps]
    return Comparison(
      of: task,
      arms: [
        .init("lstm", .lstm(), hidden: hidden),
        .init(
          "lstm-chrono", .lstm(), hidden: hidden,
          initialisation: .pytorch.chrono(longest: task.length)),
        .init("gru", .gru(), hidden: size),
      ], rates: rates, tuningSeeds: tuningSeeds, tuningTestSize: tuningTestSize,
      seeds: seeds,
      recipe: Recipe(rate: rates[0], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 5 : 30)), testSize: isQuick ? 100 : 2000,
        solvedAccuracy: CopyMemory.solvedAccuracy, finalTestSize: isQuick ? 100 : 10_000),
      group: "copy-\(delay)")
  }

  /// The longer wait is not tuned anew: each arm keeps the rate that served it at the shorter one.
  func copyingLonger(
    _ chosen: [Comparison<CopyMemory>.Result], in laboratory: Laboratory
  ) throws -> [Comparison<CopyMemory>.Result] {
    let all = copying(delay: setting[MemoryLesson.longDelay])
    return try laboratory.together(Array(zip(all.arms, chosen))) { arm, tuned in
      var comparison = all
      comparison.arms = [arm]
      comparison.rates = [tuned.rate]
      return try comparison.results(in: laboratory)[0]
    }
  }
  // endregion

  // region: counting
  /// Small cells of about equally many parameters, and a GRU of as many units as the LSTM.
  var counting: Comparison<EqualCounts> {
    let task = EqualCounts(largest: setting[MemoryLesson.largest])
    let hidden = setting[MemoryLesson.countingHidden]
    func size(_ cell: Cell) -> Int {
      equalSize(of: cell, to: .lstm(), hidden: hidden, inputs: task.inputs)
    }
    let steps = setting[MemoryLesson.countingSteps]
    return Comparison(
      of: task,
      arms: [
        .init("lstm", .lstm(), hidden: hidden),
        .init("gru", .gru(), hidden: hidden),
        .init("gru-equal", .gru(), hidden: size(.gru())),
        .init("rnn-tanh", .rnn(.tanh), hidden: size(.rnn(.tanh))),
      ], rates: rates, tuningSeeds: tuningSeeds, tuningTestSize: tuningTestSize,
      seeds: seeds,
      recipe: Recipe(rate: rates[0], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 5 : 30)), testSize: isQuick ? 100 : 2000,
        solvedError: 1.1 * task.countingLoss, finalTestSize: isQuick ? 100 : 10_000),
      group: "counting")
  }
  // endregion

  /// Every word up to ten times the range that was trained on.
  var range: CountingRange {
    let largest = setting[MemoryLesson.largest]
    return CountingRange(limit: 10 * largest, traced: [largest, 3 * largest])
  }

  // region: parity
  /// The same bits, the same networks; the parity is asked for after the last bit, or after each.
  func parity(_ asks: Parity.Asks) -> Comparison<Parity> {
    let task = Parity(length: setting[MemoryLesson.bits], asks: asks)
    let hidden = setting[MemoryLesson.parityHidden]
    func size(_ cell: Cell) -> Int {
      equalSize(of: cell, to: .lstm(), hidden: hidden, inputs: task.inputs)
    }
    let steps = setting[MemoryLesson.paritySteps]
    return Comparison(
      of: task,
      arms: [
        .init("lstm", .lstm(), hidden: hidden),
        .init("gru", .gru(), hidden: size(.gru())),
        .init("rnn", .rnn(.tanh), hidden: size(.rnn(.tanh))),
      ], rates: rates, tuningSeeds: tuningSeeds, tuningTestSize: tuningTestSize,
      seeds: seeds,
      recipe: Recipe(rate: rates[0], steps: steps),
      observation: Observation(
        interval: max(1, steps / (isQuick ? 5 : 40)), testSize: isQuick ? 100 : 2000,
        solvedAccuracy: Parity.solvedAccuracy, finalTestSize: isQuick ? 100 : 10_000),
      group: "parity-\(asks.rawValue)")
  }
  // endregion

  /// The same question on much longer sequences, for networks that were trained already.
  func longer(_ asks: Parity.Asks) -> TrialAccuracy<Parity> {
    TrialAccuracy(
      [Parity(length: longerLength, asks: asks)], sequences: isQuick ? 100 : 10_000)
  }
  var longerLength: Int { 10 * setting[MemoryLesson.bits] }

  /// The sizes that the prose names.
  func addSetup(to contents: inout LessonContents) throws {
    let copy = copying(delay: setting[MemoryLesson.delay])
    let long = copying(delay: setting[MemoryLesson.longDelay])
    let (counting, parity) = (counting, parity(.last))
    for (name, count) in [
      ("wait", copy.task.delay), ("long-wait", long.task.delay), ("symbols", copy.task.count),
      ("copy-steps", copy.recipe.steps),
      ("copy-test-size", copy.observation.testSize),
      ("copy-final-size", copy.observation.finalTestSize), ("batch", copy.recipe.batch),
      ("seeds", seeds.count), ("tuning-seeds", tuningSeeds.count),
      ("largest", counting.task.largest), ("counting-steps", counting.recipe.steps),
      ("bits", parity.task.length),
      ("parity-steps", parity.recipe.steps), ("longer-bits", longerLength),
    ] { try contents.add(Quantity(name, count: count)) }
    let texts = rates.map(\.description)
    try contents.add(
      Quantity(
        "rates",
        text: Localized(en: texts.joined(separator: ", "), zh: texts.joined(separator: "、"))))
    try contents.add(
      Quantity("recall-chance", CopyMemory.memorylessAccuracy, .fixed(decimals: 3)))
    try contents.add(
      Quantity(
        "long-all-steps",
        Double(long.task.delay + long.task.count) / Double(long.task.length)
          + CopyMemory.memorylessAccuracy * Double(long.task.count) / Double(long.task.length),
        .percentage(decimals: 1)))
  }
}
