import Bilingual
import Experiments
import Notebook

extension [Double] {
  /// The largest value; not a number where one of them is not, or where there is none.
  var largest: Double { contains(where: \.isNaN) ? .nan : self.max() ?? .nan }

  /// The smallest value; not a number where one of them is not, or where there is none.
  var smallest: Double { contains(where: \.isNaN) ? .nan : self.min() ?? .nan }
}

extension Claim.DecidingFigure {
  /// The span of a value over seeds; not a number where one of them is not, or where there is none.
  init(_ label: Localized<String>, over seeds: [Double], _ format: NumberFormat) {
    let (low, high) = (format.string(seeds.smallest), format.string(seeds.largest))
    self.init(label, Localized(en: "\(low) to \(high)", zh: "\(low) 至 \(high)"))
  }

  /// How often something holds; `counter` is the Chinese measure word, 次 for runs.
  init(_ label: Localized<String>, holding: [Bool], counter: String = "次") {
    let count = holding.count(where: \.self)
    self.init(
      label,
      Localized(
        en: "\(count) of \(holding.count)", zh: "\(holding.count) \(counter)中 \(count) \(counter)"))
  }
}

extension Comparison.Result {
  /// How often and how fast the arm solved its task, as figures of a claim.
  ///
  /// - Parameters:
  ///   - task: the task's name, where a claim looks at several.
  ///   - showsUnits: whether the number of units tells arms apart.
  ///   - reference: the arm beside which this one is judged.
  func decidingFigure(
    on task: Localized<String>? = nil, showsUnits: Bool = false, beside reference: Self? = nil
  ) -> Claim.DecidingFigure {
    let units = NumberFormat.count(arm.hidden)
    let english = [task?.english, label, showsUnits ? "\(units) units" : nil].compactMap(\.self)
    let chinese = [task?.chinese, name.chinese, showsUnits ? "\(units) 个隐藏单元" : nil]
      .compactMap(\.self)
    let steps = NumberFormat.shortest.string(medianSteps)
    return .init(
      Localized(
        en: english.joined(separator: ", ") + " (solved, median steps)",
        zh: chinese.joined(separator: "，") + "（解决次数，步数中位数）"),
      Localized(
        en: "\(solvedText.english), \(steps)", zh: "\(solvedText.chinese)，\(steps)"),
      judgement: reference.map { standing(beside: $0).word })
  }
}

extension Standing {
  /// The word that reports print.
  var word: Localized<String> {
    switch self {
    case .better: Localized(en: "better", zh: "更好")
    case .worse: Localized(en: "worse", zh: "更差")
    case .level: Localized(en: "level", zh: "相当")
    case .divided: Localized(en: "divided", zh: "互有长短")
    }
  }

  /// What rules say of the word “worse”.
  static let meaningOfWorse = Localized(
    en:
      "Worse means at least two runs fewer solved, or more than 1.5 times the median steps, but not "
      + "where it is ahead by as much in the other of the two; an unsolved run counts with all its steps.",
    zh: "“差”是指至少少解决两次，或者所需步数的中位数超过 1.5 倍；若在另一项上领先同样的程度，则不算差。"
      + "未解决的运行按全部步数计。")
}
