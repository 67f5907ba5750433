import Bilingual
import Course
import Experiments
import Figures
import Notebook

/// Which answers hang on which symbols: maps of three trained networks.
struct FutureInfluence {
  private let task: ContextTagging
  private let names: [String]
  private let results: [FutureTags.Result]
  private let sequences: Int

  init(_ plan: WiringExperiments, _ results: [FutureTags.Result]) {
    task = plan.pastAndFuture
    names = ["forward", "delay-5", "both-equal"]
    self.results = results
    sequences = plan.isQuick ? 50 : 500
  }

  // region: influence
  private func shares(_ name: String) throws -> [[Double]] {
    let result = arm(name, of: results)
    let run = result.runs[0]
    guard let trainer = try run.makeTrainer(learned: result.outcomes[0]) else {
      let row = [Double](repeating: .nan, count: task.length)
      return (0..<task.taggedSteps).map { _ in row }
    }
    return try SymbolInfluence(
      of: trainer, task: run.task, sequences: sequences, seed: run.seed
    ).shares
  }
  // endregion

  func add(to contents: inout LessonContents) throws {
    let maps = try names.map { try shares($0) }
    try contents.add("influence", figure(maps), data: data(maps))
    try contents.add(Quantity("influence-sequences", count: sequences))
  }

  /// How far ahead of its own step a symbol still changes an answer, at most.
  private func reach(_ map: [[Double]]) -> Int {
    map.indices.flatMap { answer in
      map[answer].indices.filter { map[answer][$0] > 0 }.map { $0 - answer }
    }.max() ?? 0
  }

  private func title(_ name: String) -> Localized<Label> {
    name == "both-equal" ? Localized(en: "both directions", zh: "双向") : FutureTags.label(name)
  }

  private func figure(_ maps: [[[Double]]]) -> Figure {
    let changed = Localized<Label>(en: "Step whose mark is swapped", zh: "被对调标记的时间步")
    let answer = Localized<Label>(en: "Step that is tagged", zh: "被标注的时间步")
    let reaches = maps.map(reach)
    func list(_ language: Language) -> String {
      zip(names, reaches).map { name, reach in
        language == .english
          ? "\(title(name).english.plainText): \(reach)"
          : "\(title(name).chinese.plainText) \(reach) 步"
      }.joined(separator: language == .english ? "; " : "；")
    }
    return Figure(
      size: Size(width: 800, height: 340),
      alternativeText: Localized(
        en:
          "Three maps of which tags change when the mark at a step is swapped. Steps ahead of the tagged "
          + "one at which a mark still matters, at most: \(list(.english)).",
        zh: "三幅图，表示对调某一步的标记时哪些标签会变。标记仍起作用的时间步，比被标注的一步最多靠后多少步：\(list(.chinese))。"),
      columns: 3, sharing: [.y]
    ) {
      for (name, map) in zip(names, maps) {
        Panel(
          title(name), x: Axis(changed, ticks: wholeSteps(task.length)),
          y: Axis(answer, ticks: wholeSteps(task.taggedSteps))
        ) {
          Heatmap(
            rows: map,
            colours: ColourScale(.magnitude, 0...1, title: Localized(en: "Share", zh: "比例")))
        }
      }
    }
  }

  private func data(_ maps: [[[Double]]]) -> DataTable {
    var table = DataTable(["network", "step tagged", "step swapped", "share of tags that change"])
    for (name, map) in zip(names, maps) {
      for (answer, shares) in map.enumerated() {
        for (step, share) in shares.enumerated() {
          table.append([
            .word(FutureTags.label(name).english.plainText), .number(Double(answer + 1)),
            .number(Double(step + 1)), .number(share),
          ])
        }
      }
    }
    return table
  }
}
