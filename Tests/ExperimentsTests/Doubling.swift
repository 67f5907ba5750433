@testable import Experiments

/// The smallest experiment: doubles a number, or fails, or waits to be interrupted.
struct Doubling: Experiment {
  struct Outcome: Codable, Sendable, Equatable {
    var values: [Double]
    var note: String
  }

  struct Refusal: Error {}

  static let kind = "doubling"
  var number: Double
  var fails = false

  var name: String { "number-\(number)" }
  var work: Double { 1 + abs(number) }

  func run(_ monitor: Monitor) throws -> Outcome {
    monitor.report(0.5, number)
    try monitor.checkpoint()
    if fails { throw Refusal() }
    return Outcome(values: [2 * number, .infinity], note: "of \"\(number)\" [\\]")
  }
}
