import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// The four arms at every rate of a wide grid and every seed, on one task.
struct RateMap {
  let name: String
  let rates: [Float]
  let seeds: [UInt64]
  let plan: RivalExperiments
  /// The steps until solved, infinite where not, by arm, seed and rate.
  let steps: [Rival: [[Double]]]

  init<Task: SequenceTask>(
    _ name: String, _ task: Task, _ plan: RivalExperiments, _ laboratory: Laboratory,
    observation: Observation
  ) throws {
    self.name = name
    self.plan = plan
    let rates = RivalExperiments.mapRates(plan.setting.budget)
    let seeds = plan.seeds(from: 201)
    let runs = Rival.allCases.flatMap { rival in
      seeds.flatMap { seed in
        rates.map { rate in
          TrainingRun(
            of: task, arm: rival.rawValue, cell: rival.cell,
            hidden: rival.hidden(beside: plan.hidden, inputs: task.inputs),
            initialisation: rival.initialisation(length: task.length),
            recipe: Recipe(rate: rate, steps: plan.steps), observation: observation, seed: seed)
        }
      }
    }
    var rest = try laboratory.outcomes(of: runs, group: "map-\(name)")[...]
    var steps: [Rival: [[Double]]] = [:]
    for rival in Rival.allCases {
      steps[rival] = seeds.map { _ in
        defer { rest = rest.dropFirst(rates.count) }
        return rest.prefix(rates.count).map { $0.solvedAt.map(Double.init) ?? .infinity }
      }
    }
    self.rates = rates
    self.seeds = seeds
    self.steps = steps
  }

  /// How many runs of an arm solved the task.
  func solved(_ rival: Rival) -> Int {
    (steps[rival] ?? []).joined().count(where: \.isFinite)
  }

  /// The rate that solves the most seeds and, between equals, in the fewest steps.
  func bestRate(_ rival: Rival) -> Float {
    let rows = steps[rival] ?? []
    let scores = rates.indices.map { column in
      let runs = rows.map { $0[column] }
      let total = runs.reduce(0) { $0 + min($1, Double(plan.steps)) }
      return (-Double(runs.count(where: \.isFinite)), total)
    }
    return rates[rates.indices.min { scores[$0] < scores[$1] } ?? 0]
  }

  var runCount: Int { rates.count * seeds.count }

  func add(to contents: inout LessonContents) throws {
    try contents.add("\(name)-map", figure, data: data)
  }

  private var figure: Figure {
    let rateNames = rates.map {
      Localized<Label>(same: Label(NumberFormat.shortest.string($0)))
    }
    let seedNames = (1...seeds.count).map { Localized<Label>(same: Label("\($0)")) }
    let limit = Double(plan.steps)
    func words(_ rival: Rival) -> [[Label]] {
      (steps[rival] ?? []).map { row in
        row.map { Label($0.isFinite ? NumberFormat.count(Int($0)) : "–") }
      }
    }
    return Figure(
      size: Size(width: 860, height: 520), alternativeText: alternativeText, columns: 2
    ) {
      for rival in Rival.allCases {
        Panel(
          rival.label,
          x: Axis(
            Localized(en: "Learning rate", zh: "学习率"), scale: .categories(rateNames)),
          y: Axis(Localized(en: "Seed", zh: "种子"), scale: .categories(seedNames), isReversed: true)
        ) {
          Heatmap(
            rows: (steps[rival] ?? []).map { $0.map { min($0, limit) } },
            x: -0.5...Double(rates.count) - 0.5, y: -0.5...Double(seeds.count) - 0.5,
            colours: ColourScale(
              .magnitude, 0...limit, title: Localized(en: "steps", zh: "步数")),
            numbers: words(rival))
        }
      }
    }
  }

  private var alternativeText: Localized<String> {
    func perRate(_ rival: Rival) -> [String] {
      rates.indices.map { column in
        NumberFormat.count((steps[rival] ?? []).count { $0[column].isFinite })
      }
    }
    let rateList = rates.map(NumberFormat.shortest.string)
    return Localized(
      en:
        "Steps to solve for each seed and learning rate. Solved seeds of \(seeds.count) at the rates "
        + "\(rateList.joined(separator: ", ")): "
        + Rival.allCases.map {
          "\($0.text.english): \(perRate($0).joined(separator: ", "))"
        }.joined(separator: "; ") + ".",
      zh: "各种子、各学习率下解决所需的步数。学习率为 \(rateList.joined(separator: "、")) 时 \(seeds.count) 个种子中解决的个数："
        + Rival.allCases.map {
          "\($0.text.chinese)：\(perRate($0).joined(separator: "、"))"
        }.joined(separator: "；") + "。")
  }

  private var data: DataTable {
    var table = DataTable(["arm", "seed", "rate", "steps to solve"])
    for rival in Rival.allCases {
      for (seed, row) in zip(seeds, steps[rival] ?? []) {
        for (rate, value) in zip(rates, row) {
          table.append([
            .word(rival.rawValue), .number(Double(seed)),
            .number(Double(rate.description) ?? .nan), .number(value),
          ])
        }
      }
    }
    return table
  }
}
