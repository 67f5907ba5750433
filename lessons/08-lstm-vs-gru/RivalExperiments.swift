import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// What lesson 08 runs: four arms on three tasks over lengths, and the same arms over learning rates.
struct RivalExperiments {
  let setting: Setting

  init(_ setting: Setting) { self.setting = setting }

  var isQuick: Bool { setting.budget == .quick }
  var hidden: Int { setting[RivalsLesson.hidden] }
  var steps: Int { setting[RivalsLesson.steps] }
  /// The number of reported seeds.
  var seedCount: Int { setting[RivalsLesson.seeds] }
  /// The number of symbols of the copy task.
  static let copied = 2

  /// The seeds of an experiment: none of them in two experiments, and none in the pilots.
  func seeds(from first: Int) -> [UInt64] { (0..<seedCount).map { UInt64(first + $0) } }

  // region: sweeps
  /// Steps to solve against length, each arm at its own rate for each length.
  func sweeps(in laboratory: Laboratory) throws -> [LengthSweep] {
    try laboratory.together([addingSweep, orderSweep, copySweep]) { sweep in
      try sweep(laboratory)
    }
  }

  var addingLengths: [Int] { isQuick ? [6, 12] : [25, 50, 100, 200] }
  var orderLengths: [Int] { isQuick ? [10] : [25, 50, 100] }
  var copyDelays: [Int] { isQuick ? [2] : [5, 10, 20] }
  /// The grid of each task; in pilots the LSTM did best at a lower rate on temporal order than on the others.
  func rates(of task: String) -> [Float] {
    isQuick ? [0.03] : task == "order" ? [0.003, 0.01, 0.03, 0.1] : [0.01, 0.03, 0.1]
  }

  private func addingSweep(_ laboratory: Laboratory) throws -> LengthSweep {
    try LengthSweep(
      "adding", addingLengths, self, laboratory,
      observation: observation(solvedError: AddingProblem.solvedError),
      task: AddingProblem.init(length:))
  }

  private func orderSweep(_ laboratory: Laboratory) throws -> LengthSweep {
    try LengthSweep(
      "order", orderLengths, self, laboratory,
      observation: observation(solvedAccuracy: TemporalOrder.solvedAccuracy),
      task: TemporalOrder.init(length:))
  }

  private func copySweep(_ laboratory: Laboratory) throws -> LengthSweep {
    try LengthSweep(
      "copy", copyDelays, self, laboratory,
      observation: observation(solvedAccuracy: CopyMemory.solvedAccuracy)
    ) { CopyMemory(delay: $0, count: Self.copied) }
  }
  // endregion

  // region: maps
  static func mapRates(_ budget: Budget) -> [Float] {
    budget == .quick ? [0.01, 0.1] : [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
  }
  var mapLength: Int { isQuick ? 10 : 30 }

  /// The same arms at every rate of a wide grid, on two tasks.
  func maps(
    in laboratory: Laboratory
  ) throws -> (adding: RateMap, order: RateMap) {
    func adding(_ laboratory: Laboratory) throws -> RateMap {
      try RateMap(
        "adding", AddingProblem(length: mapLength), self, laboratory,
        observation: mapObservation(solvedError: AddingProblem.solvedError))
    }
    func order(_ laboratory: Laboratory) throws -> RateMap {
      try RateMap(
        "order", TemporalOrder(length: mapLength), self, laboratory,
        observation: mapObservation(solvedAccuracy: TemporalOrder.solvedAccuracy))
    }
    let maps = try laboratory.together([adding, order]) { try $0(laboratory) }
    return (maps[0], maps[1])
  }
  // endregion

  /// Training steps between two looks at the test error.
  var interval: Int { 25 }
  /// The same for the runs over the rates.
  var mapInterval: Int { isQuick ? 50 : 100 }
  var curveSize: Int { isQuick ? 100 : 2000 }
  var finalSize: Int { isQuick ? 100 : 10_000 }

  private func observation(solvedError: Double) -> Observation {
    Observation(
      interval: interval, testSize: curveSize, solvedError: solvedError, stopsWhenSolved: true,
      finalTestSize: finalSize)
  }

  private func observation(solvedAccuracy: Double) -> Observation {
    Observation(
      interval: interval, testSize: curveSize, solvedAccuracy: solvedAccuracy,
      stopsWhenSolved: true, finalTestSize: finalSize)
  }

  private func mapObservation(solvedError: Double) -> Observation {
    Observation(
      interval: mapInterval, testSize: curveSize, solvedError: solvedError, stopsWhenSolved: true,
      finalTestSize: 0)
  }

  private func mapObservation(solvedAccuracy: Double) -> Observation {
    Observation(
      interval: mapInterval, testSize: curveSize, solvedAccuracy: solvedAccuracy,
      stopsWhenSolved: true, finalTestSize: 0)
  }

  /// The sizes that the prose names.
  func addSetup(to contents: inout LessonContents) throws {
    for (name, count) in [
      ("hidden", hidden), ("equal-hidden", Rival.gruEqual.hidden(beside: hidden, inputs: 2)),
      ("equal-hidden-order", Rival.gruEqual.hidden(beside: hidden, inputs: 6)),
      ("equal-hidden-copy", Rival.gruEqual.hidden(beside: hidden, inputs: 10)), ("steps", steps),
      ("seeds", seedCount), ("tuning-seeds", Self.tuningSeeds(setting.budget).count),
      ("interval", interval), ("map-interval", mapInterval), ("curve-size", curveSize),
      ("final-size", finalSize), ("map-length", mapLength), ("copied", Self.copied),
      ("map-runs", Self.mapRates(setting.budget).count * seedCount),
    ] { try contents.add(Quantity(name, count: count)) }
    func add(_ name: String, _ words: [String]) throws {
      try contents.add(
        Quantity(
          name,
          text: Localized(
            en: words.joined(separator: ", "), zh: words.joined(separator: "、"))))
    }
    try add("rates", rates(of: "adding").map(\.description))
    try add("order-rates", rates(of: "order").map(\.description))
    try add("map-rates", Self.mapRates(setting.budget).map(NumberFormat.shortest.string))
    try add("adding-list", addingLengths.map(NumberFormat.count))
    try add("order-list", orderLengths.map(NumberFormat.count))
    try add("copy-list", copyDelays.map(NumberFormat.count))
    try contents.add(Quantity("adding-solved", AddingProblem.solvedError, .fixed(decimals: 2)))
    try contents.add(
      Quantity("order-solved", TemporalOrder.solvedAccuracy, .percentage(decimals: 0)))
  }

  static func tuningSeeds(_ budget: Budget) -> [UInt64] { budget == .quick ? [101] : [101, 102] }
}
