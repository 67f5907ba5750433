import Bilingual
import Experiments
import Notebook
import Recurrent

/// The four arms on one task over several lengths: what they reached, without the task's type.
struct LengthSweep {
  /// What one arm came to at one length.
  struct Cell {
    var rival: Rival
    var length: Int
    var units: Int
    var parameters: Int
    /// The learning rate that the tuning seeds chose, and the grid that it was chosen from.
    var rate: Float
    var grid: [Float]
    /// The steps after which each reported run counted as solved and stopped; infinite where it did not.
    var steps: [Double]
    /// What each run reached in the end: the error or, where that decides, the share of right answers.
    var levels: [Double]

    /// How many runs solved the task.
    var solved: Int { steps.count(where: \.isFinite) }
    /// The median of the steps; infinite where most runs did not solve the task.
    var medianSteps: Double { Quartiles(of: steps).median }
    /// The median of what was reached.
    var level: Double { Quartiles(of: levels).median }
  }

  /// The task's name in files and items.
  let name: String
  let lengths: [Int]
  /// The arms by length.
  let cells: [[Cell]]

  init<Task: SequenceTask>(
    _ name: String, _ lengths: [Int], _ plan: RivalExperiments, _ laboratory: Laboratory,
    observation: Observation, task: (Int) -> Task
  ) throws {
    self.name = name
    self.lengths = lengths
    let rates = plan.rates(of: name)
    cells = try laboratory.together(lengths) { length in
      let task = task(length)
      let comparison = Comparison(
        of: task,
        arms: Rival.allCases.map { rival in
          .init(
            rival.rawValue, rival.cell,
            hidden: rival.hidden(beside: plan.hidden, inputs: task.inputs),
            initialisation: rival.initialisation(length: task.length))
        }, rates: rates,
        tuningSeeds: RivalExperiments.tuningSeeds(plan.setting.budget),
        seeds: plan.seeds(from: 21), recipe: Recipe(rate: 0, steps: plan.steps),
        observation: observation, group: "\(name)-\(length)")
      return try zip(Rival.allCases, comparison.results(in: laboratory)).map { rival, result in
        Cell(
          rival: rival, length: length, units: result.arm.hidden,
          parameters: result.network(for: task).parameterCount, rate: result.rate,
          grid: rates,
          // The test that stops a run decides; the last measurement only shows what was reached.
          steps: result.outcomes.map { $0.solvedAt.map(Double.init) ?? .infinity },
          levels: result.outcomes.map { outcome in
            observation.solvedAccuracy == nil
              ? outcome.finalError ?? .infinity : outcome.finalAccuracy ?? 0
          })
      }
    }
  }

  /// One arm over all lengths.
  func row(_ rival: Rival) -> [Cell] {
    cells.compactMap { row in row.first { $0.rival == rival } }
  }

  /// One arm at the length of a place in `lengths`.
  func cell(_ rival: Rival, at place: Int) -> Cell {
    guard let cell = cells[place].first(where: { $0.rival == rival }) else {
      preconditionFailure("every arm runs at every length")
    }
    return cell
  }
}
