import Bilingual
import Course
import Experiments
import Figures

/// The unit that counts, in one LSTM and one GRU, along a word in the range that was trained and one beyond.
struct CounterTraces {
  let results: CountingResults

  private static let names = ["lstm", "gru"]

  private func arm(_ name: String) -> CountingResults.Arm? {
    results.arms.first { $0.result.arm.name == name }
  }

  /// The first seed with which both get every word of the range right.
  private var sharedSeed: Int? {
    let reaches = Self.names.compactMap(arm).map(results.reach)
    guard let shortest = reaches.map(\.count).min() else { return nil }
    return (0..<shortest).first { seed in
      reaches.allSatisfy { $0[seed] >= Double(results.task.largest) }
    }
  }

  /// The seed whose networks are shown: the first if with none both have learned the range.
  private var seed: Int { sharedSeed ?? 0 }

  /// Which seed is shown, in words of the caption.
  var seedText: Localized<String> {
    sharedSeed == nil
      ? Localized(
        en: "seed \(seed + 1) (with no seed do both get every word of the training range right)",
        zh: "第 \(seed + 1) 个种子（没有一个种子使两者都答对训练范围内的所有词）")
      : Localized(
        en:
          "seed \(seed + 1), the first with which both get every word of the training range right",
        zh: "第 \(seed + 1) 个种子（使两者都答对训练范围内所有词的第一个种子）")
  }

  /// A unit's state along both words.
  private struct Counter {
    let arm: CountingResults.Arm
    let unit: Int
    let correlation: Double
    let words: [(n: Int, states: [Double])]
  }

  /// The right count behind each symbol: up with a, down with b.
  private func count(_ n: Int) -> [Double] {
    (0...2 * n).map { Double($0 <= n ? $0 : 2 * n - $0) }
  }

  // region: counter
  /// The unit whose state goes along with the right count most closely on the word of the range.
  private func counter(_ name: String) -> Counter? {
    guard let arm = arm(name), arm.found.indices.contains(seed),
      let traces = arm.found[seed].end?.traces, let word = traces.first
    else { return nil }
    let right = count(word.n)
    let correlations = word.units.map { abs(correlation($0.map(Double.init), right)) }
    guard let unit = correlations.indices.max(by: { correlations[$0] < correlations[$1] }) else {
      return nil
    }
    return Counter(
      arm: arm, unit: unit, correlation: correlations[unit],
      words: traces.map { ($0.n, $0.units[unit].map(Double.init)) })
  }
  // endregion

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let count = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let products = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let squares = (
      x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) },
      y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
    )
    // A unit that stands still goes along with nothing.
    guard squares.0 > 0, squares.1 > 0 else { return 0 }
    return products / (squares.0 * squares.1).squareRoot()
  }

  private var counters: [Counter] { Self.names.compactMap { counter($0) } }

  private func title(_ counter: Counter) -> Localized<Label> {
    let name = results.label(counter.arm).source
    return counter.arm.result.arm.name == "lstm"
      ? Localized(
        en: Label("\(name): $c_t$ of a unit"), zh: Label("\(name)：一个隐藏单元的 $c_t$"))
      : Localized(
        en: Label("\(name): $h_t$ of a unit"), zh: Label("\(name)：一个隐藏单元的 $h_t$"))
  }

  var figure: Figure {
    let symbols = Localized<Label>(en: "Symbols read", zh: "已读的符号数")
    func sentence(_ language: Language) -> String {
      counters.map { counter in
        let ranges = counter.words.map { n, states in
          let range = [states.min() ?? .nan, states.max() ?? .nan].map(Description.number)
          return language == .english
            ? "for n = \(n) from \(range[0]) to \(range[1])"
            : "n = \(n) 时从 \(range[0]) 到 \(range[1])"
        }
        return title(counter)[language].plainText + (language == .english ? " " : "，")
          + ranges.joined(separator: language == .english ? ", " : "，")
      }.joined(separator: language == .english ? "; " : "；")
    }
    return Figure(
      size: Size(width: 800, height: 560),
      alternativeText: Localized(
        en: "The state of the unit that counts along two words. \(sentence(.english)).",
        zh: "计数的那个单元在两个词上的状态。\(sentence(.chinese))。"),
      sharing: [.x], legend: .top
    ) {
      for counter in counters {
        Panel(title(counter), x: Axis(symbols), y: Axis()) {
          for (index, word) in counter.words.enumerated() {
            // Both cells have a solid line for the first word and a dashed one for the second.
            let own = results.style(counter.arm)
            let style = SeriesStyle(
              hue: own.hue, dash: index == 0 ? .solid : .dashed, marker: own.marker,
              isFilled: index == 0)
            Line(
              x: word.states.indices.map(Double.init), y: word.states,
              style: style,
              label: Localized(name: "\(results.label(counter.arm).source), $n = \(word.n)$"))
            Rule(x: Double(word.n), style: SeriesStyle(hue: .neutral, dash: .dotted), width: 0.8)
          }
        }
      }
    }
  }

  var data: DataTable {
    var table = DataTable(["arm", "seed", "unit", "n", "symbols read", "right count", "state"])
    for counter in counters {
      for word in counter.words {
        for (index, state) in word.states.enumerated() {
          table.append([
            .word(results.label(counter.arm).source), .number(Double(seed + 1)),
            .number(Double(counter.unit + 1)), .number(Double(word.n)), .number(Double(index)),
            .number(count(word.n)[index]), .number(state),
          ])
        }
      }
    }
    return table
  }
}
