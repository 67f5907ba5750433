import Bilingual
import Course
import Experiments
import Figures
import Notebook
import Recurrent

/// Activations by initialisations on the adding problem, with an LSTM beside: claim n14.
struct NearIdentity {
  /// One kind of network.
  struct Arm {
    var name: String
    var cell: Cell
    var hidden: Int
    var initialisation: Initialisation
    var label: Localized<Label>
    var style: SeriesStyle
  }

  let setting: Setting
  let lengths: [Int]
  let arms: [Arm]
  let rates: [Float]
  /// The results by length, then by arm.
  let results: [[Comparison<AddingProblem>.Result]]

  init(_ setting: Setting, _ laboratory: Laboratory) throws {
    self.setting = setting
    let isQuick = setting.budget == .quick
    lengths = isQuick ? [15, 25] : [50, 100]
    rates = isQuick ? [0.003] : [0.001, 0.003]
    arms = Self.arms(hidden: setting[ActivationsLesson.hidden])
    results = try lengths.map { [arms, rates] length in
      // region: near-identity
      try Comparison(
        of: AddingProblem(length: length),
        arms: arms.map {
          .init(
            "T\(length)-\($0.name)", $0.cell, hidden: $0.hidden,
            initialisation: $0.initialisation)
        },
        rates: rates, furtherRates: LearningRates.ladder, tuningSeeds: [101, 102],
        tuningTestSize: isQuick ? 200 : 1000,
        seeds: (1...setting[ActivationsLesson.seeds]).map(UInt64.init),
        recipe: Recipe(rate: 0, steps: setting[ActivationsLesson.steps]),
        observation: Observation(
          interval: max(1, setting[ActivationsLesson.steps] / (isQuick ? 8 : 40)),
          testSize: isQuick ? 200 : 2000,
          solvedError: AddingProblem.solvedError, stopsWhenSolved: false,
          finalTestSize: isQuick ? 500 : 10_000)
      ).results(in: laboratory)
      // endregion
    }
  }

  /// Where W_hh and the biases start; the inputs' weights are PyTorch's everywhere.
  static let starts: [(String, Initialisation, Localized<String>)] = [
    ("default", .pytorch, Localized(en: "default", zh: "默认")),
    ("orthogonal", .orthogonal(), Localized(en: "orthogonal", zh: "正交")),
    (
      "identity", Initialisation(recurrent: .identity(gain: 1), biases: .zero),
      Localized(en: "identity", zh: "单位阵")
    ),
  ]
  static let functions: [(Activation, String, SeriesStyle)] = [
    (.tanh, "tanh", .tanhRNN), (.relu, "ReLU", .reluRNN),
  ]

  private static func arms(hidden: Int) -> [Arm] {
    let rnns = functions.flatMap { function, word, style in
      starts.map { start in
        Arm(
          name: "\(function.rawValue)-\(start.0)", cell: .rnn(function), hidden: hidden,
          initialisation: start.1,
          label: Localized(
            en: Label("\(word), \(start.2.english)"), zh: Label("\(word)，\(start.2.chinese)")),
          style: style)
      }
    }
    return rnns + [
      Arm(
        name: "lstm", cell: .lstm(), hidden: max(1, hidden / 2), initialisation: .pytorch,
        label: Localized(same: "LSTM"), style: .lstm)
    ]
  }

  func solved(_ arm: String, length: Int) -> Int {
    guard let index = arms.firstIndex(where: { $0.name == arm }) else { return 0 }
    return results[length][index].solvedCount
  }

  func add(to contents: inout LessonContents) throws {
    try contents.add("near-identity", figure, data: data)
    try contents.add(table)
    try contents.add(claim)
    for (name, count) in [
      ("adding-short", lengths[0]), ("adding-long", lengths[1]),
      ("adding-hidden", arms[0].hidden), ("adding-lstm-hidden", arms.last?.hidden ?? 0),
      ("adding-steps", setting[ActivationsLesson.steps]),
      ("adding-seeds", setting[ActivationsLesson.seeds]),
    ] { try contents.add(Quantity(name, count: count)) }
    try contents.add(
      Quantity("adding-solved-error", AddingProblem.solvedError, .fixed(decimals: 2)))
    let words = rates.map { NumberFormat.shortest.string($0) }
    try contents.add(
      Quantity(
        "adding-rates",
        text: Localized(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))))
  }
}
