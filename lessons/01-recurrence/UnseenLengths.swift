import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Trained on mixed lengths, tested on shorter and far longer ones: claims n2a and n2b.
struct UnseenLengths {
  /// One kind of network.
  struct Arm {
    var name: String
    var cell: Cell
    var label: Localized<Label>
    var style: SeriesStyle
  }

  static let arms = [
    Arm(name: "rnn", cell: .rnn(.tanh), label: Localized(same: "tanh RNN"), style: .tanhRNN),
    Arm(name: "gru", cell: .gru(), label: Localized(same: "GRU"), style: .gru),
  ]
  /// An accuracy from here on counts as kept.
  static let kept = 0.95
  static let rates: [Float] = [0.001, 0.003, 0.01]

  let setting: Setting
  let task: WhichFirst
  let lengths: [Int]
  let results: [[Transfer<WhichFirst>.Outcome]]
  let chosen: [Float]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let isQuick = setting.budget == .quick
    let longest = setting[RecurrenceLesson.longest]
    let task = WhichFirst(lengths: longest / 3...longest)
    // From far shorter to far longer than in training.
    let lengths =
      [2, longest / 3, longest, 2 * longest, 4 * longest, 10 * longest]
      + (isQuick ? [] : [20 * longest])
    func run(_ arm: Arm, rate: Float, seed: UInt64, isTuning: Bool) -> Transfer<WhichFirst> {
      // region: unseen-lengths
      Transfer(
        arm.name, of: task, trials: isTuning ? [task] : lengths.map { WhichFirst(length: $0) },
        cell: arm.cell, hidden: setting[RecurrenceLesson.hidden],
        recipe: Recipe(rate: rate, steps: setting[RecurrenceLesson.steps]),
        testSize: isQuick ? 200 : isTuning ? 2000 : 10_000,
        keepsParameters: arm.name == "rnn" && seed == 1, seed: seed)
      // endregion
    }
    let rates = isQuick ? [0.01] : Self.rates
    let chosen = try Self.arms.map { arm in
      guard rates.count > 1 else { return rates[0] }
      let tuned = try laboratory.outcomes(
        of: rates.flatMap { rate in
          [101, 102].map { run(arm, rate: rate, seed: $0, isTuning: true) }
        }, group: "lengths-tuning")
      return Self.best(rates, tuned)
    }
    results = try zip(Self.arms, chosen).map { arm, rate in
      try laboratory.outcomes(
        of: (1...setting[RecurrenceLesson.seeds]).map {
          run(arm, rate: rate, seed: UInt64($0), isTuning: false)
        }, group: "lengths")
    }
    self.task = task
    self.lengths = lengths
    self.chosen = chosen
  }

  /// The rate whose runs, of which there are equally many each, got the most answers right.
  static func best<Task>(_ rates: [Float], _ outcomes: [Transfer<Task>.Outcome]) -> Float {
    let count = outcomes.count / rates.count
    let scores = rates.indices.map { rate in
      outcomes[rate * count..<(rate + 1) * count].reduce(0) { $0 + ($1.accuracies.first ?? 0) }
    }
    return rates[scores.indices.max { scores[$0] < scores[$1] } ?? 0]
  }

  /// The accuracies of all seeds at one length.
  func accuracies(_ arm: Int, _ length: Int) -> [Double] {
    results[arm].map { $0.accuracies.isEmpty ? WhichFirst.chance : $0.accuracies[length] }
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add(try acceptance)
    try contents.add("length-accuracy", figure, data: data)
    try contents.add(claim)
    try addInside(to: &contents)
    for (name, count) in [
      ("shortest", task.shortest), ("longest", task.length), ("far", 10 * task.length),
    ] { try contents.add(Quantity(name, count: count)) }
    let words = (setting.budget == .quick ? [0.01] : Self.rates).map {
      NumberFormat.shortest.string($0)
    }
    try contents.add(
      Quantity(
        "rates",
        text: Localized(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))))
  }

  private var figure: Figure {
    let x = lengths.map(Double.init)
    let length = Localized<Label>(en: "Length of the test sequences (steps)", zh: "测试序列的长度（步）")
    let accuracy = Localized<Label>(en: "Share of right answers", zh: "正确率")
    let quartiles = Self.arms.indices.map { arm in
      lengths.indices.map { Quartiles(of: accuracies(arm, $0)) }
    }
    return Figure(
      size: Size(width: 800, height: 400),
      alternativeText: Description.curves(
        accuracy, against: length,
        zip(Self.arms, quartiles).map { arm, quartiles in
          Description.Series(arm.label, x: x, y: quartiles.map(\.median))
        })
    ) {
      Panel(
        x: Axis(length, scale: .log, ticks: .numbers(x)),
        y: Axis(accuracy, domain: 0.4...1.02)
      ) {
        Rule(y: WhichFirst.chance, label: Localized(en: "guessing", zh: "随机猜测"))
        Rule(
          x: Double(task.length),
          label: Localized(en: "longest in training", zh: "训练中最长"))
        for (arm, quartiles) in zip(Self.arms, quartiles) {
          Band(
            x: x, low: quartiles.map(\.lower), high: quartiles.map(\.upper), style: arm.style)
          Line(x: x, y: quartiles.map(\.median), style: arm.style, label: arm.label)
        }
      }
    }
  }

  private var data: DataTable {
    var table = DataTable(["network", "rate", "length", "seed", "accuracy"])
    for (index, arm) in Self.arms.enumerated() {
      for (place, length) in lengths.enumerated() {
        for (seed, accuracy) in accuracies(index, place).enumerated() {
          table.append([
            .word(arm.name), .number(Double(chosen[index].description) ?? 0),
            .number(Double(length)), .number(Double(seed + 1)), .number(accuracy),
          ])
        }
      }
    }
    return table
  }
}
